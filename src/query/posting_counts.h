// SPDX-License-Identifier: GPL-2.0-or-later
// How often terms stand in some documents, by their posting lists.
#ifndef DEPESCHE_QUERY_POSTING_COUNTS_H_
#define DEPESCHE_QUERY_POSTING_COUNTS_H_

#include "query/document_places.h"

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

namespace depesche::query {

// Whether a list of so many postings is read through faster than some documents are looked for in
// it.
bool reads_through(Xapian::doccount postings, std::size_t documents);

// Adds "factor" times the count of "term", at least 1, to counts[i] of each document docids[i] that
// has it. "docids" rise, "places" are theirs; "articles" is in how many documents of "database" the
// term stands. Reads the list through where reads_through() says so. Throws Xapian::Error.
void add_counts(const Xapian::Database& database, const std::string& term,
                Xapian::doccount articles, double factor, const std::vector<Xapian::docid>& docids,
                const DocumentPlaces& places, std::vector<double>& counts);

}  // namespace depesche::query

#endif
