// SPDX-License-Identifier: GPL-2.0-or-later
// Classes of characters.
#include "query/syntax_characters.h"

#include "base/utf8.h"
#include "query/text_cursor.h"

namespace depesche::query {

bool separates_words(char32_t c) { return is_space(c) || base::is_control(c); }

bool is_quote(char32_t c) {
  return c == '"' || c == U'„' || c == U'“' || c == U'”' || c == U'»' || c == U'«';
}

std::size_t count_letters(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::decode_utf8(text, at, at);
    if (base::is_letter(c) || base::is_digit(c)) ++letters;
  }
  return letters;
}

}  // namespace depesche::query
