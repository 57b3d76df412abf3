// SPDX-License-Identifier: GPL-2.0-or-later
// Text of articles made safe for a terminal.
#ifndef DEPESCHE_PRESENT_SANITISE_H_
#define DEPESCHE_PRESENT_SANITISE_H_

#include <string>
#include <string_view>

#include <depesche/search.h>

namespace depesche::present {

// A text with the byte ranges to show as found.
struct MarkedText {
  std::string text;
  Marks marks;
};

// "text" as one line: white space of any kind is a space, other controls are shown as their symbol
// (ESC as "␛") or number, characters that reorder text by their number ("<U+202E>"); characters
// that can't be seen, and combining marks after the fourth, are dropped; an invalid byte is U+FFFD.
// Valid UTF-8, without a control byte. The same text gives the same result again.
std::string sanitise(std::string_view text);

// The same with line feeds kept.
std::string sanitise_lines(std::string_view text);

// The same as sanitise(), with the marks moved to where their text is now.
MarkedText sanitise(std::string_view text, const Marks& marks);

}  // namespace depesche::present

#endif
