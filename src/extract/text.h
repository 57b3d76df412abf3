// SPDX-License-Identifier: GPL-2.0-or-later
// Small helpers on UTF-8 text that every file of this folder needs.
#ifndef DEPESCHE_EXTRACT_TEXT_H_
#define DEPESCHE_EXTRACT_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace depesche::extract {

// "text" without white space at both ends: ASCII, no-break and other Unicode spaces, zero-width
// characters and byte order marks.
std::string_view trim(std::string_view text);
std::string_view trim_left(std::string_view text);
std::string_view trim_right(std::string_view text);

// "text" without white space and one full stop at its end; "…" and ".." stay. Offsets in the result
// are offsets in "text".
std::string_view without_full_stop(std::string_view text);

// "text" trimmed, with every run of white space inside it as one space.
std::string single_spaced(std::string_view text);

// The pieces of "text" between the ASCII characters of "separators", trimmed, without empty ones.
std::vector<std::string_view> split(std::string_view text, std::string_view separators);

// The words of "text": its pieces between white space.
std::vector<std::string_view> words(std::string_view text);

// The number of code points.
std::size_t length(std::string_view text);

bool is_ascii_digit(char c);
bool all_digits(std::string_view text);  // not empty

// True if "text" begins with a capital letter.
bool capitalised(std::string_view text);
// True if "text" is one or more letters only.
bool all_letters(std::string_view text);

// True if the last character of "text" ends a sentence, a closing quote or bracket behind it
// allowed: "… sagte er.“"
bool ends_sentence(std::string_view text);

// "paragraphs" with an empty line between them.
std::string join_paragraphs(const std::vector<std::string>& paragraphs);

// Appends each of "values" to "list" unless it is there.
void add_new(std::vector<std::string>& list, const std::vector<std::string>& values);

}  // namespace depesche::extract

#endif
