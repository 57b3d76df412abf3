// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyse/fold.h"

#include <doctest/doctest.h>

#include <string>

#include "analyse/analyser.h"

using namespace depesche::analyse;

TEST_SUITE_BEGIN("analyse/fold");

namespace {

struct Row {
  std::string text;
  std::string folded;
};

}  // namespace

TEST_CASE("the form of a word is in lower case with ss and ae and keeps other accents") {
  const Row rows[] = {
      {"Straße", "strasse"},     {"STRASSE", "strasse"},
      {"STRAẞE", "strasse"},     {"Häuser", "haeuser"},
      {"ÄRZTE", "aerzte"},       {"Öl", "oel"},
      {"Übung", "uebung"},       {"Uber", "uber"},
      {"U\u0308bung", "uebung"}, {"Café", "café"},
      {"Cafe\u0301", "café"},    {"Erdoğan", "erdoğan"},
      {"1.000", "1000"},         {"3,5", "3,5"},
      {"z. B.", "zb"},           {"Bürger:innen", "buergerinnen"},
      {"O'Neill", "oneill"},     {"Schiff\u00ADfahrt", "schifffahrt"},
      {"Привет", "привет"},      {"Weiſſ", "weiss"},
      {"ﬁnden", "finden"},       {"CO₂", "co2"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(word_form(row.text) == row.folded);
    CHECK(word_form(row.folded) == row.folded);
  }
}

TEST_CASE("a whole value folds with its spaces and signs") {
  const Row rows[] = {
      {"Genf", "genf"},
      {"MÜNCHEN", "muenchen"},
      {"Mu\u0308nchen", "muenchen"},
      {"  Frankfurt \t am\u00A0\nMain ", "frankfurt am main"},
      {"dpa/lhe", "dpa/lhe"},
      {"hna.de", "hna.de"},
      {"Sankt\u00AD Gallen\u200B", "sankt gallen"},
      {std::string("a\0b\x1B[31m", 8), "ab[31m"},
      {"a\xFF\xC3z", "az"},
      {"", ""},
      {" \u2003 ", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(fold_value(row.text) == row.folded);
    CHECK(fold_value(row.folded) == row.folded);
  }
}

TEST_CASE("a piece of a word folds without being split") {
  const Row rows[] = {
      {"Müll", "muell"}, {"G20", "g20"}, {"Stra\u00ADß", "strass"},
      {"3,", "3,"},      {"", ""},       {"Sy\xFFrien", "syrien"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(fold_form(row.text) == row.folded);
  }
}

TEST_SUITE_END();
