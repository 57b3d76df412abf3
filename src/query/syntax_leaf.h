// SPDX-License-Identifier: GPL-2.0-or-later
// A word or quote of a query text -> leaf of the tree, by the kind of its field.
#ifndef DEPESCHE_QUERY_SYNTAX_LEAF_H_
#define DEPESCHE_QUERY_SYNTAX_LEAF_H_

#include "query/syntax_lexer.h"
#include "query/tree.h"

namespace depesche::query {

// The leaf for "lexeme" (a word or phrase) in "field" (nullptr: none was named). Throws QueryError.
Node make_leaf(const Lexeme& lexeme, const index::FieldRow* field, bool exact);

// True if text[at] is a wildcard: * or ?, but not the * of "Bürger*innen".
bool is_wildcard(std::string_view text, std::size_t at);

}  // namespace depesche::query

#endif
