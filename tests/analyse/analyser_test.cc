// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyse/analyser.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "analyse/tables.h"

using namespace depesche::analyse;

TEST_SUITE_BEGIN("analyse/analyser");

namespace {

struct Row {
  const char* text;
  const char* expected;
};

// Whether a query of these words, read as a word or a phrase over positions, is in the text: the
// joined form counts as the word, or its parts in order do.
bool finds(const std::string& query, const std::string& text) {
  Analyser analyser;
  std::vector<Token> asked = tokens_of(query, analyser);
  Analyser other;
  const std::vector<Token> found = tokens_of(text, other);
  const auto stands_at = [&](const Token& word, std::uint32_t position) {
    return std::any_of(found.begin(), found.end(), [&](const Token& token) {
      return token.position == position && token.stem == word.stem;
    });
  };
  const std::uint32_t positions = found.empty() ? 0 : found.back().position + 1;
  const bool hyphenated = asked.front().span > 1;
  for (std::uint32_t at = 0; at < positions; ++at) {
    if (hyphenated && stands_at(asked.front(), at)) return true;
    const bool phrase = std::all_of(asked.begin(), asked.end(), [&](const Token& word) {
      return word.span > 1 || stands_at(word, at + word.position);
    });
    if (phrase) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a hyphenated word gives its parts and their joined form") {
  const Row rows[] = {
      {"Syrien-Gespräche", "0-1:syriengespraeche 0:syrien 1:gespraeche"},
      {"Der G20-Gipfel tagt", "0:der 1-2:g20gipfel 1:g20 2:gipfel 3:tagt"},
      {"CO₂-Gipfel", "0-1:co2gipfel 0:co2 1:gipfel"},
      {"al-Assad", "0-1:alassad 0:al 1:assad"},
      {"E-Mail", "0-1:email 0:e 1:mail"},
      {"50-jährige", "0-1:50jaehrige 0:50 1:jaehrige"},
      {"3,5-prozentig", "0-1:3,5prozentig 0:3,5 1:prozentig"},
      {"Covid-19", "0-1:covid19 0:covid 1:19"},
      {"U.S.-Präsident", "0-1:uspraesident 0:us 1:praesident"},
      {"Ex-US-Präsident", "0-2:exuspraesident 0:ex 1:us 2:praesident"},
      {"Hals-Nasen-Ohren-Arzt", "0-3:halsnasenohrenarzt 0:hals 1:nasen 2:ohren 3:arzt"},
      {"O'Neill und d’Estaing", "0-1:oneill 0:o 1:neill 2:und 3-4:destaing 3:d 4:estaing"},
      // Hyphen U+2010 and non-breaking hyphen U+2011.
      {"Syrien‐Krieg Syrien‑Krieg",
       "0-1:syrienkrieg 0:syrien 1:krieg 2-3:syrienkrieg 2:syrien 3:krieg"},
      // No joint: a dash, a hyphen at an end, two numbers, two hyphens.
      {"Genf–Wien", "0:genf 1:wien"},
      {"Vor- und Nachteile", "0:vor 1:und 2:nachteile"},
      {"Binnen-, Außenhandel", "0:binnen 1:aussenhandel"},
      {"2016-09-07", "0:2016 1:09 2:07"},
      {"Genf--Wien", "0:genf 1:wien"},
      {"CDU/CSU", "0:cdu 1:csu"},
      {"hna.de", "0:hna 1:de"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(forms_of(row.text) == row.expected);
  }
}

TEST_CASE("the first two parts of a longer chain have a joined form where they are one word") {
  CHECK(forms_of("E-Mail-Adresse") == "0-2:emailadresse 0-1:email 0:e 1:mail 2:adresse");
  CHECK(forms_of("G-20-Gipfel") == "0-2:g20gipfel 0-1:g20 0:g 1:20 2:gipfel");
  CHECK(forms_of("Covid-19-Test") == "0-2:covid19test 0-1:covid19 0:covid 1:19 2:test");
  CHECK(forms_of("Nord-Süd-Dialog") == "0-2:nordsueddialog 0:nord 1:sued 2:dialog");
}

TEST_CASE("a long chain of hyphens has parts but no joined form") {
  CHECK(forms_of("a-b-c-d-e-f-g-h") == "0-7:abcdefgh 0-1:ab 0:a 1:b 2:c 3:d 4:e 5:f 6:g 7:h");
  CHECK(forms_of("a-b-c-d-e-f-g-h-i") == "0:a 1:b 2:c 3:d 4:e 5:f 6:g 7:h 8:i");
}

TEST_CASE("hyphenated and joined and separate spelling find each other by the matrix") {
  struct Cell {
    const char* query;
    const char* text;
    bool found;
  };
  const Cell cells[] = {
      {"Literatur-Lexikon", "das Literatur-Lexikon", true},
      {"Literatur-Lexikon", "das Literaturlexikon", true},
      {"Literatur-Lexikon", "das Literatur Lexikon", true},
      {"Literaturlexikon", "das Literatur-Lexikon", true},
      {"Literaturlexikon", "das Literaturlexikon", true},
      // Only compound splitting could find it.
      {"Literaturlexikon", "das Literatur Lexikon", false},
      {"Literatur Lexikon", "das Literatur-Lexikon", true},
      {"Literatur Lexikon", "das Literaturlexikon", false},
      {"Literatur Lexikon", "das Literatur Lexikon", true},
      // Inflected, and inside a longer chain.
      {"Syriengespräch", "die Syrien-Gespräche", true},
      {"Syrien-Gespräch", "die Syriengespräche", true},
      {"US-Präsident", "der Ex-US-Präsident", true},
      {"Assad", "Baschar al-Assad", true},
      {"Email", "eine E-Mail", true},
      {"E-Mails", "eine Email", true},
  };
  for (const Cell& cell : cells) {
    CAPTURE(cell.query);
    CAPTURE(cell.text);
    CHECK(finds(cell.query, cell.text) == cell.found);
  }
}

TEST_CASE("a gender form is one word with the stems of both") {
  Analyser analyser;
  const std::string text = "Die Gäst:innen streiken";
  const std::vector<Token> tokens = tokens_of(text, analyser);
  REQUIRE(tokens.size() == 4);
  for (const std::size_t i : {1U, 2U}) {
    CHECK(tokens[i].position == 1);
    CHECK(tokens[i].form == "gaestinnen");
    CHECK(text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin) == "Gäst:innen");
  }
  CHECK(tokens[1].stem == "gastin");
  CHECK(tokens[2].stem == "gast");
  CHECK(tokens[3].position == 2);
  // One stem, one token.
  CHECK(forms_of("Bürger*innen") == "0:buergerinnen");
}

TEST_CASE("the stopword mark says what a word is and leaves its tokens alone") {
  Analyser analyser;
  const std::vector<Token> tokens = tokens_of("Die Seite ist seit gestern ÜBER uns", analyser);
  REQUIRE(tokens.size() == 7);
  const std::vector<bool> marks = {true, false, true, true, false, true, true};
  for (std::size_t i = 0; i < tokens.size(); ++i) CHECK(tokens[i].stopword == marks[i]);
  CHECK(tokens[5].form == "ueber");
  CHECK(tokens[5].stem == "ueber");
}

TEST_CASE("ranges are bytes of the text as given although forms are composed") {
  struct Range {
    const char* text;
    std::size_t begin;
    std::size_t end;
    const char* form;
  };
  const Range rows[] = {
      {" Häuser ", 1, 8, "haeuser"},
      {" Ha\u0308user ", 1, 9, "haeuser"},                // normal form D
      {"Schrift\u00ADsteller", 0, 16, "schriftsteller"},  // soft hyphen
      {"\u00ADWort\u00AD", 2, 6, "wort"},                 // not at the ends
      {"Zei\u200Btung", 0, 10, "zeitung"},                // zero-width space
      {"\uFEFFGenf", 3, 7, "genf"},                       // byte order mark
      {"Merkel's", 0, 8, "merkels"},
      {"(z.\u00A0B.)", 1, 7, "zb"},
  };
  for (const Range& row : rows) {
    CAPTURE(row.text);
    Analyser analyser;
    const std::vector<Token> tokens = tokens_of(row.text, analyser);
    REQUIRE(tokens.size() == 1);
    CHECK(tokens[0].begin == row.begin);
    CHECK(tokens[0].end == row.end);
    CHECK(tokens[0].form == row.form);
  }
}

TEST_CASE("the longest German words are words") {
  CHECK(forms_of("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz") ==
        "0:rindfleischetikettierungsueberwachungsaufgabenuebertragungsgesetz");
}

TEST_CASE("a word of over 200 bytes has a position and no token") {
  const std::string long_word(201, 'a');
  CHECK(forms_of("vor " + long_word + " nach") == "0:vor 2:nach");
  CHECK(forms_of(long_word.substr(1)) == "0:" + long_word.substr(1));
  // The joined form is too long before its parts are.
  const std::string half(120, 'b');
  CHECK(forms_of(half + "-" + half) == "0:" + half + " 1:" + half);
}

TEST_CASE("the analyser can be moved and used again") {
  Analyser first;
  CHECK(tokens_of("Genf", first).size() == 1);
  Analyser second = std::move(first);
  CHECK(tokens_of("Genf und Wien", second).size() == 3);
  CHECK(tokens_of("", second).empty());
}

TEST_SUITE_END();
