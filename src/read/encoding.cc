// SPDX-License-Identifier: GPL-2.0-or-later
// Character encodings and the cleaning of text.
#include "read/encoding.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace depesche::read {
namespace {

// The characters of windows-1252 from 0x80 to 0x9F, as the WHATWG encoding standard has them; all
// others equal Latin-1.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

constexpr char32_t kByteOrderMark = 0xFEFF;

unsigned char byte_at(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]);
}

bool is_line_end(char32_t code_point) {
  return code_point == '\r' || code_point == '\v' || code_point == '\f' || code_point == 0x85 ||
         code_point == 0x2028 || code_point == 0x2029;
}

// Which bytes may start a character that clean_text() changes. The leads of U+0080, U+2028 and
// U+FEFF are frequent (§, „, ﬁ), so that the character itself decides afterwards.
constexpr auto kMayNeedCleaning = [] {
  std::array<bool, 256> may = {};
  for (std::size_t byte = 0; byte < 0x20; ++byte) may[byte] = byte != '\n' && byte != '\t';
  for (const std::size_t byte : {0x7F, 0xC2, 0xE2, 0xEF}) may[byte] = true;
  return may;
}();

// Controls that stand in real text files: white space, backspace and escape of terminal logs.
bool is_usual_control(unsigned char byte) { return (byte >= '\b' && byte <= '\r') || byte == 0x1B; }

}  // namespace

char32_t windows_1252(unsigned char byte) {
  return byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80U] : byte;
}

bool is_mostly_utf8(std::string_view bytes) {
  // In windows-1252 some neighbours look like UTF-8 ("Spaß“" ends in 0xDF 0x93), never most of
  // them.
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t i = 0, next = 0; i < bytes.size(); i = next) {
    base::decode_utf8(bytes, i, next);
    if (next - i > 1) {
      ++good;
    } else if (byte_at(bytes, i) >= 0x80) {
      ++bad;
    }
  }
  return good >= 4 * bad;
}

std::string decode_text(std::string_view bytes) {
  if (base::valid_utf8(bytes)) return std::string(bytes);
  const bool damaged_utf8 = is_mostly_utf8(bytes);
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 16);
  for (std::size_t i = 0, next = 0; i < bytes.size(); i = next) {
    base::decode_utf8(bytes, i, next);
    if (damaged_utf8 && next - i > 1) {
      text.append(bytes, i, next - i);
      continue;
    }
    next = i + 1;
    base::append_utf8(text, windows_1252(byte_at(bytes, i)));
  }
  return text;
}

std::string clean_text(std::string_view text, std::uint64_t& dropped) {
  std::string clean;
  std::size_t kept = 0;  // text before this offset is in "clean" or was dropped
  for (std::size_t i = 0, next = 0; i < text.size(); i = next) {
    next = i + 1;
    if (!kMayNeedCleaning[byte_at(text, i)]) continue;
    const char32_t code_point = base::decode_utf8(text, i, next);
    const bool ends_line = is_line_end(code_point);
    const bool control = !ends_line && base::is_control(code_point);
    if (!ends_line && !control && code_point != kByteOrderMark) continue;
    clean.append(text, kept, i - kept);
    // Of CR LF the line feed stays.
    const bool before_feed = code_point == '\r' && next < text.size() && text[next] == '\n';
    if (ends_line && !before_feed) clean.push_back('\n');
    if (control) ++dropped;
    kept = next;
  }
  if (kept == 0) return base::to_nfc(text);
  clean.append(text, kept);
  return base::to_nfc(clean);
}

bool is_clean(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned char byte = byte_at(text, i);
    if (byte < 0xCC && !kMayNeedCleaning[byte]) continue;
    const std::string_view three = text.substr(i, 3);
    const bool is_print =
        three.size() == 3 && three.starts_with("\xE2\x80") && byte_at(three, 2) < 0xA8;
    const bool is_latin = byte == 0xC2 && three.size() > 1 && byte_at(three, 1) >= 0xA0;
    if (!is_latin && (!is_print || byte_at(three, 2) < 0x90)) return false;
    i += is_latin ? 1 : 2;
  }
  return true;
}

void drop_raw_controls(std::string& line, std::uint64_t& dropped) {
  dropped += std::erase_if(
      line, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\r'; });
}

bool looks_like_utf16(std::string_view head) {
  std::array<std::size_t, 2> nuls = {0, 0};
  for (std::size_t i = 0; i < head.size(); ++i) nuls[i % 2] += head[i] == '\0' ? 1U : 0U;
  const auto [few, many] = std::minmax(nuls[0], nuls[1]);
  return head.size() >= 4 && many * 10 >= head.size() * 3 && few * 10 <= many;
}

bool looks_binary(std::string_view head) {
  const auto controls =
      static_cast<std::size_t>(std::count_if(head.begin(), head.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && !is_usual_control(byte);
      }));
  // A few strays are dropped from text; compressed data have one in ten, other data more.
  return looks_like_utf16(head) || (controls >= 8 && controls * 20 > head.size());
}

}  // namespace depesche::read
