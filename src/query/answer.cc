// SPDX-License-Identifier: GPL-2.0-or-later
// Matches, counts and ranks.
#include "query/answer.h"

#include "query/compile.h"
#include "query/evaluate.h"
#include "query/facets.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace depesche::query {
namespace {

// A pattern may stand for a thousand terms.
constexpr std::size_t kMostDescribed = 2000;

// Both rise.
std::vector<Xapian::docid> without(const std::vector<Xapian::docid>& docids,
                                   const std::vector<Xapian::docid>& others) {
  std::vector<Xapian::docid> rest;
  std::set_difference(docids.begin(), docids.end(), others.begin(), others.end(),
                      std::back_inserter(rest));
  return rest;
}

std::string explain(const Compiled& compiled, const Filters& filters, const Xapian::Query& query) {
  std::string text = compiled.explanation;
  if (!text.empty() && text.back() != '\n') text += '\n';
  std::string description = query.get_description();
  if (description.size() > kMostDescribed) {
    description.resize(description.rfind(' ', kMostDescribed));
    description += " …";
  }
  return text + filters.explain() + description + "\n";
}

}  // namespace

CheckedRequest::CheckedRequest(const SearchRequest& request)
    : SearchRequest(request), filters(request) {
  for (const FacetRequest& facet : facets) facet_rows.push_back(&facet_row(facet.field));
}

Answer Answerer::partial(CheckedRequest request, const Answer& all) {
  request.sort = Sort::relevance;
  request.limit = request.partial_limit - all.hits.size();
  request.all = false;
  request.explain = false;
  request.facet_rows.clear();
  return answer(request, &all);
}

Answer Answerer::answer(const CheckedRequest& request, const Answer* beside) {
  CompileOptions options;
  options.any = request.any;
  options.partial = beside != nullptr;
  options.compounds = request.compounds;
  options.explain = request.explain;
  options.dates = dates_at_hand();
  options.positions = live_.positions();
  options.removed = &live_.removed();
  Compiled compiled = compile(request.query, options, live_.database(), analyser_);
  const Xapian::Query filtered = request.filters.apply(compiled.query, options.dates);

  PostingLists lists(live_.database());
  Answer answer;
  answer.hits = evaluate(filtered, compiled.positions, lists, live_.removed());
  if (beside != nullptr) answer.hits = without(answer.hits, beside->hits);
  answer.result.query = request.query;
  answer.result.hits = answer.hits.size();
  answer.result.offset = request.offset;
  answer.result.facets = count_facets(request, compiled, answer.hits);
  if (request.explain) {
    answer.result.explanation = explain(compiled, request.filters, filtered);
  }
  answer.result.notes = std::move(compiled.notes);
  answer.marker = Marker(std::move(compiled.highlights));
  sort(request, compiled.ranking, lists, answer);
  return answer;
}

void Answerer::sort(const CheckedRequest& request, const Ranking& ranking,
                    const PostingLists& lists, Answer& answer) {
  const std::vector<Xapian::docid>& hits = answer.hits;
  answer.first = std::min(request.offset, hits.size());
  answer.last = request.all ? hits.size()
                            : answer.first + std::min(request.limit, hits.size() - answer.first);
  if (answer.first == answer.last) return;
  if (request.sort == Sort::relevance) {
    answer.matches = score(hits, ranking, lists, answer.last);
    sort_by_score(answer.matches, answer.last);
    return;
  }
  for (const Xapian::docid docid : hits) answer.matches.push_back({docid, 0});
  sort_by_date(answer.matches, *columns_.dates(live_.database(), state_),
               request.sort == Sort::newest_first, answer.last);
  score_page(ranking, lists, answer);
}

std::vector<Match> Answerer::score(const std::vector<Xapian::docid>& docids, const Ranking& ranking,
                                   const PostingLists& lists, std::size_t wanted) {
  const auto lengths = columns_.lengths(live_.database(), state_);
  return query::score(live_.database(), *live_.positions(), docids, ranking, Weights(),
                      lengths.get(), &lists, wanted);
}

// Of hits that stand in another order than that of the ranking only those to show are scored. What
// pairs of words add depends on which hits rank first, and is left out: with it, the score of an
// article would change with the page that it stands on.
void Answerer::score_page(Ranking ranking, const PostingLists& lists, Answer& answer) {
  ranking.pairs.clear();
  std::vector<Xapian::docid> docids;
  for (std::size_t i = answer.first; i < answer.last; ++i) {
    docids.push_back(answer.matches[i].docid);
  }
  std::sort(docids.begin(), docids.end());
  const std::vector<Match> scored = score(docids, ranking, lists, docids.size());
  for (std::size_t i = answer.first; i < answer.last; ++i) {
    Match& match = answer.matches[i];
    const auto found = std::lower_bound(docids.begin(), docids.end(), match.docid);
    match.score = scored[static_cast<std::size_t>(found - docids.begin())].score;
  }
}

// A facet whose own field is filtered counts the documents that match without this filter; the
// others share those of the hits.
std::vector<Facet> Answerer::count_facets(const CheckedRequest& request, const Compiled& compiled,
                                          const std::vector<Xapian::docid>& hits) {
  const std::vector<const index::FieldRow*>& rows = request.facet_rows;
  std::map<const index::FieldRow*, std::vector<Xapian::docid>> counted;  // nullptr: the hits
  std::vector<Facet> facets;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const index::FieldRow* except = request.filters.on(*rows[i]) ? rows[i] : nullptr;
    const auto [entry, added] = counted.try_emplace(except);
    std::vector<Xapian::docid>& docids = entry->second;
    if (added && except != nullptr) {
      PostingLists lists(live_.database());  // of these documents no ranking is asked for
      docids = evaluate(request.filters.apply(compiled.query, dates_at_hand(), except),
                        compiled.positions, lists, live_.removed());
    } else if (added) {
      docids = hits;
    }
    const auto column = columns_.column(live_.database(), state_, *rows[i]);
    facets.push_back(count_values(*column, docids, request.facets[i].limit));
    facets.back().field = rows[i]->name;
  }
  return facets;
}

}  // namespace depesche::query
