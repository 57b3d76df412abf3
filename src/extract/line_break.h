// SPDX-License-Identifier: GPL-2.0-or-later
// Words that were broken at the end of a line.
#ifndef DEPESCHE_EXTRACT_LINE_BREAK_H_
#define DEPESCHE_EXTRACT_LINE_BREAK_H_

#include <string>
#include <string_view>

namespace depesche::extract {

// True if "line" ends inside a word that goes on in "next": "Waffen-" and "ruhe", "Ost-" and
// "Ukraine", or a soft hyphen. Neither is empty, both are trimmed.
bool breaks_word(std::string_view line, std::string_view next);

// True if a hyphen at the end of "line" was put there by the line break, so that it goes:
// "Waffen-" and "ruhe".
bool breaks_at_syllable(std::string_view line, std::string_view next);

// Appends "next" to "text" as the same line. A hyphen that the break made goes ("Waffenruhe"), one
// that belongs to the word stays ("Ost-Ukraine", "EU-weit", "Vor- und Nachteile").
void append_line(std::string& text, std::string_view next);

}  // namespace depesche::extract

#endif
