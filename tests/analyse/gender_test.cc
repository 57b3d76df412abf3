// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyse/gender.h"

#include <doctest/doctest.h>

#include <string>

#include "analyse/tables.h"

using namespace depesche::analyse;

TEST_SUITE_BEGIN("analyse/gender");

TEST_CASE("every spelling of a gender form is one word") {
  const std::string spellings[] = {
      "Bürger:innen", "Bürger*innen",  "Bürger_innen",   "Bürger/-innen",     "Bürger/innen",
      "BürgerInnen",  "Bürger(innen)", "Bürger(-innen)", "BÜRGER:INNEN",      "bürger*innen",
      "Bürger:in",    "Bürger*in",     "BürgerIn",       "Bu\u0308rger:innen"};
  for (const std::string& word : spellings) {
    CAPTURE(word);
    CHECK(words_of("Die " + word + ", alle") == "Die|" + word + "|alle");
    CHECK(stems_of(word) == stems_of("Bürgerin"));
    CHECK(stems_of(word) == stems_of("Bürger"));
  }
}

TEST_CASE("a gender form has the stem of the masculine and of the feminine word") {
  struct Row {
    const char* word;
    const char* masculine;
    const char* feminine;
  };
  const Row rows[] = {
      {"Student:innen", "Studenten", "Studentinnen"},
      {"Student*in", "Student", "Studentin"},
      {"Ärzt:innen", "Ärzte", "Ärztinnen"},
      {"Kolleg_innen", "Kollegen", "Kollegin"},
      {"Kund:innen", "Kunde", "Kundin"},
      {"Expert/-innen", "Experten", "Expertin"},
      {"JournalistInnen", "Journalist", "Journalistinnen"},
      {"Jüd:innen", "Juden", "Jüdin"},
      {"Autor(innen)", "Autoren", "Autorin"},
      {"SPD-Politiker*innen", "Politiker", "Politikerinnen"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.word);
    const auto stems = stems_of(row.word);
    CHECK(stems.contains(*stems_of(row.masculine).begin()));
    CHECK(stems.contains(*stems_of(row.feminine).begin()));
  }
}

TEST_CASE("a compound of a gender form is one word") {
  CHECK(forms_of("der Bürger:innenrat tagt") == "0:der 1:buergerinnenrat 2:tagt");
  CHECK(forms_of("Leser*innen-Brief") == "0-1:leserinnenbrief 0:leserinnen 1:brief");
}

TEST_CASE("what only looks like a gender form stays apart") {
  const char* const rows[][2] = {
      {"außen/innen", "außen|innen"},
      {"und/oder", "und|oder"},
      {"Köln/Bonn", "Köln|Bonn"},
      {"sagte:inzwischen", "sagte|inzwischen"},
      {"Wort*info", "Wort|info"},
      {"Ab:in", "Ab|in"},
      {"Partei (in Genf)", "Partei|in|Genf"},
      {"Partei(innenpolitisch)", "Partei|innenpolitisch"},
      {"Bürger: innen", "Bürger|innen"},
      {"Bürger(innen", "Bürger|innen"},
      {"LinkedIn", "LinkedIn"},
  };
  for (const auto& row : rows) {
    CAPTURE(row[0]);
    CHECK(words_of(row[0]) == row[1]);
  }
  CHECK(stems_of("LinkedIn").size() == 1);
}

TEST_CASE("the query language can tell the star of a gender form from a wildcard") {
  const std::string text = "Bürger*innen";
  CHECK(gender_suffix_follows(text, 7));
  CHECK_FALSE(gender_suffix_follows(text, 0));
  CHECK_FALSE(gender_suffix_follows(text, text.size()));
  CHECK_FALSE(gender_suffix_follows(text, text.size() + 5));
  CHECK(gender_suffix_follows("Bürger*in", 7));
  CHECK_FALSE(gender_suffix_follows("Bürger*", 7));
  CHECK_FALSE(gender_suffix_follows("krieg*inter", 5));
  CHECK_FALSE(gender_suffix_follows("*innen", 0));
  CHECK_FALSE(gender_suffix_follows("be*innen", 2));
}

TEST_SUITE_END();
