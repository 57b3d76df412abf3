// SPDX-License-Identifier: GPL-2.0-or-later
// How words are split and why, as text and as JSON.
#ifndef DEPESCHE_PRESENT_WORD_SPLIT_H_
#define DEPESCHE_PRESENT_WORD_SPLIT_H_

#include <cstddef>
#include <ostream>
#include <vector>

#include <depesche/split.h>

namespace depesche::present {

// The parts of the word with what they are searched by, then each decision in words with the cuts
// that were considered. In lines of at most "columns" columns, safe for a terminal.
void write_split_text(const WordSplit& split, std::size_t columns, bool colour, std::ostream& out);

// {"format_version":1,"words":[{"form":…,"parts":[…],…},…]}, a line.
void write_splits_json(const std::vector<WordSplit>& splits, std::ostream& out);

}  // namespace depesche::present

#endif
