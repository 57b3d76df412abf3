// SPDX-License-Identifier: GPL-2.0-or-later
// Splits the words of gold data, counts and prints.
#include "bench/eval/split_score.h"

#include <depesche/error.h>
#include <depesche/ingest.h>
#include <depesche/searcher.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iomanip>
#include <iterator>

#include "analyse/compound/learn.h"
#include "analyse/compound/start_list.h"
#include "analyse/compound/word_counts.h"
#include "support/temporary_directory.h"

namespace depesche::bench {
namespace {

double share(std::size_t part, std::size_t all) {
  return all == 0 ? 0 : static_cast<double>(part) / static_cast<double>(all);
}

std::size_t count_common(const Cuts& a, const Cuts& b) {
  Cuts common;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
  return common.size();
}

Cuts split(const analyse::Splitter& splitter, const std::string& form) {
  Cuts cuts;
  const std::vector<analyse::CompoundPart> parts = splitter.split(form);
  for (std::size_t i = 1; i < parts.size(); ++i) cuts.push_back(parts[i].begin);
  return cuts;
}

// At least a fifth of a second, so that the clock is good enough.
double words_per_second(const analyse::Splitter& splitter, const CompoundGold& gold) {
  using Seconds = std::chrono::duration<double>;
  const auto start = std::chrono::steady_clock::now();
  std::size_t words = 0;
  Seconds taken{0};
  while (taken < Seconds(0.2) && !gold.words.empty()) {
    for (const GoldWord& word : gold.words) splitter.split(word.form);
    words += gold.words.size();
    taken = std::chrono::steady_clock::now() - start;
  }
  return words == 0 ? 0 : static_cast<double>(words) / taken.count();
}

std::string cut(const std::string& form, const Cuts& cuts) {
  std::string text;
  std::size_t begin = 0;
  for (const std::size_t at : cuts) {
    text.append(form, begin, at - begin).push_back('+');
    begin = at;
  }
  return text.append(form, begin);
}

}  // namespace

double SplitScore::precision() const { return share(right, cuts); }
double SplitScore::recall() const { return share(right, gold); }
double SplitScore::f1() const { return share(2 * right, cuts + gold); }

void count_word(const GoldWord& word, const Cuts& made, SplitScore& score) {
  // Fewest wrong and missing cuts.
  const auto faults = [&](const Cuts& gold) {
    return gold.size() + made.size() - 2 * count_common(gold, made);
  };
  const Cuts& gold =
      *std::min_element(word.splits.begin(), word.splits.end(),
                        [&](const Cuts& a, const Cuts& b) { return faults(a) < faults(b); });
  ++score.words;
  if (made == gold) ++score.exact;
  score.cuts += made.size();
  score.gold += gold.size();
  score.right += count_common(gold, made);
  if (std::any_of(word.splits.begin(), word.splits.end(),
                  [](const Cuts& cuts) { return !cuts.empty(); })) {
    return;
  }
  ++score.whole;
  if (!made.empty()) ++score.torn;
}

analyse::Lexicon learn_from(const std::string& path) {
  const tests::TemporaryDirectory directory;
  if (ingest(directory / "index", {path}).added == 0) {
    throw Error(ErrorCode::bad_argument, "there are no articles in " + path);
  }
  SearchRequest everything;
  everything.all = true;
  everything.sort = Sort::oldest_first;
  everything.snippet_chars = 0;
  analyse::WordCounts counts;
  Searcher(directory / "index").search(everything, [&](const Hit& hit) {
    counts.add(hit.article.title);
    counts.add(hit.article.body);
    return true;
  });
  return analyse::learn(counts.forms(), analyse::start_lexicon(), {});
}

void print_split_score(std::ostream& out, const std::string& path,
                       const analyse::Splitter& splitter, bool each) {
  const CompoundGold gold = read_compound_gold(path);
  SplitScore score;
  for (const GoldWord& word : gold.words) {
    const Cuts made = split(splitter, word.form);
    count_word(word, made, score);
    if (each && std::find(word.splits.begin(), word.splits.end(), made) == word.splits.end()) {
      out << cut(word.form, word.splits.front()) << "\t" << cut(word.form, made) << "\n";
    }
  }
  out << std::filesystem::path(path).filename().string() << std::fixed << std::setprecision(4)
      << "  words " << score.words << "  exact " << share(score.exact, score.words)
      << "  precision " << score.precision() << "  recall " << score.recall() << "  F1 "
      << score.f1() << "  no compounds " << score.whole << ", split " << score.torn << " ("
      << share(score.torn, score.whole) << ")" << std::setprecision(0) << "  words/s "
      << words_per_second(splitter, gold);
  if (gold.unplaced > 0) out << "  left out, parts not found in the word: " << gold.unplaced;
  out << "\n";
}

}  // namespace depesche::bench
