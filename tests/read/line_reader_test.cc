// SPDX-License-Identifier: GPL-2.0-or-later
// Lines of a stream at and around their limits.
#include "read/line_reader.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

TEST_SUITE_BEGIN("read/line_reader");

namespace depesche::read {
namespace {

std::vector<std::string> lines_of(const std::string& text, std::size_t max_bytes) {
  std::istringstream stream(text);
  std::uint64_t count = 0;
  const auto input = stream_input(stream, count);
  LineReader reader(*input, max_bytes);
  std::vector<std::string> lines;
  while (const auto line = reader.next()) {
    lines.push_back(std::to_string(line->number) + ":" + (line->too_long ? "LONG" : line->text));
    CHECK((!line->too_long || line->text.empty()));
  }
  CHECK_EQ(count, text.size());
  return lines;
}

using Lines = std::vector<std::string>;

TEST_CASE("only a line feed ends a line") {
  CHECK_EQ(lines_of("a\nb\r\n\u2028c\rd\u0085\n", 100),
           Lines{"1:a", "2:b\r", "3:\u2028c\rd\u0085"});
}

TEST_CASE("a last line without line feed counts and an empty rest does not") {
  CHECK_EQ(lines_of("", 10), Lines{});
  CHECK_EQ(lines_of("\n", 10), Lines{"1:"});
  CHECK_EQ(lines_of("a", 10), Lines{"1:a"});
  CHECK_EQ(lines_of("a\n\nb", 10), Lines{"1:a", "2:", "3:b"});
}

TEST_CASE("a line at the limit is read and one byte more is too long") {
  CHECK_EQ(lines_of("1234\n12345\n123456\n12345", 5),
           Lines{"1:1234", "2:12345", "3:LONG", "4:12345"});
  CHECK_EQ(lines_of("123456", 5), Lines{"1:LONG"});
}

TEST_CASE("lines longer than the pieces of the input are whole") {
  constexpr std::size_t kPiece = 64 * 1024;
  for (const std::size_t length : {kPiece - 1, kPiece, kPiece + 1, 3 * kPiece}) {
    const std::string line(length, 'x');
    CHECK_EQ(lines_of(line + "\nb", 4 * kPiece), Lines{"1:" + line, "2:b"});
    CHECK_EQ(lines_of(line + "\nb", length - 1), Lines{"1:LONG", "2:b"});
  }
}

}  // namespace
}  // namespace depesche::read

TEST_SUITE_END();
