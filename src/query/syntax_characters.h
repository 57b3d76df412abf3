// SPDX-License-Identifier: GPL-2.0-or-later
// Characters with a meaning in query texts.
#ifndef DEPESCHE_QUERY_SYNTAX_CHARACTERS_H_
#define DEPESCHE_QUERY_SYNTAX_CHARACTERS_H_

#include <cstddef>
#include <string_view>

namespace depesche::query {

// White space and control characters.
bool separates_words(char32_t c);

// Double quotes, the German ones too: texts are pasted with „…“ or »…«, and which of them opens is
// a matter of house style.
bool is_quote(char32_t c);

// Letters and digits in "text".
std::size_t count_letters(std::string_view text);

// Throws QueryError if "text" is too long for a query or not valid UTF-8.
void check_text(std::string_view text);

}  // namespace depesche::query

#endif
