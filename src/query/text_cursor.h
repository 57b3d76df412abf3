// SPDX-License-Identifier: GPL-2.0-or-later
// Walking a text by characters, words and sentences, for cutting snippets.
#ifndef DEPESCHE_QUERY_TEXT_CURSOR_H_
#define DEPESCHE_QUERY_TEXT_CURSOR_H_

#include <cstddef>
#include <string_view>

namespace depesche::query {

bool is_space(char32_t code_point);

// True at a byte that does not continue a code point, and at the end.
bool starts_code_point(std::string_view text, std::size_t at);

// The characters of "text", a run of white space being one, or "enough" if there are more.
std::size_t count_chars(std::string_view text, std::size_t enough);

// The first place from "at" on, or the last place up to "at", with no white space behind or before.
std::size_t skip_space(std::string_view text, std::size_t at);
std::size_t skip_space_back(std::string_view text, std::size_t at);

// Words are what stands between white space.
bool starts_word(std::string_view text, std::size_t at);
bool ends_word(std::string_view text, std::size_t at);

// True for the start of a word that begins a sentence or a paragraph, as far as the letters tell:
// not behind "3.", "z." or "Dr.", and not at a small letter.
bool starts_sentence(std::string_view text, std::size_t at);

// A place in a text that moves by characters, a run of white space being one.
class TextCursor {
 public:
  TextCursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }
  std::size_t chars() const { return chars_; }  // moved so far

  // False at the end or the beginning of the text.
  bool forward();
  bool back();

 private:
  std::string_view text_;
  std::size_t at_;
  std::size_t chars_ = 0;
};

}  // namespace depesche::query

#endif
