// SPDX-License-Identifier: GPL-2.0-or-later
// A query for documents that are known already.
#ifndef DEPESCHE_QUERY_LISTED_DOCUMENTS_H_
#define DEPESCHE_QUERY_LISTED_DOCUMENTS_H_

#include <xapian.h>

#include <vector>

namespace depesche::query {

// Matches the documents with these numbers, which rise. Only for a database of one data directory:
// of several each has numbers of its own.
Xapian::Query listed_documents(std::vector<Xapian::docid> docids);

}  // namespace depesche::query

#endif
