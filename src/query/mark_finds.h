// SPDX-License-Identifier: GPL-2.0-or-later
// Which of the words found in a text are marked: those that stand as the query wants them.
#ifndef DEPESCHE_QUERY_MARK_FINDS_H_
#define DEPESCHE_QUERY_MARK_FINDS_H_

#include "query/highlight.h"
#include "query/marked_words.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace depesche::query {

// A token, or a part of one, that stands for a word of a highlight.
struct Found {
  std::size_t highlight = 0;
  std::size_t word = 0;
  std::uint32_t position = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool whole = true;
  bool marked = false;
};

// The marks of "found" in one text, by begin, as Highlighter::find() gives them: single words, and
// those of phrases and of NEAR where all stand together. first_unit has the unit of each highlight;
// the words of NEAR have the units from it on.
std::vector<Mark> mark_finds(std::vector<Found> found, const std::vector<Highlight>& highlights,
                             const std::vector<std::size_t>& first_unit);

}  // namespace depesche::query

#endif
