// SPDX-License-Identifier: GPL-2.0-or-later
// Words that were broken at the end of a line.
#include "extract/line_break.h"

#include <algorithm>
#include <iterator>

#include "base/utf8.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

// Signs that mean a possible break inside a word: the soft hyphen, and the sign that scanned text
// has in its place.
constexpr std::string_view kSoftHyphens[] = {"\u00ad", "¬"};
constexpr std::string_view kHyphens[] = {"-", "‐"};

// Behind these the second half of the word was left out: "Vor- und Nachteile".
constexpr std::string_view kConjunctions[] = {
    "und", "oder", "bzw", "bis", "sowie", "statt", "noch", "aber", "als", "wie", "plus", "u", "o"};

template <std::size_t N>
std::size_t ending(std::string_view text, const std::string_view (&signs)[N]) {
  for (const std::string_view sign : signs) {
    if (text.ends_with(sign)) return sign.size();
  }
  return 0;
}

char32_t first_of(std::string_view text) {
  std::size_t next = 0;
  return text.empty() ? 0 : base::decode_utf8(text, 0, next);
}

// The letters at the start of "text".
std::string_view first_letters(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t next = 0; end < text.size(); end = next) {
    if (!base::is_letter(base::decode_utf8(text, end, next))) break;
  }
  return text.substr(0, end);
}

// What stands before the hyphen at the end of "line", back to the last space or hyphen.
std::string_view last_part(std::string_view line) {
  line.remove_suffix(ending(line, kHyphens));
  const std::size_t start = line.find_last_of(" -/(");
  return start == std::string_view::npos ? line : line.substr(start + 1);
}

bool ends_with_hyphen(std::string_view line) {
  const std::size_t bytes = ending(line, kHyphens);
  if (bytes == 0) return false;
  const std::string_view part = last_part(line);
  return !part.empty() && (base::is_letter(first_of(part)) || is_ascii_digit(part.front()));
}

// "EU", "E", "ARD", "20": what is written with a hyphen also in the middle of a line.
bool keeps_hyphen(std::string_view part) {
  if (length(part) < 2 || is_ascii_digit(part.back())) return true;
  for (std::size_t at = 0, next = 0; at < part.size(); at = next) {
    const char32_t c = base::decode_utf8(part, at, next);
    if (at > 0 && !base::is_upper(c)) return false;
  }
  return true;
}

bool begins_with_conjunction(std::string_view next) {
  const std::string_view word = first_letters(next);
  return std::find(std::begin(kConjunctions), std::end(kConjunctions), word) !=
         std::end(kConjunctions);
}

}  // namespace

bool breaks_word(std::string_view line, std::string_view next) {
  if (line.empty() || next.empty()) return false;
  const bool goes_on = base::is_letter(first_of(next)) || is_ascii_digit(next.front());
  return goes_on && (ending(line, kSoftHyphens) > 0 || ends_with_hyphen(line));
}

bool breaks_at_syllable(std::string_view line, std::string_view next) {
  if (!breaks_word(line, next)) return false;
  if (ending(line, kSoftHyphens) > 0) return true;
  const char32_t first = first_of(next);
  const bool small = base::is_letter(first) && !base::is_upper(first);
  return small && !keeps_hyphen(last_part(line)) && !begins_with_conjunction(next);
}

void append_line(std::string& text, std::string_view next) {
  if (!breaks_word(text, next) || (ends_with_hyphen(text) && begins_with_conjunction(next))) {
    text += ' ';
  } else if (breaks_at_syllable(text, next)) {
    const std::size_t soft = ending(text, kSoftHyphens);
    text.erase(text.size() - (soft > 0 ? soft : ending(text, kHyphens)));
  }
  text += next;
}

}  // namespace depesche::extract
