// SPDX-License-Identifier: GPL-2.0-or-later
// UTF-8 text: validity, code points, normal form, case. The library's one home of utf8proc.
#ifndef DEPESCHE_BASE_UTF8_H_
#define DEPESCHE_BASE_UTF8_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace depesche::base {

// True if "text" is well-formed UTF-8 (no surrogates, no overlong forms, at most U+10FFFF).
bool valid_utf8(std::string_view text);

// The code point that starts at text[offset], and the offset behind it through "next". An invalid
// byte is read as U+FFFD of length one, so that every loop ends.
inline char32_t decode_utf8(std::string_view text, std::size_t offset, std::size_t& next);

void append_utf8(std::string& out, char32_t code_point);

// "text" in normal form C ("a" + U+0308 becomes "ä"). Text that is ASCII or already composed is
// returned as it is, cheaply. A run of more than 30 combining marks is cut by U+034F (Stream-Safe
// Text Format), so that the time stays linear. Throws Error(internal) if "text" is not valid UTF-8.
std::string to_nfc(std::string_view text);

bool is_letter(char32_t code_point);  // also combining marks
bool is_digit(char32_t code_point);   // decimal digits, also the low ones of "CO₂"
bool is_upper(char32_t code_point);
char32_t to_lower(char32_t code_point);
std::string to_lower(std::string_view text);

// C0 and C1 controls, DEL and NUL, but not tab and line feed.
bool is_control(char32_t code_point);

// decode_utf8() for what is no ASCII.
char32_t decode_long_utf8(std::string_view text, std::size_t offset, std::size_t& next);

inline char32_t decode_utf8(std::string_view text, std::size_t offset, std::size_t& next) {
  const auto lead = static_cast<unsigned char>(text[offset]);
  if (lead >= 0x80) return decode_long_utf8(text, offset, next);
  next = offset + 1;
  return lead;
}

}  // namespace depesche::base

#endif
