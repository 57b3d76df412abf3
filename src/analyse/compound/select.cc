// SPDX-License-Identifier: GPL-2.0-or-later
// Which rows a lexicon of bounded size keeps: parts of compounds, and words that look like them.
#include "analyse/compound/select.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "analyse/compound/family.h"
#include "analyse/compound/splitter.h"

namespace depesche::analyse {
namespace {

// What is left for words that would be split.
constexpr double kPartsShare = .8;
// How much the prior counts beside compounds seen.
constexpr double kPriorShare = .5;
constexpr double kPriorShareOfCompounds = .05;

// How many compounds will have the word as a part: those seen, and by the prior. A compound is less
// often a part of others.
double part_value(const WordStatistics& row, bool compound) {
  return row.as_first + row.as_head +
         (compound ? kPriorShareOfCompounds : kPriorShare) *
             prior_weight(row.count, row.capitalised);
}

struct Ranked {
  LexiconRow row;
  bool compound = false;  // the whole lexicon splits it
  double value = 0;
  bool kept = false;
};

}  // namespace

std::vector<LexiconRow> select_rows(std::vector<LexiconRow> rows, const LexiconTotals& totals,
                                    std::size_t budget,
                                    const std::function<std::size_t(const LexiconRow&)>& cost) {
  std::vector<Ranked> ranked;
  ranked.reserve(rows.size());
  const Splitter by_all(Lexicon(rows, totals, {}));
  for (LexiconRow& row : rows) {
    const bool compound = !by_all.split(row.form).empty();
    const double value = part_value(row.statistics, compound);
    ranked.push_back({std::move(row), compound, value});
  }
  std::sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
    return a.value != b.value ? a.value > b.value : a.row.form < b.row.form;
  });
  std::size_t used = 0;
  const auto keep = [&](Ranked& candidate, std::size_t limit) {
    const std::size_t added = cost(candidate.row);
    if (candidate.kept || used + added > limit) return;
    used += added;
    candidate.kept = true;
  };
  const auto parts_budget = static_cast<std::size_t>(kPartsShare * static_cast<double>(budget));
  std::vector<LexiconRow> parts;
  for (Ranked& candidate : ranked) {
    keep(candidate, parts_budget);
    if (candidate.kept) parts.push_back(candidate.row);
  }
  const Splitter by_parts(Lexicon(std::move(parts), totals, {}));
  std::vector<Ranked*> whole;
  for (Ranked& candidate : ranked) {
    if (!candidate.kept && !candidate.compound && !by_parts.split(candidate.row.form).empty()) {
      whole.push_back(&candidate);
    }
  }
  std::stable_sort(whole.begin(), whole.end(), [](const Ranked* a, const Ranked* b) {
    return a->row.statistics.count > b->row.statistics.count;
  });
  for (Ranked* candidate : whole) keep(*candidate, budget);
  for (Ranked& candidate : ranked) keep(candidate, budget);

  std::vector<LexiconRow> selected;
  for (Ranked& candidate : ranked) {
    if (candidate.kept) selected.push_back(std::move(candidate.row));
  }
  return selected;
}

}  // namespace depesche::analyse
