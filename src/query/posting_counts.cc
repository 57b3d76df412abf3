// SPDX-License-Identifier: GPL-2.0-or-later
// Walks a posting list and a list of documents side by side.
#include "query/posting_counts.h"

#include <algorithm>
#include <cstddef>

namespace depesche::query {
namespace {

// Xapian finds a document as fast as it reads so many postings.
constexpr std::size_t kPostingsASkip = 3;
// As many documents as are looked through one by one before a search pays.
constexpr std::size_t kNear = 8;

// The place of the first of "docids" from place "from" on that is not below "docid".
std::size_t find_place(const std::vector<Xapian::docid>& docids, std::size_t from,
                       Xapian::docid docid) {
  const std::size_t near = std::min(from + kNear, docids.size());
  while (from < near && docids[from] < docid) ++from;
  if (from < near) return from;
  const auto begin = docids.begin() + static_cast<std::ptrdiff_t>(from);
  return static_cast<std::size_t>(std::lower_bound(begin, docids.end(), docid) - docids.begin());
}

}  // namespace

bool reads_through(Xapian::doccount postings, std::size_t documents) {
  return postings < kPostingsASkip * documents;
}

void add_counts(const Xapian::Database& database, const std::string& term,
                Xapian::doccount articles, double factor, const std::vector<Xapian::docid>& docids,
                std::vector<double>& counts) {
  const Xapian::PostingIterator end = database.postlist_end(term);
  Xapian::PostingIterator posting = database.postlist_begin(term);
  const bool read_through = reads_through(articles, docids.size());
  std::size_t place = 0;
  while (posting != end) {
    const Xapian::docid docid = *posting;
    place = find_place(docids, place, docid);
    if (place == docids.size()) return;
    if (docids[place] == docid) {
      counts[place] += factor * std::max(posting.get_wdf(), 1U);
      if (++place == docids.size()) return;
    }
    if (read_through) {
      ++posting;
    } else {
      posting.skip_to(docids[place]);
    }
  }
}

}  // namespace depesche::query
