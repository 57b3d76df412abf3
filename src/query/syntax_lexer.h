// SPDX-License-Identifier: GPL-2.0-or-later
// Query text -> lexemes: words, quotes, brackets, operators, with what is attached to them.
#ifndef DEPESCHE_QUERY_SYNTAX_LEXER_H_
#define DEPESCHE_QUERY_SYNTAX_LEXER_H_

#include "index/schema.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace depesche::query {

enum class LexemeKind {
  word,
  phrase,  // between quotes, German ones too
  open,
  close,
  op_and,
  op_or,
  op_not,
  op_near,
  plus,
  minus,
  field,  // "titel:"
  exact,  // "="
  end,
};

struct Lexeme {
  LexemeKind kind = LexemeKind::end;
  std::size_t offset = 0;
  std::string text;  // as typed, of word and phrase without quotes and suffixes
  const index::FieldRow* field = nullptr;  // of kind field
  std::optional<std::uint32_t> distance;   // of NEAR/5, wort~1, "a b"~5
  double boost = 1;                        // of word, phrase, close: x^2
};

// True for fields whose values are compared byte by byte and may hold any character: id and url.
bool is_literal_field(const index::FieldRow& field);

// All lexemes of "query", the last of kind end. Throws QueryError.
std::vector<Lexeme> lex(std::string_view query);

}  // namespace depesche::query

#endif
