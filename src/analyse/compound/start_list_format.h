// SPDX-License-Identifier: GPL-2.0-or-later
// The list that gives a new index its first lexicon: how it is made of counts, and how it is read.
#ifndef DEPESCHE_ANALYSE_COMPOUND_START_LIST_FORMAT_H_
#define DEPESCHE_ANALYSE_COMPOUND_START_LIST_FORMAT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/compound/lexicon.h"
#include "analyse/compound/word_counts.h"

namespace depesche::analyse {

inline constexpr std::size_t kMaxStartListBytes = 400'000;

// A start list of the words counted in some text: what is learned from them, the rows that decide
// most, as many as "max_bytes" have room for, in the order of their forms. A row is a line with up
// to six columns, parted by tabs: form, count, compounds it begins, compounds it ends, tenths of
// upper case, "n" for a proper name. Numbers are whole; an empty column is 0, that of the tenths
// 10, and empty columns at the end are left out. The first line is "#" and the sums over all words,
// those left out among them.
std::string write_start_list(std::vector<WordCount> words,
                             std::size_t max_bytes = kMaxStartListBytes);

// The lexicon that such a list holds. Throws Error(internal), with the number of the line, if the
// text is no start list.
Lexicon read_start_list(std::string_view text);

}  // namespace depesche::analyse

#endif
