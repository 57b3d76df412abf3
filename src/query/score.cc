// SPDX-License-Identifier: GPL-2.0-or-later
// BM25 over the features of a query, feature by feature, and the bonus for pairs of words.
#include "query/score.h"

#include "query/pair_count.h"
#include "query/posting_counts.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace depesche::query {
namespace {

// Always positive, unlike the original formula, so that a word of every second article still counts
// (Lucene's BM25Similarity).
double inverse_frequency(double articles, double articles_with) {
  return std::log(1 + (articles - articles_with + 0.5) / (articles_with + 0.5));
}

// More than the order changes in which the addends of a score are added up.
constexpr double kRoundingError = 1e-9;

class Scorer {
 public:
  Scorer(const Xapian::Database& database, const std::vector<Xapian::docid>& docids,
         const Weights& weights, const index::LengthColumn* column, const PostingLists* lists)
      : database_(database),
        docids_(docids),
        weights_(weights),
        column_(column),
        lists_(lists),
        places_(docids),
        scores_(docids.size()) {}

  // What may add most comes first. Whenever the rest can't lift a document among the first "wanted"
  // any more, it is dropped (Turtle and Flood, "Query evaluation: strategies and optimizations",
  // 1995): the words with the same beginning have the longest lists and add the least.
  void add(const std::vector<Feature>& features, std::size_t wanted) {
    std::vector<Addend> addends;
    double rest = 0;
    for (const Feature& feature : features) {
      addends.push_back(addend(feature));
      rest += addends.back().most;
    }
    std::stable_sort(addends.begin(), addends.end(),
                     [](const Addend& a, const Addend& b) { return a.most > b.most; });
    read_lengths();
    double added = 0;
    for (const Addend& addend : addends) {
      if (addend.most == 0) break;
      add(addend);
      added += addend.most;
      rest -= addend.most;
      if (added > rest) drop(wanted, rest);
    }
  }

  void add_pairs(const std::vector<WordPair>& pairs, const index::Positions& positions) {
    if (pairs.empty() || weights_.pair == 0) return;
    const std::vector<std::size_t> best = best_places(weights_.pair_depth);
    PairCounter counter(database_, positions, pairs);
    std::vector<std::vector<std::uint32_t>> counts(pairs.size());
    for (const std::size_t place : best) {
      counter.read(docids_[place]);
      for (std::size_t i = 0; i < pairs.size(); ++i) counts[i].push_back(counter.count(i));
    }
    const double articles = database_.get_doccount();
    for (const std::vector<std::uint32_t>& of_pair : counts) {
      const auto without = std::count(of_pair.begin(), of_pair.end(), 0U);
      const auto with = static_cast<double>(of_pair.size()) - static_cast<double>(without);
      const double weight = weights_.pair * inverse_frequency(articles, with);
      for (std::size_t i = 0; i < best.size(); ++i) {
        scores_[best[i]] += weight * of_pair[i] / (of_pair[i] + 0.5);
      }
    }
  }

  std::vector<Match> take() const {
    std::vector<Match> matches;
    matches.reserve(docids_.size());
    for (std::size_t i = 0; i < docids_.size(); ++i) matches.push_back({docids_[i], scores_[i]});
    return matches;
  }

 private:
  // What a feature adds to scores, at most "most".
  struct Addend {
    const Feature* feature;
    std::vector<Xapian::doccount> articles;  // that have it, for each term
    double most;
  };

  Addend addend(const Feature& feature) const {
    Addend addend{&feature, {}, 0};
    // An article that has several of the terms is counted several times; as an estimate that does.
    double articles_with = 0;
    for (const CountedTerm& term : feature.terms) {
      addend.articles.push_back(articles_with_term(term));
      articles_with += addend.articles.back();
    }
    if (articles_with == 0) return addend;
    const double articles = database_.get_doccount();
    addend.most = feature.weight * inverse_frequency(articles, std::min(articles, articles_with)) *
                  (weights_.k1 + 1);
    return addend;
  }

