// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyse/stopwords.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "analyse/fold.h"

using namespace depesche::analyse;

TEST_SUITE_BEGIN("analyse/stopwords");

TEST_CASE("function words are stopwords and topics are none") {
  for (const char* word : {"der", "und", "ueber", "fuer", "wuerde", "nicht", "dieselben"}) {
    CAPTURE(word);
    CHECK(is_stopword(word));
  }
  for (const char* word : {"", "Der", "über", "syrien", "ehe", "gesetz", "jahr", "us", "gruen"}) {
    CAPTURE(word);
    CHECK_FALSE(is_stopword(word));
  }
}

TEST_CASE("the list holds each word once and in the spelling of the exact form") {
  const std::string list[] = {
#include "analyse/stopwords.inc"
  };
  std::set<std::string> seen;
  for (const std::string& word : list) {
    CAPTURE(word);
    CHECK(word_form(word) == word);
    CHECK(seen.insert(word).second);
  }
}

TEST_SUITE_END();
