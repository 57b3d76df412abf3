// SPDX-License-Identifier: GPL-2.0-or-later
// Counts of words -> the lexicon that splits their compounds, without a dictionary.
#ifndef DEPESCHE_ANALYSE_COMPOUND_LEARN_H_
#define DEPESCHE_ANALYSE_COMPOUND_LEARN_H_

#include <cstddef>
#include <vector>

#include "analyse/compound/lexicon.h"
#include "analyse/compound/word_counts.h"

namespace depesche::analyse {

// About 600 kB encoded.
inline constexpr std::size_t kMaxLexiconRows = 60'000;

// The lexicon of an archive with the words "archive", each form once, joined with what "start"
// knows, and with "lists" in place of start's. An expectation maximisation finds which words begin
// and end compounds: a first part that stands in many compounds makes each of its cuts more
// probable, and the other way round. At most "max_rows" rows, those that decide most. The result
// depends on the arguments alone. A few seconds for a million words.
Lexicon learn(std::vector<WordCount> archive, const Lexicon& start, CompoundLists lists,
              std::size_t max_rows = kMaxLexiconRows);

struct Learned {
  std::vector<LexiconRow> rows;  // in no order
  LexiconTotals totals;
};

// The same before rows are chosen.
Learned learn_rows(std::vector<WordCount> archive, const Lexicon& start);

}  // namespace depesche::analyse

#endif
