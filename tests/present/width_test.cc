// SPDX-License-Identifier: GPL-2.0-or-later
// Measuring, cutting and wrapping by columns.
#include <doctest/doctest.h>

#include <array>
#include <random>

#include "present/code_point.h"
#include "present/width.h"

TEST_SUITE_BEGIN("present/width");

namespace depesche::present {
namespace {

TEST_CASE("width counts columns and not bytes") {
  CHECK(display_width("") == 0);
  CHECK(display_width("Straße") == 6);
  CHECK(display_width("中文") == 4);
  CHECK(display_width("a\xcc\x88") == 1);
  CHECK(display_width("🙂") == 2);
}

TEST_CASE("cutting ends in an ellipsis and respects wide characters and combining marks") {
  CHECK(truncate("Genf", 4) == "Genf");
  CHECK(truncate("Genfer See", 4) == "Gen…");
  CHECK(truncate("Genfer See", 8) == "Genfer…");
  CHECK(truncate("中文中文", 4) == "中…");
  CHECK(truncate("Mu\xcc\x88nchen", 3) == "Mu\xcc\x88…");
  CHECK(truncate("Genf", 0) == "");
  CHECK(truncate("Genf", 1) == "…");
}

std::vector<std::string> lines_of(std::string_view text, std::size_t columns,
                                  std::size_t max_lines = 0) {
  std::vector<std::string> lines;
  for (const MarkedText& line : wrap({std::string(text), {}}, columns, max_lines)) {
    lines.push_back(line.text);
  }
  return lines;
}

TEST_CASE("wrapping breaks at spaces and inside words only where they are longer than a line") {
  using Lines = std::vector<std::string>;
  CHECK(lines_of("", 10) == Lines{});
  CHECK(lines_of("   ", 10) == Lines{});
  CHECK(lines_of("kurz", 10) == Lines{"kurz"});
  CHECK(lines_of("Genf am Genfer See", 10) == Lines{"Genf am", "Genfer See"});
  CHECK(lines_of("  Genf   am ", 4) == Lines{"Genf", "am"});
  CHECK(lines_of("Waffenstillstand", 6) == Lines{"Waffen", "stills", "tand"});
  CHECK(lines_of("中文中", 3) == Lines{"中", "文", "中"});
  CHECK(lines_of("中文", 1) == Lines{"中", "文"});
  CHECK(lines_of("eins zwei drei vier", 9, 1) == Lines{"eins…"});
  CHECK(lines_of("eins zwei drei vier", 10, 2) == Lines{"eins zwei", "drei vier"});
  CHECK(lines_of("eins zwei drei vier fünf", 10, 2) == Lines{"eins zwei", "drei vier…"});
}

TEST_CASE("a mark that runs over a line end is shown on both lines") {
  const std::vector<MarkedText> lines = wrap({"der kalte Krieg im Film", {{4, 15}}}, 10);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].text == "der kalte");
  CHECK(lines[0].marks == Marks{{4, 9}});
  CHECK(lines[1].text == "Krieg im");
  CHECK(lines[1].marks == Marks{{0, 5}});
  CHECK(lines[2].marks.empty());
}

TEST_CASE("no line is wider than asked for and no code point is cut") {
  static constexpr std::array<std::string_view, 8> kPieces = {
      "a", " ", "ä", "中", "e\xcc\x81", "🙂", "Donaudampfschiff", "…"};
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (auto i = random() % 60; i > 0; --i) text += kPieces[random() % kPieces.size()];
    const std::size_t columns = 3 + random() % 30;
    CAPTURE(text);
    CAPTURE(columns);
    std::vector<std::string> lines = lines_of(text, columns, random() % 4);
    lines.push_back(truncate(text, columns));
    for (const std::string& line : lines) {
      CHECK(display_width(line) <= columns);
      CHECK(sanitise(line) == line);
      CHECK(line.find("\uFFFD") == std::string::npos);
    }
  }
}

}  // namespace
}  // namespace depesche::present
