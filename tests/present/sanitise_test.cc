// SPDX-License-Identifier: GPL-2.0-or-later
// Text made safe for a terminal.
#include <doctest/doctest.h>

#include "present/code_point.h"
#include "present/hostile.h"
#include "present/sanitise.h"
#include "present/width.h"

TEST_SUITE_BEGIN("present/sanitise");

namespace depesche::present {
namespace {

TEST_CASE("what can't be shown is shown as a symbol or number or dropped") {
  const struct {
    std::string_view in, out;
  } rows[] = {
      {"", ""},
      {"Genf – „Straße“ 🙂 中文", "Genf – „Straße“ 🙂 中文"},
      {"\x1b[31mrot", "␛[31mrot"},
      {std::string_view("a\0b", 3), "a␀b"},
      {"\x7f", "␡"},
      {"\xc2\x9b"
       "31m",
       "<U+009B>31m"},
      {"zwei\nZeilen\r\nund\tTab", "zwei Zeilen  und Tab"},
      {"\xe2\x80\xae"
       "gpj.exe",
       "<U+202E>gpj.exe"},
      {"a\xe2\x80\xa8"
       "b",
       "a b"},
      {"Ass\xe2\x80\x8b"
       "ad",
       "Assad"},
      {"Zu\xc2\xad"
       "cker",
       "Zucker"},
      {"\xf3\xa0\x81\x81tag", "tag"},
      {"\xffkaputt", "\uFFFDkaputt"},
      {"halb\xe2\x80", "halb\uFFFD\uFFFD"},
      {"a\xcc\x80\xcc\x81\xcc\x82\xcc\x83\xcc\x84\xcc\x85", "a\xcc\x80\xcc\x81\xcc\x82\xcc\x83"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.out);
    CHECK(sanitise(row.in) == row.out);
  }
}

TEST_CASE("line feeds stay where lines are wanted") {
  CHECK(sanitise_lines("a\nb\r\nc") == "a\nb \nc");
  CHECK(sanitise_lines("a\xe2\x80\xa9"
                       "b") == "a\nb");
}

TEST_CASE("no control byte is left of any hostile text and a second pass changes nothing") {
  for (const std::string_view hostile : tests::kHostile) {
    const std::string once = sanitise(hostile);
    CAPTURE(once);
    for (std::size_t offset = 0, next = 0; offset < once.size(); offset = next) {
      CHECK(kind_of(decode(once, offset, next)) == CodePointKind::plain);
    }
    CHECK(sanitise(once) == once);
  }
}

TEST_CASE("marks move with their text") {
  const std::string text =
      "\x1b[1mSyr\xe2\x80\x8b"
      "ien\x1b[0m und \xe2\x80\xaeIrak";
  const std::size_t syrien = text.find("Syr");
  const std::size_t irak = text.find("Irak");
  const MarkedText safe = sanitise(text, {{syrien, text.find("\x1b[0m")}, {irak, irak + 4}});
  REQUIRE(safe.marks.size() == 2);
  CHECK(safe.text.substr(safe.marks[0].first, safe.marks[0].second - safe.marks[0].first) ==
        "Syrien");
  CHECK(safe.text.substr(safe.marks[1].first, safe.marks[1].second - safe.marks[1].first) ==
        "Irak");
}

TEST_CASE("marks beyond the text and inside characters do no harm") {
  const MarkedText safe = sanitise("äö", {{1, 2}, {3, 99}});
  CHECK(safe.text == "äö");
  for (const auto& [begin, end] : safe.marks) {
    CHECK(begin <= end);
    CHECK(end <= safe.text.size());
  }
}

}  // namespace
}  // namespace depesche::present