  Xapian::doccount articles_with_term(const CountedTerm& term) const {
    if (term.articles != 0) return term.articles;
    const auto* kept = lists_ != nullptr ? lists_->kept(term.term) : nullptr;
    return kept != nullptr ? kept->frequency : database_.get_termfreq(term.term);
  }

  void add(const Addend& addend) {
    counts_.assign(docids_.size(), 0.0);
    for (std::size_t i = 0; i < addend.articles.size(); ++i) {
      count(addend.feature->terms[i], addend.articles[i]);
    }
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      scores_[i] += addend.most * counts_[i] / (counts_[i] + lengths_[i]);
    }
  }

  void count(const CountedTerm& term, Xapian::doccount articles) {
    if (const auto* kept = lists_ != nullptr ? lists_->kept(term.term) : nullptr) {
      add_kept(kept->postings, term.factor);
    } else if (articles != 0) {
      add_counts(database_, term.term, articles, term.factor, docids_, places_, counts_);
    }
  }

  // Drops the documents that "rest" can't lift among the first "wanted".
  void drop(std::size_t wanted, double rest) {
    if (wanted >= scores_.size() || wanted == 0) return;
    std::vector<double> best(wanted);
    std::partial_sort_copy(scores_.begin(), scores_.end(), best.begin(), best.end(),
                           std::greater<>());
    const double least = best.back() - rest - kRoundingError;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < scores_.size(); ++i) {
      if (scores_[i] < least) continue;
      scores_[kept] = scores_[i];
      docids_[kept] = docids_[i];
      lengths_[kept++] = lengths_[i];
    }
    if (kept == scores_.size()) return;
    scores_.resize(kept);
    docids_.resize(kept);
    lengths_.resize(kept);
    places_ = DocumentPlaces(docids_);
  }

  void add_kept(const Postings& postings, double factor) {
    for (const Posting& posting : postings) {
      const std::size_t place = places_.find(posting.docid);
      if (place != DocumentPlaces::kNone) counts_[place] += factor * posting.count;
    }
  }

  // k1 * (1 - b + b * length / mean length).
  void read_lengths() {
    lengths_.reserve(docids_.size());
    const double mean = std::max(database_.get_average_length(), 1.0);
    for (const Xapian::docid docid : docids_) {
      const double length =
          column_ != nullptr ? column_->length(docid) : database_.get_doclength(docid);
      lengths_.push_back(weights_.k1 * (1 - weights_.b + weights_.b * length / mean));
    }
  }

  // The documents with the highest scores by now, as places in docids_.
  std::vector<std::size_t> best_places(std::size_t wanted) const {
    std::vector<std::size_t> places(docids_.size());
    for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
    wanted = std::min(wanted, places.size());
    const auto better = [this](std::size_t a, std::size_t b) {
      return scores_[a] != scores_[b] ? scores_[a] > scores_[b] : a < b;
    };
    const auto middle = places.begin() + static_cast<std::ptrdiff_t>(wanted);
    std::nth_element(places.begin(), middle, places.end(), better);
    places.resize(wanted);
    std::sort(places.begin(), places.end());
    return places;
  }

  const Xapian::Database& database_;
  std::vector<Xapian::docid> docids_;
  const Weights& weights_;
  const index::LengthColumn* column_;
  const PostingLists* lists_;
  DocumentPlaces places_;        // of docids_
  std::vector<double> scores_;   // for each of docids_
  std::vector<double> counts_;   // likewise, of the feature at hand
  std::vector<double> lengths_;  // likewise, see read_lengths()
};

}  // namespace

std::vector<Match> score(const Xapian::Database& database, const index::Positions& positions,
                         const std::vector<Xapian::docid>& docids, const Ranking& ranking,
                         const Weights& weights, const index::LengthColumn* lengths,
                         const PostingLists* lists, std::size_t wanted) {
  Scorer scorer(database, docids, weights, lengths, lists);
  scorer.add(ranking.features,
             ranking.pairs.empty() ? wanted : std::max(wanted, weights.pair_depth));
  scorer.add_pairs(ranking.pairs, positions);
  return scorer.take();
}

}  // namespace depesche::query
