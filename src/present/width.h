// SPDX-License-Identifier: GPL-2.0-or-later
// How much room text takes on a terminal: measuring, cutting and wrapping by columns. All texts
// given here are sanitised already.
#ifndef DEPESCHE_PRESENT_WIDTH_H_
#define DEPESCHE_PRESENT_WIDTH_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "present/sanitise.h"

namespace depesche::present {

// Columns of "text" on a terminal.
std::size_t display_width(std::string_view text);

// "text" if it has at most "columns" columns, else its beginning and "…", together at most that
// wide. Never cuts inside a code point or before a combining mark.
std::string truncate(std::string_view text, std::size_t columns);

// "text" with spaces added up to "columns" columns.
std::string pad_right(std::string text, std::size_t columns);

// "text" as lines of at most "columns" columns (at least 1), broken at spaces, or inside a word
// that is longer than a line. At most "max_lines" lines, the last one ending in "…" if text is
// left; 0: any number. An empty text has no lines.
std::vector<MarkedText> wrap(const MarkedText& text, std::size_t columns,
                             std::size_t max_lines = 0);

}  // namespace depesche::present

#endif
