// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a paragraph that returns is boilerplate, by how often it does and by some of its
// articles.
#ifndef DEPESCHE_INDEX_JUDGEMENT_H_
#define DEPESCHE_INDEX_JUDGEMENT_H_

#include <depesche/article.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

namespace depesche::index {

// Articles that have a paragraph, or had it before it was dropped.
struct Occurrences {
  std::size_t here = 0;        // of one outlet
  std::size_t everywhere = 0;  // of all
  std::size_t of_outlet = 0;   // all articles of the outlet, with the paragraph or without
};

// Judges the paragraph "text" with this extract::paragraph_hash(), as extract::is_boilerplate()
// does. "read" gives the articles of the outlet that have it, numbered from 0 to "here" - 1; few of
// them are asked for, from all over the numbers. What "read" throws passes through.
bool is_boilerplate(std::string_view text, std::uint64_t hash, const Occurrences& occurrences,
                    const std::function<Article(std::size_t)>& read);

}  // namespace depesche::index

#endif
