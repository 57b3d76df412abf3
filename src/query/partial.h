// SPDX-License-Identifier: GPL-2.0-or-later
// Asks for some of the words where a query asks for all of them.
#ifndef DEPESCHE_QUERY_PARTIAL_H_
#define DEPESCHE_QUERY_PARTIAL_H_

#include "query/tree.h"

namespace depesche::query {

// Of the operands of an AND at the root of a pruned tree, those that ask for words become a bag of
// which one is enough; fields with values, dates and exclusions still must hold: of (all syrien
// gipfel source=afp) it makes (all (bag syrien gipfel) source=afp). Another tree stays as it is.
void ask_for_some(Node& root);

}  // namespace depesche::query

#endif
