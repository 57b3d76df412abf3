// SPDX-License-Identifier: GPL-2.0-or-later
// Words -> how they are split and why, for people.
#ifndef DEPESCHE_QUERY_SPLIT_WORDS_H_
#define DEPESCHE_QUERY_SPLIT_WORDS_H_

#include "analyse/analyser.h"
#include "analyse/compound/splitter.h"

#include <depesche/split.h>

#include <string_view>
#include <vector>

namespace depesche::query {

// The words of "text" in their order, as "analyser", which splits by "splitter", understands them.
std::vector<WordSplit> split_words(std::string_view text, const analyse::Splitter& splitter,
                                   analyse::Analyser& analyser);

}  // namespace depesche::query

#endif
