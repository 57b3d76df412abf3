// SPDX-License-Identifier: GPL-2.0-or-later
// Walking a text by characters, words and sentences, for cutting snippets.
#ifndef DEPESCHE_QUERY_TEXT_CURSOR_H_
#define DEPESCHE_QUERY_TEXT_CURSOR_H_

#include <cstddef>
#include <string_view>

namespace depesche::query {

bool is_space(char32_t code_point);

// Most characters: neither white space nor part of a longer one.
inline bool is_visible_ascii(char c) { return c > ' ' && c < '\x7f'; }

// True at a byte that does not continue a code point, and at the end.
bool starts_code_point(std::string_view text, std::size_t at);

// The characters of "text", a run of white space being one, or "enough" if there are more.
std::size_t count_chars(std::string_view text, std::size_t enough);

// The first place from "at" on, or the last place up to "at", with no white space behind or before.
std::size_t skip_space(std::string_view text, std::size_t at);
std::size_t skip_space_back(std::string_view text, std::size_t at);

// Words are what stands between white space.
inline bool starts_word(std::string_view text, std::size_t at);
inline bool ends_word(std::string_view text, std::size_t at);

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
  bool forward() {
    if (at_ >= text_.size() || !is_visible_ascii(text_[at_])) return forward_any();
    ++chars_;
    ++at_;
    return true;
  }
  bool back() {
    if (at_ == 0 || !is_visible_ascii(text_[at_ - 1])) return back_any();
    ++chars_;
    --at_;
    return true;
  }

 private:
  // The same for all characters.
  bool forward_any();
  bool back_any();

  std::string_view text_;
  std::size_t at_;
  std::size_t chars_ = 0;
};

inline bool starts_word(std::string_view text, std::size_t at) {
  if (at > 0 && is_visible_ascii(text[at - 1])) return false;
  return at < text.size() && skip_space(text, at) == at &&
         (at == 0 || skip_space_back(text, at) < at);
}

inline bool ends_word(std::string_view text, std::size_t at) {
  if (at < text.size() && is_visible_ascii(text[at])) return false;
  return at > 0 && skip_space_back(text, at) == at &&
         (at == text.size() || skip_space(text, at) > at);
}

}  // namespace depesche::query

#endif
