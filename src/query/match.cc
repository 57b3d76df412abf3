// SPDX-License-Identifier: GPL-2.0-or-later
// Matches with a spy that only writes down what it sees, and sorts afterwards.
#include "query/match.h"

#include <algorithm>

namespace depesche::query {
namespace {

class Spy : public Xapian::MatchSpy {
 public:
  explicit Spy(std::vector<Xapian::docid>& docids) : docids_(docids) {}
  void operator()(const Xapian::Document& document, double) override {
    docids_.push_back(document.get_docid());
  }

 private:
  std::vector<Xapian::docid>& docids_;
};

template <typename Before>
void sort_first(std::vector<Match>& matches, std::size_t wanted, Before before) {
  const auto end = matches.begin() + static_cast<std::ptrdiff_t>(std::min(wanted, matches.size()));
  std::partial_sort(matches.begin(), end, matches.end(), before);
}

}  // namespace

// Asking Xapian for no results but for all to be looked at is faster than its own ranking with
// exact totals (50,000 hits: 2 ms instead of 4.6), and gives every docid to facets and pages.
std::vector<Xapian::docid> match_all(const Xapian::Database& database, const Xapian::Query& query) {
  std::vector<Xapian::docid> docids;
  if (query.empty() || database.get_doccount() == 0) return docids;
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  if (database.size() > 1) {
    // A spy sees documents by their numbers in single data directories.
    const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
    for (auto match = found.begin(); match != found.end(); ++match) docids.push_back(*match);
    std::sort(docids.begin(), docids.end());
    return docids;
  }
  Spy spy(docids);
  enquire.add_matchspy(&spy);
  enquire.get_mset(0, 0, database.get_doccount());
  return docids;
}

void sort_by_score(std::vector<Match>& matches, std::size_t wanted) {
  sort_first(matches, wanted, [](const Match& a, const Match& b) {
    return a.score != b.score ? a.score > b.score : a.docid < b.docid;
  });
}

void sort_by_date(std::vector<Match>& matches, const index::DateColumn& dates, bool newest_first,
                  std::size_t wanted) {
  sort_first(matches, wanted, [&](const Match& a, const Match& b) {
    const index::DateKey left = dates.key(a.docid);
    const index::DateKey right = dates.key(b.docid);
    if (left == right) return a.docid < b.docid;
    if (left == index::kUnknownDate || right == index::kUnknownDate) {
      return right == index::kUnknownDate;
    }
    return newest_first ? left > right : left < right;
  });
}

}  // namespace depesche::query
