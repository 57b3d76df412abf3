// SPDX-License-Identifier: GPL-2.0-or-later
// Field names in a query text: which one is meant, and what to say of one that does not exist.
#ifndef DEPESCHE_QUERY_SYNTAX_FIELD_H_
#define DEPESCHE_QUERY_SYNTAX_FIELD_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace depesche::query {

// The fewest letters to insert, delete, replace or swap with their neighbour that make "a" into
// "b"; anything over "limit" is returned as limit + 1. Compares code points.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit);

std::u32string code_points(std::string_view text);

// The field name or alias that a mistyped name means; empty if none is near.
std::string nearest_field_name(std::string_view name);

// The sentence for a name that no field has: the nearest name or alias, or how to search for the
// text as it is.
std::string unknown_field_message(std::string_view name);

}  // namespace depesche::query

#endif
