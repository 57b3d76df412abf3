// SPDX-License-Identifier: GPL-2.0-or-later
// The public reader: one request from query text to hits, facets and notes.
#include <depesche/searcher.h>

#include "analyse/analyser.h"
#include "index/compounds.h"
#include "index/schema.h"
#include "query/columns.h"
#include "query/compile.h"
#include "query/evaluate.h"
#include "query/expand.h"
#include "query/facets.h"
#include "query/filters.h"
#include "query/hit_reader.h"
#include "query/limits.h"
#include "query/live_database.h"
#include "query/match.h"
#include "query/posting_lists.h"
#include "query/split_words.h"
#include "query/stats.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

namespace depesche {
namespace {

using query::Match;

using OnHit = std::function<bool(const Hit&)>;

// What is known once the matches are in order: all but the articles themselves.
struct Answer {
  SearchResult result;
  std::vector<Xapian::docid> hits;
  std::vector<Match> matches;
  std::size_t first = 0;  // of the matches to show
  std::size_t last = 0;
  query::Marker marker;
};

// Both in order.
std::vector<Xapian::docid> without(const std::vector<Xapian::docid>& docids,
                                   const std::vector<Xapian::docid>& others) {
  std::vector<Xapian::docid> rest;
  std::set_difference(docids.begin(), docids.end(), others.begin(), others.end(),
                      std::back_inserter(rest));
  return rest;
}

// Lets ranks and scores go on behind those of the hits that are shown. More words may have been
// worth more than all words, so scores are scaled, which keeps their order.
void rank_below(const Answer& hits, std::vector<Hit>& partial) {
  double scale = 1;
  for (std::size_t i = hits.first; i < hits.last && !partial.empty(); ++i) {
    const double lowest = hits.matches[i].score;
    if (partial.front().score * scale >= lowest) scale = 0.99 * lowest / partial.front().score;
  }
  for (Hit& hit : partial) {
    hit.rank += hits.hits.size();
    hit.score *= scale;
  }
}

}  // namespace

class Searcher::Impl {
 public:
  explicit Impl(const std::string& index)
      : live_(index), columns_(std::make_shared<query::ColumnCache>(index)) {}
  Impl(const Impl& other) : live_(other.live_.index()), columns_(other.columns_) {}
  Impl& operator=(const Impl&) = delete;

  // on_hit == nullptr: the hits go into the result.
  SearchResult search(const SearchRequest& request, const OnHit* on_hit);
  std::optional<Article> fetch(std::string_view id);
  std::vector<Term> terms(std::string_view pattern, std::size_t limit);
  std::vector<WordSplit> split(std::string_view text);
  IndexStats stats();

 private:
  using FacetRows = std::vector<const index::FieldRow*>;

  Answer answer(const SearchRequest& request, const query::Filters& filters,
                const FacetRows& facet_rows, const Answer* beside = nullptr);
  PartialMatches partial_matches(SearchRequest request, const query::Filters& filters,
                                 const Answer& beside);
  void sort(const SearchRequest& request, const query::Ranking& ranking,
            const query::PostingLists& lists, Answer& answer);
  query::DatesAtHand dates_at_hand() {
    return [this] { return columns_->dates_at_hand(live_.database(), live_.state()); };
  }
  std::vector<Match> score(const std::vector<Xapian::docid>& docids, const query::Ranking& ranking,
                           const query::PostingLists& lists, std::size_t wanted);
  void score_page(query::Ranking ranking, const query::PostingLists& lists, Answer& answer);
  std::vector<Facet> count_facets(const SearchRequest& request, const query::Filters& filters,
                                  const FacetRows& rows, const Xapian::Query& query,
                                  const std::vector<Xapian::docid>& hits);
  Hit read_hit(const SearchRequest& request, const Answer& answer, std::size_t place);
  std::vector<Hit> read_hits(const SearchRequest& request, const Answer& answer);
  std::optional<Hit> read_hit_later(const SearchRequest& request, const Answer& answer,
                                    std::size_t place);
  void stream(const SearchRequest& request, Answer& answer, const OnHit& on_hit);
  std::string stem(const std::string& form);

  // Does "work" on the newest state, as the index itself analyses German.
  template <typename Work>
  auto read(Work&& work) {
    return live_.read([&] {
      // Only a rebuild changes the lexicon, and it makes another database.
      if (std::string uuid = live_.database().get_uuid(); uuid != analysed_) {
        splitter_ = index::stored_splitter(live_.database());
        analyser_ = analyse::Analyser(splitter_);
        analysed_ = std::move(uuid);
      }
      return work();
    });
  }

