// SPDX-License-Identifier: GPL-2.0-or-later
// The table of fields and the forms of terms and values.
#include "index/schema.h"

#include <doctest/doctest.h>

#include <depesche/error.h>

#include <map>
#include <set>
#include <sstream>

TEST_SUITE_BEGIN("index/schema");

namespace index = depesche::index;

TEST_CASE("each name and alias stands for one row of the table") {
  std::set<std::string> seen;
  for (const index::FieldRow& row : index::fields()) {
    std::istringstream names(std::string(row.name) + " " + row.aliases);
    for (std::string name; names >> name;) {
      CAPTURE(name);
      CHECK(seen.insert(name).second);
      CHECK(index::find_field(name) == &row);
    }
  }
  CHECK(index::find_field("QUELLE") == index::find_field("source"));
  CHECK(index::find_field("") == nullptr);
  CHECK(index::find_field("tag schlagwort") == nullptr);
  CHECK(index::find_field("agentr") == nullptr);
}

TEST_CASE("each row has the prefixes and the slot that its kind needs") {
  std::set<std::string> prefixes = {"Z", index::kNotInBodyWords, index::kOriginPrefix};
  for (const index::FieldRow& row : index::fields()) {
    CAPTURE(row.name);
    const bool analysed = row.kind == index::FieldKind::text || row.kind == index::FieldKind::both;
    CHECK((row.words != nullptr) == analysed);
    if (row.kind == index::FieldKind::value || row.kind == index::FieldKind::both) {
      CHECK(row.whole != nullptr);
    }
    if (row.facet) {
      CHECK(row.whole != nullptr);
      CHECK(row.slot != index::kNoSlot);
    }
    for (const char* prefix : {row.words, row.whole}) {
      if (prefix == nullptr) continue;
      CHECK(prefixes.insert(prefix).second);
      CHECK(std::string(prefix).find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") ==
            std::string::npos);
      CHECK(std::string(prefix).size() <= 5);
    }
  }
}

TEST_CASE("a value up to 200 bytes is its term, a longer one is cut and hashed") {
  const std::string short_value(200, 'a');
  CHECK(index::value_term(*index::find_field("section"), short_value) == "XSEC" + short_value);
  const std::string long_value(201, 'a');
  const std::string term = index::value_term(*index::find_field("section"), long_value);
  CHECK(term.size() == 4 + 180 + 16);
  CHECK(term != index::value_term(*index::find_field("section"), long_value + "a"));
  CHECK(term == index::value_term(*index::find_field("section"), long_value));
  CHECK(index::exact_value_term("XFILE", std::string(5000, '/')).size() <= 245);

  // 179 bytes and then characters of two bytes: the cut falls before the one it would split.
  std::string umlauts(179, 'a');
  for (int i = 0; i < 20; ++i) umlauts += "ñ";
  const std::string cut = index::exact_value_term("Q", umlauts);
  CHECK(cut.size() == 1 + 179 + 16);
}

TEST_CASE("whole values are folded and exact ones are not") {
  using index::Tier;
  CHECK(index::value_term(*index::find_field("place"), "MÜNCHEN") == "XPLmuenchen");
  CHECK(index::value_term(*index::find_field("source"), "Deutsche Presse-Agentur") == "XAGdpa");
  CHECK(index::exact_value_term("Q", "Ab/ß") == "QAb/ß");
  CHECK(index::word_term(Tier::forms, "S", "syrien") == "Ssyrien");
  CHECK(index::word_term(Tier::stems, "", "haus") == "Zhaus");
  CHECK(index::word_term(Tier::stems, "XNB", "haus") == "ZXNBhaus");
  CHECK(index::word_term(Tier::heads, "S", "krieg") == "XCHSkrieg");
  CHECK(index::word_term(Tier::modifiers, "", "krieg") == "XCMkrieg");
}

TEST_CASE("lists of values come back from a slot") {
  const std::vector<std::vector<std::string>> lists = {
      {}, {""}, {"afp"}, {"dpa", "AFP", "dpa"}, {std::string(1000, 'x'), "ä"}};
  for (const auto& list : lists) CHECK(index::decode_list(index::encode_list(list)) == list);
  CHECK(index::encode_list({}).empty());
  CHECK_THROWS_AS(index::decode_list("\x05"
                                     "afp"),
                  depesche::Error);
}

TEST_CASE("dates as values sort like dates and come back") {
  using depesche::Date;
  const std::vector<Date> dates = {{1999, 12, 31, -1}, {2016, 9, 7, -1}, {2016, 9, 7, 0},
                                   {2016, 9, 7, 1244}, {2016, 9, 8, -1}, {2016, 10, 1, -1}};
  std::string previous;
  for (const Date& date : dates) {
    const std::string value = index::date_value(date);
    CAPTURE(value);
    CHECK(previous < value);
    CHECK(index::parse_date_value(value) == date);
    previous = value;
  }
  CHECK(index::date_value({2016, 9, 7, 20 * 60 + 44}) == "201609072044");
  CHECK(index::date_value(Date()).empty());
  for (const char* bad : {"", "2016", "20161301", "2016090x", "201609072460", "2016090720440"}) {
    CAPTURE(bad);
    CHECK_FALSE(index::parse_date_value(bad).known());
  }
}

TEST_SUITE_END();
