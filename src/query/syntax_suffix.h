// SPDX-License-Identifier: GPL-2.0-or-later
// What stands directly behind a word, quote or bracket: "~1" and "^2".
#ifndef DEPESCHE_QUERY_SYNTAX_SUFFIX_H_
#define DEPESCHE_QUERY_SYNTAX_SUFFIX_H_

#include "query/syntax_lexer.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace depesche::query {

// Digits and nothing else.
std::optional<std::uint32_t> parse_number(std::string_view digits);

// Reads the suffixes at the end of "text", which stands at the byte "offset" of the query, into
// "lexeme"; returns the length of the text before them. Throws QueryError.
std::size_t take_suffixes(std::string_view text, std::size_t offset, Lexeme& lexeme);

}  // namespace depesche::query

#endif
