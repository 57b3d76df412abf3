// SPDX-License-Identifier: GPL-2.0-or-later
// Query text -> tree: the grammar of the query language.
//
//   any mode off                            any mode on
//   query   = and { OR and }                query = { [OR] and }
//   and     = near { [AND] near }           and   = near { AND near }
//   near    = unary { NEAR/n unary }
//   unary   = { NOT } [ "+" | "-" ] operand
//   operand = [ field ":" ] [ "=" ] ( word | phrase | "(" query ")" ) [ "~" n ] [ "^" n ]
//
// So NOT binds more tightly than NEAR, NEAR than AND, AND than OR; words side by side are joined by
// AND, or in any mode by OR. UND, ODER and NICHT are the same as AND, OR and NOT, in capitals only.
// a NEAR/n b: in any order, with at most n-1 other words between; with m operands all must stand
// within n + m - 1 positions; a word with a hyphen is taken as the joined word. "a b"~n: in this
// order, with at most n other words between.
#ifndef DEPESCHE_QUERY_SYNTAX_H_
#define DEPESCHE_QUERY_SYNTAX_H_

#include "query/tree.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace depesche::query {

// Reads "text"; with "any", words side by side mean OR. Throws QueryError, also for what goes
// beyond query/limits.h.
Node parse(std::string_view text, bool any);

}  // namespace depesche::query

#endif
