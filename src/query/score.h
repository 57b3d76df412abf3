// SPDX-License-Identifier: GPL-2.0-or-later
// The ranking: how well documents fit that a query has matched.
#ifndef DEPESCHE_QUERY_SCORE_H_
#define DEPESCHE_QUERY_SCORE_H_

#include "index/columns/length_column.h"
#include "index/positions/position_file.h"
#include "query/posting_lists.h"
#include "query/weights.h"

#include <depesche/search.h>
#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace depesche::query {

struct Match {
  Xapian::docid docid = 0;
  double score = 0;
};

// A term of the index whose count in a document is taken "factor" times.
struct CountedTerm {
  std::string term;
  double factor = 1;
  Xapian::doccount articles = 0;  // that have it; 0: not looked up yet
};

// Something of a query that a document has more or less of: a word by its stem, a word by its exact
// form. The terms are one for the ranking: their counts are added before they saturate.
struct Feature {
  std::vector<CountedTerm> terms;
  double weight = 1;
};

// Two words that follow each other in the query, each given by its stems.
struct WordPair {
  std::vector<std::string> first;
  std::vector<std::string> second;
};

// All of a query that ranks.
struct Ranking {
  std::vector<Feature> features;
  std::vector<WordPair> pairs;
};

// The documents with their scores, in the same order; those that are not among the best "wanted"
// may be left out. "docids" rise. Documents without any feature score 0. Takes time in the number
// of documents times that of terms. "lengths" are those of the documents in "database", if they are
// at hand: it takes 100 times as long to look one up. "positions" are those of its words, "lists"
// is what was read while these documents were found, if it was kept. Throws Xapian::Error.
std::vector<Match> score(const Xapian::Database& database, const index::Positions& positions,
                         const std::vector<Xapian::docid>& docids, const Ranking& ranking,
                         const Weights& weights, const index::LengthColumn* lengths = nullptr,
                         const PostingLists* lists = nullptr,
                         std::size_t wanted = std::numeric_limits<std::size_t>::max());

}  // namespace depesche::query

#endif
