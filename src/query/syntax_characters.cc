// SPDX-License-Identifier: GPL-2.0-or-later
// Classes of characters.
#include "query/syntax_characters.h"

#include "base/utf8.h"
#include "query/limits.h"
#include "query/syntax.h"
#include "query/text_cursor.h"

#include <depesche/error.h>

#include <string>

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

void check_text(std::string_view text) {
  if (text.size() > kMaxQueryBytes) {
    throw QueryError("the query is longer than " + std::to_string(kMaxQueryBytes) + " bytes",
                     kMaxQueryBytes);
  }
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (base::decode_utf8(text, at, at) == 0xFFFD && at == begin + 1) {
      throw QueryError("the query is not valid UTF-8", begin);
    }
  }
}

}  // namespace depesche::query
