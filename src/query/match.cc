// SPDX-License-Identifier: GPL-2.0-or-later
// Matches with a spy that only writes down what it sees, and sorts afterwards.
#include "query/match.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace depesche::query {
namespace {

// BM25 as measured best for newspaper articles; Xapian's own default for b is 0.5.
constexpr double kK1 = 1.2;
constexpr double kB = 0.75;

template <typename Note>
class Spy : public Xapian::MatchSpy {
 public:
  explicit Spy(Note note) : note_(std::move(note)) {}
  void operator()(const Xapian::Document& document, double weight) override {
    note_(document.get_docid(), weight);
  }

 private:
  Note note_;
};

// Asking Xapian for no results but for all to be looked at is faster than its own ranking with
// exact totals (50,000 hits: 2 ms instead of 4.6), and gives every docid to facets and pages.
template <typename Note>
void run(const Xapian::Database& database, const Xapian::Query& query, const Xapian::Weight& weight,
         Note note) {
  if (query.empty() || database.get_doccount() == 0) return;
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(weight);
  Spy<Note> spy(std::move(note));
  enquire.add_matchspy(&spy);
  enquire.get_mset(0, 0, database.get_doccount());
}

template <typename Before>
void sort_first(std::vector<Match>& matches, std::size_t wanted, Before before) {
  const auto end = matches.begin() + static_cast<std::ptrdiff_t>(std::min(wanted, matches.size()));
  std::partial_sort(matches.begin(), end, matches.end(), before);
}

}  // namespace

std::vector<Match> match_all(const Xapian::Database& database, const Xapian::Query& query) {
  std::vector<Match> matches;
  run(database, query, Xapian::BM25Weight(kK1, 0, 1, kB, 0.5),
      [&](Xapian::docid docid, double weight) {
        matches.push_back({docid, weight});
      });
  return matches;
}

std::vector<Xapian::docid> match_docids(const Xapian::Database& database,
                                        const Xapian::Query& query) {
  std::vector<Xapian::docid> docids;
  run(database, query, Xapian::BoolWeight(),
      [&](Xapian::docid docid, double) { docids.push_back(docid); });
  return docids;
}

void sort_by_score(std::vector<Match>& matches, std::size_t wanted) {
  sort_first(matches, wanted, [](const Match& a, const Match& b) {
    return a.score != b.score ? a.score > b.score : a.docid < b.docid;
  });
}

void sort_by_date(std::vector<Match>& matches, const DateColumn& dates, bool newest_first,
                  std::size_t wanted) {
  sort_first(matches, wanted, [&](const Match& a, const Match& b) {
    const DateColumn::Key left = dates.key(a.docid);
    const DateColumn::Key right = dates.key(b.docid);
    if (left == right) return a.docid < b.docid;
    if (left == DateColumn::kUnknown || right == DateColumn::kUnknown) {
      return right == DateColumn::kUnknown;
    }
    return newest_first ? left > right : left < right;
  });
}

}  // namespace depesche::query
