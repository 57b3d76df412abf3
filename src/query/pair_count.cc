// SPDX-License-Identifier: GPL-2.0-or-later
// Lets Xapian find the documents with a pair, and counts in those.
#include "query/pair_count.h"

#include "index/schema.h"
#include "query/listed_documents.h"
#include "query/match.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace depesche::query {
namespace {

// Positions from the first word to the second: with stopwords left out of the query, "Wechsel
// Trainer" is there to find "Wechsel des Trainers".
constexpr Xapian::termpos kPairWindow = 2;

using Query = Xapian::Query;
using Positions = std::vector<Xapian::termpos>;

std::vector<std::string> terms_of(const std::vector<std::string>& stems, const char* prefix) {
  std::vector<std::string> terms;
  for (const std::string& stem : stems) {
    terms.push_back(index::word_term(index::Tier::stems, prefix, stem));
  }
  return terms;
}

Positions positions(const Xapian::Database& database, Xapian::docid docid,
                    const std::vector<std::string>& terms) {
  Positions positions;
  for (const std::string& term : terms) {
    const Xapian::PositionIterator end = database.positionlist_end(docid, term);
    for (auto at = database.positionlist_begin(docid, term); at != end; ++at) {
      positions.push_back(*at);
    }
  }
  if (terms.size() > 1) std::sort(positions.begin(), positions.end());
  return positions;
}

std::uint32_t count_next(const Positions& first, const Positions& second) {
  std::uint32_t count = 0;
  auto from = second.begin();
  for (const Xapian::termpos position : first) {
    from = std::upper_bound(from, second.end(), position);
    if (from == second.end()) break;
    if (*from - position <= kPairWindow) ++count;
  }
  return count;
}

Query any_of(const std::vector<std::string>& terms) {
  return Query(Query::OP_OR, terms.begin(), terms.end());
}

// Inside its own operators Xapian reads a list of positions in a fifth of the time, and few of the
// articles that have both words have them as a pair.
std::vector<Xapian::docid> with_phrase(const Xapian::Database& database,
                                       const std::vector<std::string>& first,
                                       const std::vector<std::string>& second,
                                       const std::vector<Xapian::docid>& docids) {
  if (database.size() > 1) return docids;
  const Query words[] = {any_of(first), any_of(second)};
  return match_all(database, Query(Query::OP_AND, listed_documents(docids),
                                   Query(Query::OP_PHRASE, std::begin(words), std::end(words),
                                         kPairWindow + 1)));
}

}  // namespace

std::vector<std::uint32_t> count_pair(const Xapian::Database& database, const WordPair& pair,
                                      const std::vector<Xapian::docid>& docids) {
  std::vector<std::uint32_t> counts(docids.size());
  for (const char* prefix : {index::kMainWords, index::kTitleWords}) {
    const std::vector<std::string> first = terms_of(pair.first, prefix);
    const std::vector<std::string> second = terms_of(pair.second, prefix);
    std::size_t place = 0;
    for (const Xapian::docid docid : with_phrase(database, first, second, docids)) {
      while (docids[place] != docid) ++place;
      counts[place] +=
          count_next(positions(database, docid, first), positions(database, docid, second));
    }
  }
  return counts;
}

}  // namespace depesche::query
