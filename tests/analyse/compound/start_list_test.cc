// SPDX-License-Identifier: GPL-2.0-or-later
// The start list that is compiled in: what a new index knows of compounds before its first article.
#include "analyse/compound/start_list.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "analyse/compound/splitter.h"

namespace {

using depesche::analyse::CompoundPart;
using depesche::analyse::Splitter;
using depesche::analyse::start_lexicon;

// "regierungs|chef"; empty if the word stays whole.
std::string pieces(const std::string& form) {
  static const Splitter splitter(start_lexicon());
  std::string text;
  for (const CompoundPart& part : splitter.split(form)) {
    text += (text.empty() ? "" : "|") + form.substr(part.begin, part.end - part.begin);
  }
  return text;
}

}  // namespace

TEST_SUITE_BEGIN("analyse/compound/start_list");

TEST_CASE("a new index takes compounds of the news apart") {
  CHECK(pieces("ukrainekrieg") == "ukraine|krieg");
  CHECK(pieces("trainerwechsel") == "trainer|wechsel");
  CHECK(pieces("polizeieinsatz") == "polizei|einsatz");
  CHECK(pieces("regierungschef") == "regierungs|chef");
  CHECK(pieces("haeuserkampf") == "haeuser|kampf");
}

TEST_CASE("a new index leaves simple words whole") {
  for (const std::string word :
       {"minister", "polizei", "regierung", "gewerkschaft", "wissenschaft", "universitaet",
        "demonstration", "verletzter", "mitarbeiter", "politiker", "oesterreich", "theater"}) {
    CAPTURE(word);
    CHECK(pieces(word).empty());
  }
}

TEST_CASE("the start list knows its words and has no more than the source tree has room for") {
  CHECK(start_lexicon().size() > 15'000);
  CHECK(start_lexicon().size() < 60'000);
}
