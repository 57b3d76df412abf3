// SPDX-License-Identifier: GPL-2.0-or-later
// Which rows a lexicon of bounded size keeps.
#ifndef DEPESCHE_ANALYSE_COMPOUND_SELECT_H_
#define DEPESCHE_ANALYSE_COMPOUND_SELECT_H_

#include <cstddef>
#include <functional>
#include <vector>

#include "analyse/compound/lexicon.h"

namespace depesche::analyse {

// The rows that decide most, of which the sum of "cost" is at most "budget": those that are parts
// of many compounds, and those that keep a word whole which would be split without them.
std::vector<LexiconRow> select_rows(std::vector<LexiconRow> rows, const LexiconTotals& totals,
                                    std::size_t budget,
                                    const std::function<std::size_t(const LexiconRow&)>& cost);

}  // namespace depesche::analyse

#endif
