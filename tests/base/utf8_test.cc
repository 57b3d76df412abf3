// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/utf8.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace depesche::base;

TEST_SUITE_BEGIN("base/utf8");

TEST_CASE("a run of combining marks is cut so that the normal form takes linear time") {
  std::string marks;
  for (int i = 0; i < 200'000; ++i) marks += "\u0301";
  for (int i = 0; i < 200'000; ++i) marks += "\u0323";
  const std::string once = to_nfc("a" + marks);
  CHECK(once.starts_with("\u00E1\u0301"));
  CHECK_EQ(to_nfc(once), once);

  const std::string thirty = marks.substr(0, 60);
  CHECK_EQ(to_nfc("x" + thirty), "x" + thirty);
  CHECK_EQ(to_nfc("x" + thirty + "\u0301"), "x" + thirty + "\u034F\u0301");
}

TEST_CASE("well-formed text is told from ill-formed text") {
  for (const char* text : {"", "Genf", "Straße", "„Waffenruhe“", "ko\xCC\x88ln", "😀",
                           "\xEF\xBF\xBD", "\xF4\x8F\xBF\xBF"}) {
    CAPTURE(text);
    CHECK(valid_utf8(text));
  }
  for (const char* text : {"Gr\xF6\xDF"
                           "e",
                           "\xC3", "Gr\xC3", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80",
                           "\xF4\x90\x80\x80", "\xFF", "\x80", "a\xE2\x82"}) {
    CAPTURE(text);
    CHECK_FALSE(valid_utf8(text));
  }
}

TEST_CASE("every byte sequence is decoded to its end") {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 20, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    std::size_t steps = 0;
    std::string again;
    for (std::size_t i = 0, next = 0; i < bytes.size(); i = next) {
      append_utf8(again, decode_utf8(bytes, i, next));
      REQUIRE(next > i);
      REQUIRE(next <= bytes.size());
      ++steps;
    }
    CHECK(steps <= bytes.size());
    CHECK(valid_utf8(again));
    CHECK((again == bytes) == valid_utf8(bytes));
  }
}

TEST_CASE("decomposed umlauts are composed and composed ones stay") {
  CHECK(to_nfc("Ko\xCC\x88ln") == "Köln");
  CHECK(to_nfc("Köln") == "Köln");
  CHECK(to_nfc("Genf") == "Genf");
  CHECK(to_nfc("„Genf“ – 5 €…") == "„Genf“ – 5 €…");
  CHECK(to_nfc("„a\xCC\x88“") == "„ä“");
  CHECK(to_nfc("\xE2\x84\xA6") == "Ω");  // the sign for ohm is the letter
  CHECK(to_nfc("\xE2\x84\xAB") == "Å");  // the sign for Ångström is the letter
  CHECK(to_nfc(std::string_view("a\0b", 3)) == std::string("a\0b", 3));
}

TEST_CASE("classes of characters hold beyond ASCII") {
  CHECK(is_letter(U'ß'));
  CHECK(is_letter(U'ẞ'));
  CHECK(is_letter(U'\u0308'));
  CHECK(is_letter(U'Ж'));
  CHECK_FALSE(is_letter(U'·'));
  CHECK_FALSE(is_letter(U'5'));
  CHECK(is_digit(U'5'));
  CHECK(is_digit(U'₂'));
  CHECK_FALSE(is_digit(U'½'));
  CHECK(is_upper(U'Ä'));
  CHECK_FALSE(is_upper(U'ä'));
  CHECK(to_lower("MÜNCHEN ẞ") == "münchen ß");
  CHECK(to_lower(std::string("@AZ[`az{\0Ä\0B\xff", 14)) ==
        std::string("@az[`az{\0ä\0b\xef\xbf\xbd", 16));
  CHECK(is_control(0x1B));
  CHECK(is_control(0x9B));
  CHECK(is_control(0));
  CHECK_FALSE(is_control('\n'));
  CHECK_FALSE(is_control(0xA0));
}

TEST_SUITE_END();
