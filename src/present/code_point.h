// SPDX-License-Identifier: GPL-2.0-or-later
// Which code points of an article may reach a terminal as they are.
#ifndef DEPESCHE_PRESENT_CODE_POINT_H_
#define DEPESCHE_PRESENT_CODE_POINT_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace depesche::present {

enum class CodePointKind {
  plain,
  control,    // C0, DEL and C1: ESC and CSI start terminal commands
  layout,     // bidi overrides and isolates, line and paragraph separator: reorder what is read
  invisible,  // zero-width characters, tags, soft hyphen: hide text or join what looks apart
};

CodePointKind kind_of(char32_t code_point);

// The code point that starts at text[offset], and the offset behind it through "next". An invalid
// byte is U+FFFD of length one, so that every loop ends.
char32_t decode(std::string_view text, std::size_t offset, std::size_t& next);

// Columns on a terminal: 0 for combining marks, 2 for wide characters.
std::size_t columns_of(char32_t code_point);

// "<U+202E>".
std::string code_point_name(char32_t code_point);

}  // namespace depesche::present

#endif
