// SPDX-License-Identifier: GPL-2.0-or-later
// The formulas of the measures.
#include "bench/eval/metrics.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace depesche::bench {
namespace {

double discount(std::size_t place) { return std::log2(static_cast<double>(place) + 2); }

double best_gain(const Gains& gains) {
  std::vector<double> sorted;
  for (const auto& [document, gain] : gains) sorted.push_back(gain);
  std::sort(sorted.begin(), sorted.end(), std::greater<>());
  double sum = 0;
  for (std::size_t i = 0; i < std::min(sorted.size(), kDepth); ++i) sum += sorted[i] / discount(i);
  return sum;
}

}  // namespace

Scores score(const Gains& gains, const std::vector<std::string>& ranking) {
  std::vector<std::string> seen;
  double found = 0;
  double gained = 0;
  Scores scores;
  for (const std::string& document : ranking) {
    if (seen.size() == kDepth) break;
    if (std::find(seen.begin(), seen.end(), document) != seen.end()) continue;
    const std::size_t place = seen.size();
    seen.push_back(document);
    const auto gain = gains.find(document);
    if (gain == gains.end()) continue;
    if (found == 0) scores.reciprocal_rank = 1 / (static_cast<double>(place) + 1);
    if (place == 0) scores.success = 1;
    ++found;
    gained += gain->second / discount(place);
  }
  scores.recall = found / static_cast<double>(gains.size());
  scores.ndcg = gained / best_gain(gains);
  return scores;
}

Scores mean(const std::vector<Scores>& scores) {
  Scores sum;
  if (scores.empty()) return sum;
  for (const Measure& measure : kMeasures) {
    for (const Scores& one : scores) sum.*measure.value += one.*measure.value;
    sum.*measure.value /= static_cast<double>(scores.size());
  }
  return sum;
}

}  // namespace depesche::bench
