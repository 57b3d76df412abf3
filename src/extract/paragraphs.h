// SPDX-License-Identifier: GPL-2.0-or-later
// The lines of a text, with lines that were wrapped at a width put together again.
#ifndef DEPESCHE_EXTRACT_PARAGRAPHS_H_
#define DEPESCHE_EXTRACT_PARAGRAPHS_H_

#include <string>
#include <string_view>
#include <vector>

namespace depesche::extract {

struct Line {
  std::string text;          // trimmed, not empty
  bool after_empty = false;  // an empty line, or nothing, stands before it
};

// The lines of "text" that are not empty. Neighbours are one line if they look wrapped: two or more
// lines of at most 100 characters, each so full that the next one's first word did not fit, and a
// sentence running from one into another.
std::vector<Line> lines_of(std::string_view text);

}  // namespace depesche::extract

#endif
