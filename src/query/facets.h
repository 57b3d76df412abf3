// SPDX-License-Identifier: GPL-2.0-or-later
// Counting how many hits have which value of a field.
#ifndef DEPESCHE_QUERY_FACETS_H_
#define DEPESCHE_QUERY_FACETS_H_

#include "index/columns/column.h"

#include <depesche/search.h>
#include <xapian.h>

#include <cstddef>
#include <vector>

namespace depesche::query {

// Counts the values of the documents "docids", each at most once a document, and lists the most
// frequent "limit" of them (0: all). The field's name is left to the caller.
Facet count_values(const index::Column& column, const std::vector<Xapian::docid>& docids,
                   std::size_t limit);

}  // namespace depesche::query

#endif
