// SPDX-License-Identifier: GPL-2.0-or-later
// How often two words of a query follow each other in some documents.
#ifndef DEPESCHE_QUERY_PAIR_COUNT_H_
#define DEPESCHE_QUERY_PAIR_COUNT_H_

#include "query/score.h"

#include <xapian.h>

#include <cstdint>
#include <vector>

namespace depesche::query {

// For each of "docids", which rise, how often the words of "pair" stand in their order, next to
// each other, in body and title. Throws Xapian::Error.
std::vector<std::uint32_t> count_pair(const Xapian::Database& database, const WordPair& pair,
                                      const std::vector<Xapian::docid>& docids);

}  // namespace depesche::query

#endif
