// SPDX-License-Identifier: GPL-2.0-or-later
// Compiles, matches and scores as the Searcher does, with weights of one's own.
#include "bench/eval/ablation.h"

#include <algorithm>
#include <chrono>
#include <iomanip>
#include <numeric>

#include <depesche/error.h>
#include "analyse/analyser.h"
#include "bench/eval/paired_test.h"
#include "bench/eval/question_words.h"
#include "bench/eval/report.h"
#include "index/compounds.h"
#include "index/packed_article.h"
#include "query/compile.h"
#include "query/live_database.h"
#include "query/match.h"
#include "query/score.h"

namespace depesche::bench {
namespace {

// The tiers above the stems.
struct Tier {
  const char* name;
  double query::Weights::*weight;
};
constexpr Tier kTiers[] = {
    {"compound parts", &query::Weights::part},
    {"parts of the query's compounds", &query::Weights::compound},
    {"exact forms", &query::Weights::form},
    {"starts of words", &query::Weights::start},
    {"joined words", &query::Weights::joined},
    {"stopwords", &query::Weights::stopword},
    {"adjacent pairs", &query::Weights::pair},
};

std::vector<RankedDocument> rank(const std::string& text, query::CompileOptions options,
                                 query::LiveDatabase& live, analyse::Analyser& analyser) {
  const Xapian::Database& database = live.database();
  options.positions = live.positions();
  const query::Compiled compiled = query::compile(text, options, database, analyser);
  std::vector<query::Match> matches =
      query::score(database, *live.positions(), query::match_all(database, compiled.query),
                   compiled.ranking, options.weights);
  const std::size_t wanted = std::min(kDepth, matches.size());
  query::sort_by_score(matches, wanted);
  const index::ArticleReader articles(index::article_dictionary(database));
  std::vector<RankedDocument> documents;
  for (std::size_t i = 0; i < wanted; ++i) {
    documents.push_back({articles.read(database, matches[i].docid).id, matches[i].score});
  }
  return documents;
}

constexpr int kNameWidth = 42;
constexpr int kWidth = 9;

void print_head(std::ostream& out, const std::string& name) {
  out << "\n" << std::left << std::setw(kNameWidth) << name << std::right;
  for (const char* head : {"MRR@10", "nDCG@10", "gain", "p", "ms"})
    out << std::setw(kWidth) << head;
  out << "\n";
}

void print_row(std::ostream& out, const std::string& name, const Scores& means, double gain) {
  out << std::left << std::setw(kNameWidth) << name << std::right << std::fixed
      << std::setprecision(4) << std::setw(kWidth) << means.reciprocal_rank << std::setw(kWidth)
      << means.ndcg << std::showpos << std::setw(kWidth) << gain << std::noshowpos;
}

}  // namespace

std::vector<Variant> variants() {
  std::vector<Variant> variants = {{"the whole ranking", {}, true}};
  query::Weights stems;
  for (const Tier& tier : kTiers) {
    query::Weights without;
    without.*tier.weight = 0;
    variants.push_back({std::string("without ") + tier.name, without, true});
    stems.*tier.weight = 0;
  }
  variants.push_back({"without compounds at all", {}, false});
  variants.push_back({"stems alone", stems, true});
  return variants;
}

SearchRun search_variant(const SetIndex& index, const RetrievalSet& set, bool any,
                         const Variant& variant) {
  query::CompileOptions options;
  options.any = any;
  options.compounds = variant.compounds;
  options.weights = variant.weights;
  query::LiveDatabase live(index.path());
  return live.read([&] {
    analyse::Analyser analyser(index::stored_splitter(live.database()));
    SearchRun found;
    for (const Question& question : set.questions) {
      const std::string text = question_words(question.text);
      if (text.empty()) continue;
      try {
        const auto start = std::chrono::steady_clock::now();
        found.run[question.id] = rank(text, options, live, analyser);
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - start;
        found.milliseconds.push_back(took.count());
      } catch (const QueryError&) {
        continue;
      }
    }
    return found;
  });
}

void AblationTable::add(const SetIndex& index, const RetrievalSet& set, bool any) {
  print_head(out_, set.name);
  means_.emplace_back();
  std::vector<double> whole;
  for (const Variant& variant : variants()) {
    const SearchRun found = search_variant(index, set, any, variant);
    const std::vector<Scores> scores = score_run(set, found.run);
    std::vector<double> ranks;
    for (const Scores& one : scores) ranks.push_back(one.reciprocal_rank);
    if (whole.empty()) whole = ranks;
    means_.back().push_back(mean(scores));
    const PairedTest test = test_paired(ranks, whole);
    print_row(out_, variant.name, means_.back().back(), test.difference);
    const double sum = std::accumulate(found.milliseconds.begin(), found.milliseconds.end(), 0.0);
    out_ << std::setw(kWidth) << test.p << std::setprecision(2) << std::setw(kWidth)
         << sum / std::max(1.0, static_cast<double>(found.milliseconds.size())) << std::endl;
  }
}

void AblationTable::add_mean() {
  if (means_.size() < 2) return;
  print_head(out_, "mean of " + std::to_string(means_.size()) + " sets");
  const std::vector<Variant> all = variants();
  Scores whole;
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::vector<Scores> sets;
    for (const std::vector<Scores>& of_set : means_) sets.push_back(of_set[i]);
    const Scores means = mean(sets);
    if (i == 0) whole = means;
    print_row(out_, all[i].name, means, whole.reciprocal_rank - means.reciprocal_rank);
    out_ << "\n";
  }
}

}  // namespace depesche::bench
