// SPDX-License-Identifier: GPL-2.0-or-later
// Reads posting lists through, or jumps in them from document to document.
#include "query/posting_counts.h"

#include <algorithm>
#include <cstddef>

namespace depesche::query {
namespace {

// Xapian finds a document as fast as it reads so many postings.
constexpr std::size_t kPostingsASkip = 3;

}  // namespace

bool reads_through(Xapian::doccount postings, std::size_t documents) {
  return postings < kPostingsASkip * documents;
}

void add_counts(const Xapian::Database& database, const std::string& term,
                Xapian::doccount articles, double factor, const std::vector<Xapian::docid>& docids,
                const DocumentPlaces& places, std::vector<double>& counts) {
  if (docids.empty()) return;
  const Xapian::PostingIterator end;
  Xapian::PostingIterator posting = database.postlist_begin(term);
  const auto add = [&](std::size_t place) {
    counts[place] += factor * std::max(posting.get_wdf(), 1U);
  };
  if (reads_through(articles, docids.size())) {
    for (; posting != end; ++posting) {
      if (const std::size_t place = places.find(*posting); place != DocumentPlaces::kNone) {
        add(place);
      }
    }
    return;
  }
  for (std::size_t place = 0; place < docids.size(); ++place) {
    if (posting != end && *posting < docids[place]) posting.skip_to(docids[place]);
    if (posting == end) return;
    if (*posting == docids[place]) add(place);
  }
}

}  // namespace depesche::query
