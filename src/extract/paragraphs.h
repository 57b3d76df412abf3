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

// The lines of "text" that are not empty. Neighbours are one line if they look wrapped: lines of at
// most 100 characters, each so full that the next one's first word did not fit, or of at most 120
// in which sentences go on in small letters. A word that was broken at the end of a line is put
// together: "Waffen-" and "ruhe".
std::vector<Line> lines_of(std::string_view text);

}  // namespace depesche::extract

#endif
