// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyse/tokenise.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "analyse/tables.h"

using namespace depesche::analyse;

TEST_SUITE_BEGIN("analyse/tokenise");

namespace {

struct Row {
  std::string text;
  std::string words;
};

// The byte ranges of the parts, "|" between them, "+" where they are joined.
std::string parts_of(const std::string& text) {
  std::vector<Part> parts;
  tokenise(text, parts);
  std::string out;
  for (const Part& part : parts) {
    if (!out.empty()) out += part.joined ? "+" : "|";
    out += text.substr(part.begin, part.end - part.begin);
  }
  return out;
}

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(parts_of(row.text) == row.words);
  }
}

}  // namespace

TEST_CASE("words are runs of letters and digits of any script") {
  check({
      {"", ""},
      {" ... – !", ""},
      {"Genf - Die Außenminister", "Genf|Die|Außenminister"},
      {"„Frieden“, »Krieg«", "Frieden|Krieg"},
      {"G20 B52 5G 50er", "G20|B52|5G|50er"},
      {"Dr. Prof. usw.", "Dr|Prof|usw"},
      {"info@hna.de #Syrien @dpa", "info|hna|de|Syrien|dpa"},
      {"Привет мир, 你好", "Привет|мир|你好"},
      {"gut\U0001F600schlecht", "gut|schlecht"},
      {"❤\uFE0F 1\uFE0F\u20E3", "1"},
      {"a\u00A0b\u202Fc\u2009d\u2028e", "a|b|c|d|e"},
      {"\u0301 x", "x"},  // a combining mark alone
      {std::string("a\0b", 3), "a|b"},
      {"Sy\xFFrien \xC3", "Sy|rien"},
  });
}

TEST_CASE("an apostrophe parts or joins or belongs to an s") {
  check({
      {"Assads' Haus", "Assads|Haus"},
      {"Assads’ Haus", "Assads|Haus"},
      {"Merkel's Merkel’s Merkel´s", "Merkel's|Merkel’s|Merkel´s"},
      {"geht's", "geht's"},
      {"O'Neill L’Oréal", "O+Neill|L+Oréal"},
      {"Rock'n'Roll", "Rock+n+Roll"},
      {"'Wort' hab' ich", "Wort|hab|ich"},
      {"O'Sullivan", "O+Sullivan"},
      {"5'30", "5|30"},
  });
}

TEST_CASE("separators inside a number belong to it where they group or begin decimals") {
  check({
      {"1.000 Euro", "1.000|Euro"},
      {"1.000.000,50", "1.000.000,50"},
      {"1\u00A0000 1\u202F000 1\u2009000", "1\u00A0000|1\u202F000|1\u2009000"},
      {"1'000 1’000", "1'000|1’000"},
      {"1 000", "1|000"},  // a plain space tells nothing
      {"3,5 Prozent", "3,5|Prozent"},
      {"5%", "5"},
      {"Am 1. Mai", "Am|1|Mai"},
      {"1.000.", "1.000"},
      {"10.30 Uhr", "10|30|Uhr"},
      {"12.03.2021", "12|03|2021"},
      {"1.222.333.444.555.666.777.888.999", "1.222.333.444.555.666.777.888.999"},
      {"1.2.3", "1|2|3"},
      {"192.168.1.1", "192|168|1|1"},
      {"2016.100", "2016|100"},
      {"1.0000", "1|0000"},
      {"1.000'000", "1.000|000"},
      {"0.500", "0|500"},
      {"1,2,3,4", "1|2|3|4"},
      {"2,", "2"},
      {"1.000er", "1.000er"},
      {"3:1", "3|1"},
  });
}

TEST_CASE("single letters with dots are an abbreviation") {
  check({
      {"z. B. Genf", "z. B.|Genf"},
      {"z.B. z.\u202FB. z.B", "z.B.|z.\u202FB.|z.B"},
      {"in den U.S.A.", "in|den|U.S.A."},
      {"d. h. o. Ä.", "d. h. o. Ä."},  // two that follow each other can't be told from one
      {"o. A\u0308.", "o. A\u0308."},
      {"z. B. i.d.R.", "z. B.|i.d.R."},
      {"George W. Bush", "George|W|Bush"},
      {"Vitamin C. Dann", "Vitamin|C|Dann"},
      {"z. Bahn", "z|Bahn"},
      {"a.b.c.d.e.f.g.h.i.j.", "a.b.c.d.e.f.g.h.|i.j."},
  });
}

TEST_CASE("a break is invisible inside a hyphenated word and at its joints") {
  check({
      {"Syrien\u00AD-\u00ADKrieg", "Syrien+Krieg"},
      {"Syrien-\u200BKrieg", "Syrien+Krieg"},
      {"Syrien- Krieg", "Syrien|Krieg"},
  });
}

TEST_SUITE_END();
