// SPDX-License-Identifier: GPL-2.0-or-later
// What an index holds, in numbers.
#ifndef DEPESCHE_QUERY_STATS_H_
#define DEPESCHE_QUERY_STATS_H_

#include "index/columns/date_column.h"
#include "index/removed.h"

#include <depesche/search.h>
#include <xapian.h>

#include <string>

namespace depesche::query {

// Counts by walking the terms: takes time in proportion to the vocabulary. Xapian's errors pass
// through.
IndexStats gather_stats(const std::string& index, const Xapian::Database& database,
                        const index::Removed& removed, const index::DateColumn& dates);

}  // namespace depesche::query

#endif
