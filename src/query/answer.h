// SPDX-License-Identifier: GPL-2.0-or-later
// From a request to documents in order: what matches, how well, with facets and notes.
#ifndef DEPESCHE_QUERY_ANSWER_H_
#define DEPESCHE_QUERY_ANSWER_H_

#include "analyse/analyser.h"
#include "index/schema.h"
#include "query/columns.h"
#include "query/date_range.h"
#include "query/filters.h"
#include "query/hit_reader.h"
#include "query/live_database.h"
#include "query/match.h"
#include "query/posting_lists.h"

#include <depesche/search.h>
#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

namespace depesche::query {

// A request whose names of fields were looked up. Throws Error(bad_argument) for what is none.
struct CheckedRequest : SearchRequest {
  explicit CheckedRequest(const SearchRequest& request);

  Filters filters;
  std::vector<const index::FieldRow*> facet_rows;  // of each of "facets"
};

// What is known once the documents are in order: all but the articles themselves.
struct Answer {
  SearchResult result;              // without results, partial and took_ms
  std::vector<Xapian::docid> hits;  // rising
  std::vector<Match> matches;       // of the hits; in order up to "last"
  std::size_t first = 0;            // of the matches to show, half-open
  std::size_t last = 0;
  Marker marker;
};

// Answers requests to the state that "live" has at the moment. Made anew for each run of
// LiveDatabase::read(); the arguments must outlive it. Not safe for concurrent use. Its functions
// throw QueryError, Error(index_damaged), Xapian::Error.
class Answerer {
 public:
  Answerer(LiveDatabase& live, ColumnCache& columns, analyse::Analyser& analyser)
      : live_(live), state_(live.state()), columns_(columns), analyser_(analyser) {}

  // The articles that the request asks for.
  Answer answer(const CheckedRequest& request) { return answer(request, nullptr); }

  // Those that have some of its words, by relevance, without those of "all", its answer; shown are
  // no more than partial_limit leaves room for.
  Answer partial(CheckedRequest request, const Answer& all);

 private:
  // Without the articles of "beside", if some of the words will do.
  Answer answer(const CheckedRequest& request, const Answer* beside);
  DatesAtHand dates_at_hand() {
    return [this] { return columns_.dates_at_hand(live_.database(), state_); };
  }
  std::vector<Facet> count_facets(const CheckedRequest& request, const Compiled& compiled,
                                  const std::vector<Xapian::docid>& hits);
  void sort(const CheckedRequest& request, const Ranking& ranking, const PostingLists& lists,
            Answer& answer);
  std::vector<Match> score(const std::vector<Xapian::docid>& docids, const Ranking& ranking,
                           const PostingLists& lists, std::size_t wanted);
  void score_page(Ranking ranking, const PostingLists& lists, Answer& answer);

  LiveDatabase& live_;
  std::string state_;
  ColumnCache& columns_;
  analyse::Analyser& analyser_;
};

}  // namespace depesche::query

#endif
