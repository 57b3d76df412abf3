// SPDX-License-Identifier: GPL-2.0-or-later
// What may stand beside NEAR.
#ifndef DEPESCHE_QUERY_SYNTAX_NEAR_H_
#define DEPESCHE_QUERY_SYNTAX_NEAR_H_

#include "query/tree.h"

namespace depesche::query {

// Throws QueryError unless the children of "near" are words, or words joined by OR, all of one
// field: Xapian compares the positions of nothing else.
void check_near(const Node& near);

}  // namespace depesche::query

#endif