  query::LiveDatabase live_;
  std::shared_ptr<const analyse::Splitter> splitter_;
  analyse::Analyser analyser_;  // splits by splitter_
  std::string analysed_;        // the UUID of the database that analyser_ is for
  query::HitReader hits_;
  std::vector<analyse::Token> tokens_;
  std::shared_ptr<query::ColumnCache> columns_;
};

SearchResult Searcher::Impl::search(const SearchRequest& request, const OnHit* on_hit) {
  const auto start = std::chrono::steady_clock::now();
  const query::Filters filters(request);
  FacetRows facet_rows;
  for (const FacetRequest& facet : request.facets) {
    facet_rows.push_back(&query::facet_row(facet.field));
  }
  Answer found = read([&] {
    Answer answered = answer(request, filters, facet_rows);
    if (on_hit == nullptr) answered.result.results = read_hits(request, answered);
    const std::size_t few = std::min(request.partial_limit, query::kFewHits);
    if (request.offset == 0 && answered.hits.size() < few) {
      answered.result.partial = partial_matches(request, filters, answered);
    }
    return answered;
  });
  if (on_hit != nullptr) stream(request, found, *on_hit);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  found.result.took_ms = took.count();
  return std::move(found.result);
}

PartialMatches Searcher::Impl::partial_matches(SearchRequest request, const query::Filters& filters,
                                               const Answer& beside) {
  request.sort = Sort::relevance;
  request.limit = request.partial_limit - beside.hits.size();
  request.all = false;
  request.explain = false;
  const Answer found = answer(request, filters, {}, &beside);
  PartialMatches partial{found.result.hits, read_hits(request, found)};
  rank_below(beside, partial.best);
  return partial;
}

Answer Searcher::Impl::answer(const SearchRequest& request, const query::Filters& filters,
                              const FacetRows& facet_rows, const Answer* beside) {
  query::CompileOptions options;
  options.any = request.any;
  options.partial = beside != nullptr;
  options.compounds = request.compounds;
  options.explain = request.explain;
  options.dates = dates_at_hand();
  options.positions = live_.positions();
  query::Compiled compiled = query::compile(request.query, options, live_.database(), analyser_);
  const Xapian::Query filtered = filters.apply(compiled.query, options.dates);

  query::PostingLists lists(live_.database());
  Answer answer;
  answer.hits = query::evaluate(filtered, lists);
  if (beside != nullptr) answer.hits = without(answer.hits, beside->hits);
  answer.result.query = request.query;
  answer.result.hits = answer.hits.size();
  answer.result.offset = request.offset;
  answer.result.facets = count_facets(request, filters, facet_rows, compiled.query, answer.hits);
  answer.result.notes = std::move(compiled.notes);
  if (request.explain) {
    answer.result.explanation = std::move(compiled.explanation);
    if (!answer.result.explanation.empty() && answer.result.explanation.back() != '\n') {
      answer.result.explanation += '\n';
    }
    // A pattern may stand for a thousand terms.
    constexpr std::size_t kMostDescribed = 2000;
    std::string description = filtered.get_description();
    if (description.size() > kMostDescribed) {
      description.resize(description.rfind(' ', kMostDescribed));
      description += " …";
    }
    answer.result.explanation += filters.explain() + description + "\n";
  }
  answer.marker = query::Marker(std::move(compiled.highlights));
  sort(request, compiled.ranking, lists, answer);
  return answer;
}

void Searcher::Impl::sort(const SearchRequest& request, const query::Ranking& ranking,
                          const query::PostingLists& lists, Answer& answer) {
  const std::vector<Xapian::docid>& hits = answer.hits;
  answer.first = std::min(request.offset, hits.size());
  answer.last = request.all ? hits.size()
                            : answer.first + std::min(request.limit, hits.size() - answer.first);
  if (answer.first == answer.last) return;
  if (request.sort == Sort::relevance) {
    answer.matches = score(hits, ranking, lists, answer.last);
    query::sort_by_score(answer.matches, answer.last);
    return;
  }
  for (const Xapian::docid docid : hits) answer.matches.push_back({docid, 0});
  query::sort_by_date(answer.matches, *columns_->dates(live_.database(), live_.state()),
                      request.sort == Sort::newest_first, answer.last);
  score_page(ranking, lists, answer);
}

std::vector<Match> Searcher::Impl::score(const std::vector<Xapian::docid>& docids,
                                         const query::Ranking& ranking,
                                         const query::PostingLists& lists, std::size_t wanted) {
  const auto lengths = columns_->lengths(live_.database(), live_.state());
  return query::score(live_.database(), *live_.positions(), docids, ranking, query::Weights(),
                      lengths.get(), &lists, wanted);
}

// Of hits that stand in another order than that of the ranking only those to show are scored. What
// pairs of words add depends on which hits rank first, and is left out: with it, the score of an
// article would change with the page that it stands on.
void Searcher::Impl::score_page(query::Ranking ranking, const query::PostingLists& lists,
                                Answer& answer) {
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
std::vector<Facet> Searcher::Impl::count_facets(const SearchRequest& request,
                                                const query::Filters& filters,
                                                const FacetRows& rows, const Xapian::Query& query,
                                                const std::vector<Xapian::docid>& hits) {
  std::map<const index::FieldRow*, std::vector<Xapian::docid>> counted;  // nullptr: the hits
  std::vector<Facet> facets;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const index::FieldRow* except = filters.on(*rows[i]) ? rows[i] : nullptr;
    const auto [entry, added] = counted.try_emplace(except);
    std::vector<Xapian::docid>& docids = entry->second;
    if (added && except != nullptr) {
      query::PostingLists lists(live_.database());  // of these documents no ranking is asked for
      docids = query::evaluate(filters.apply(query, dates_at_hand(), except), lists);
    } else if (added) {
      docids = hits;
    }
    const auto column = columns_->column(live_.database(), live_.state(), *rows[i]);
    facets.push_back(query::count_values(*column, docids, request.facets[i].limit));
    facets.back().field = rows[i]->name;
  }
  return facets;
}

Hit Searcher::Impl::read_hit(const SearchRequest& request, const Answer& answer,
                             std::size_t place) {
  const Match& match = answer.matches[place];
  Hit hit;
  hit.rank = place + 1;
  hit.score = match.score;
  hit.article = hits_.read(live_.database(), match.docid);
  answer.marker.mark(hit, request.snippet_chars, analyser_);
  return hit;
}

// Those to show.
std::vector<Hit> Searcher::Impl::read_hits(const SearchRequest& request, const Answer& answer) {
  std::vector<Hit> hits;
  for (std::size_t i = answer.first; i < answer.last; ++i) {
    hits.push_back(read_hit(request, answer, i));
  }
  return hits;
}

// Hits are given out while others write, and what was given out can't be taken back: the ranking
// stays, an article is read as it is now, and one that was removed meanwhile is left out.
std::optional<Hit> Searcher::Impl::read_hit_later(const SearchRequest& request,
                                                  const Answer& answer, std::size_t place) {
  return base::guarded("reading the index " + live_.index(), [&]() -> std::optional<Hit> {
    for (int attempt = 0;; ++attempt) {
      try {
        if (attempt > 0) live_.reopen();
        return read_hit(request, answer, place);
      } catch (const Xapian::DatabaseModifiedError&) {
        if (attempt == query::LiveDatabase::kRetries) throw;
      } catch (const Xapian::DocNotFoundError&) {
        return std::nullopt;
      }
    }
  });
}

void Searcher::Impl::stream(const SearchRequest& request, Answer& answer, const OnHit& on_hit) {
  std::size_t removed = 0;
  for (std::size_t i = answer.first; i < answer.last; ++i) {
    const std::optional<Hit> hit = read_hit_later(request, answer, i);
    if (!hit) {
      ++removed;
    } else if (!on_hit(*hit)) {
      break;
    }
  }
  if (removed == 0) return;
  answer.result.notes.push_back(std::to_string(removed) +
                                " of the hits were removed while the results were read");
}

std::optional<Article> Searcher::Impl::fetch(std::string_view id) {
  const std::string term = index::exact_value_term(index::kIdPrefix, id);
  return live_.read([&]() -> std::optional<Article> {
    const Xapian::PostingIterator document = live_.database().postlist_begin(term);
    if (document == live_.database().postlist_end(term)) return std::nullopt;
    return hits_.read(live_.database(), *document);
  });
}

std::vector<Term> Searcher::Impl::terms(std::string_view pattern, std::size_t limit) {
  return read([&] {
    std::vector<Term> terms;
    for (query::TermMatch& match : query::match_terms(pattern, limit, live_.database())) {
      std::string searched_by = stem(match.form);
      terms.push_back({std::move(match.form), std::move(searched_by), match.articles});
    }
    return terms;
  });
}

std::string Searcher::Impl::stem(const std::string& form) {
  analyser_.analyse(form, tokens_);
  for (const analyse::Token& token : tokens_) {
    if (token.form == form) return std::string(token.stem);
  }
  return form;
}

std::vector<WordSplit> Searcher::Impl::split(std::string_view text) {
  return read([&] { return query::split_words(text, *splitter_, analyser_); });
}

IndexStats Searcher::Impl::stats() {
  return live_.read([&] {
    const auto dates = columns_->dates(live_.database(), live_.state());
    return query::gather_stats(live_.index(), live_.database(), *dates);
  });
}

Searcher::Searcher(const std::string& index) : impl_(std::make_unique<Impl>(index)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(const Searcher& other) : impl_(std::make_unique<Impl>(*other.impl_)) {}
Searcher& Searcher::operator=(const Searcher& other) {
  if (this != &other) impl_ = std::make_unique<Impl>(*other.impl_);
  return *this;
}
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

SearchResult Searcher::search(const SearchRequest& request) const {
  return impl_->search(request, nullptr);
}

SearchResult Searcher::search(const SearchRequest& request, const OnHit& on_hit) const {
  return impl_->search(request, &on_hit);
}

std::optional<Article> Searcher::fetch(std::string_view id) const { return impl_->fetch(id); }

std::vector<Term> Searcher::terms(std::string_view pattern, std::size_t limit) const {
  return impl_->terms(pattern, limit);
}

std::vector<WordSplit> Searcher::split(std::string_view text) const { return impl_->split(text); }

IndexStats Searcher::stats() const { return impl_->stats(); }

}  // namespace depesche
