// SPDX-License-Identifier: GPL-2.0-or-later
// The public reader: searches, fetches, terms, splits and figures of an index that may change.
#include <depesche/searcher.h>

#include "analyse/analyser.h"
#include "index/compounds.h"
#include "index/lookup.h"
#include "query/answer.h"
#include "query/columns.h"
#include "query/expand.h"
#include "query/hit_reader.h"
#include "query/limits.h"
#include "query/live_database.h"
#include "query/split_words.h"
#include "query/stats.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

namespace depesche {
namespace {

using query::Answer;
using query::CheckedRequest;

using OnHit = std::function<bool(const Hit&)>;

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
  Hit read_hit(const SearchRequest& request, const Answer& answer, std::size_t place);
  std::vector<Hit> read_hits(const SearchRequest& request, const Answer& answer);
  Hit read_hit_later(const SearchRequest& request, const Answer& answer, std::size_t place);
  void stream(const SearchRequest& request, const Answer& answer, const OnHit& on_hit);
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
  const CheckedRequest checked(request);
  Answer found = read([&] {
    query::Answerer answerer(live_, *columns_, analyser_);
    Answer answered = answerer.answer(checked);
    if (on_hit == nullptr) answered.result.results = read_hits(request, answered);
    const std::size_t few = std::min(request.partial_limit, query::kFewHits);
    if (request.offset == 0 && answered.hits.size() < few) {
      const Answer some = answerer.partial(checked, answered);
      answered.result.partial = {some.result.hits, read_hits(request, some)};
      rank_below(answered, answered.result.partial.best);
    }
    return answered;
  });
  if (on_hit != nullptr) stream(request, found, *on_hit);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  found.result.took_ms = took.count();
  return std::move(found.result);
}

Hit Searcher::Impl::read_hit(const SearchRequest& request, const Answer& answer,
                             std::size_t place) {
  const query::Match& match = answer.matches[place];
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

// Hits are given out while others write: what was a hit is read as it was then, as nothing changes
// or takes away the documents of these data.
Hit Searcher::Impl::read_hit_later(const SearchRequest& request, const Answer& answer,
                                   std::size_t place) {
  return base::guarded("reading the index " + live_.index(), [&] {
    for (int attempt = 0;; ++attempt) {
      try {
        if (attempt > 0) live_.reopen();
        return read_hit(request, answer, place);
      } catch (const Xapian::DatabaseModifiedError&) {
        if (attempt == query::LiveDatabase::kRetries) throw;
      }
    }
  });
}

void Searcher::Impl::stream(const SearchRequest& request, const Answer& answer,
                            const OnHit& on_hit) {
  for (std::size_t i = answer.first; i < answer.last; ++i) {
    if (!on_hit(read_hit_later(request, answer, i))) break;
  }
}

std::optional<Article> Searcher::Impl::fetch(std::string_view id) {
  return live_.read([&]() -> std::optional<Article> {
    const Xapian::docid docid = index::find_article(live_.database(), id);
    if (docid == 0) return std::nullopt;
    return hits_.read(live_.database(), docid);
  });
}

std::vector<Term> Searcher::Impl::terms(std::string_view pattern, std::size_t limit) {
  return read([&] {
    std::vector<Term> terms;
    for (query::TermMatch& match :
         query::match_terms(pattern, limit, live_.database(), live_.removed())) {
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
    return query::gather_stats(live_.index(), live_.database(), live_.removed(), *dates);
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
