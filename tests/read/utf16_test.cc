// SPDX-License-Identifier: GPL-2.0-or-later
// UTF-16 with a byte order mark, also across the pieces of a stream.
#include "read/utf16.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "base/utf8.h"

TEST_SUITE_BEGIN("read/utf16");

namespace depesche::read {
namespace {

std::string encode(std::u16string_view text, bool big_endian) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xFF);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  }
  return bytes;
}

std::string decoded(const std::string& bytes, std::size_t piece = 100) {
  std::istringstream stream(bytes);
  std::uint64_t count = 0;
  const auto input = decode_utf16(stream_input(stream, count));
  std::string text;
  std::string buffer(piece, '\0');
  while (const std::size_t got = input->read(buffer.data(), piece)) text.append(buffer, 0, got);
  CHECK_EQ(count, bytes.size());
  return text;
}

TEST_CASE("both byte orders are read and the mark is gone") {
  const std::u16string text = u"\uFEFFMünchen – „Größe“ 🗞\r\n";
  for (const bool big_endian : {false, true}) {
    CHECK_EQ(decoded(encode(text, big_endian)), "München – „Größe“ 🗞\r\n");
    CHECK_EQ(decoded(encode(text, big_endian), 1), "München – „Größe“ 🗞\r\n");
  }
}

TEST_CASE("other bytes pass unchanged") {
  CHECK_EQ(decoded("M\xFCnchen"), "M\xFCnchen");
  CHECK_EQ(decoded(""), "");
  CHECK_EQ(decoded("\xFF"), "\xFF");
  CHECK_EQ(decoded("\xEF\xBB\xBFx"), "\xEF\xBB\xBFx");
}

TEST_CASE("unpaired surrogates and half units become replacement characters") {
  CHECK_EQ(decoded(encode(u"\uFEFFa", false) + encode({u"\xD83D", 1}, false)), "a\uFFFD");
  const char16_t lone[] = {0xFEFF, 0xD83D, 'b', 0xDC00, 0xD83D, 0xD83D, 0xDDDE};
  CHECK_EQ(decoded(encode({lone, 7}, true)), "\uFFFDb\uFFFD\uFFFD🗞");
  CHECK_EQ(decoded(encode(u"\uFEFFa", false) + "b"), "a\uFFFD");
}

TEST_CASE("text longer than a piece is whole") {
  std::u16string text = u"\uFEFF";
  std::string expected;
  for (int i = 0; i < 20'000; ++i) {
    text += u"ä🗞x";
    expected += "ä🗞x";
  }
  CHECK_EQ(decoded(encode(text, false), 777), expected);
}

}  // namespace
}  // namespace depesche::read

TEST_SUITE_END();
