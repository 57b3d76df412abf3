// SPDX-License-Identifier: GPL-2.0-or-later
// How a new index, which has learned nothing of its own yet, takes words apart.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "analyse/compound/splitter.h"
#include "analyse/compound/start_list.h"
#include "analyse/fold.h"
#include "analyse/tables.h"

using namespace depesche::analyse;

TEST_SUITE_BEGIN("analyse/compound/compounds");

namespace {

// "Öl+preis" with the pieces as exact forms: "oel+preis".
std::string folded(const std::string& pieces) {
  std::string out;
  for (std::size_t begin = 0; begin <= pieces.size();) {
    const std::size_t end = std::min(pieces.find('+', begin), pieces.size());
    out += (begin == 0 ? "" : "+") + word_form(pieces.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

std::string split(const Splitter& splitter, const std::string& word) {
  const std::string form = word_form(word);
  std::string out;
  for (const CompoundPart& part : splitter.split(form)) {
    out += (out.empty() ? "" : "+") + form.substr(part.begin, part.end - part.begin);
  }
  return out.empty() ? form : out;
}

}  // namespace

TEST_CASE("the start list alone splits the words of compounds.tsv as it says") {
  const Splitter splitter(start_lexicon());
  const auto rows = table("compounds.tsv");
  REQUIRE(rows.size() > 200);
  for (const auto& row : rows) {
    REQUIRE(row.size() >= 2);
    REQUIRE(row.size() <= 3);
    CAPTURE(row[0]);
    CHECK(split(splitter, row[0]) == folded(row.back()));
    if (row.size() == 3) CHECK(folded(row[1]) != folded(row[2]));
  }
}

TEST_SUITE_END();
