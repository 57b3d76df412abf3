// SPDX-License-Identifier: GPL-2.0-or-later
// Text -> the byte ranges of its words.
#ifndef DEPESCHE_ANALYSE_TOKENISE_H_
#define DEPESCHE_ANALYSE_TOKENISE_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace depesche::analyse {

// A word, or a part of a hyphenated one. What else the range holds (soft hyphens, the dots of
// "z. B.", the sign of "Bürger:innen", the apostrophe of "Merkel's") is no part of its form.
struct Part {
  std::size_t begin = 0;  // bytes in the text, half-open
  std::size_t end = 0;
  std::size_t base_end = 0;  // of a gender form: the end of "Bürger" in "Bürger:innen"; else 0
  bool joined = false;       // by a hyphen or apostrophe to the part before
};

// Replaces "parts" by those of "text" in their order.
void tokenise(std::string_view text, std::vector<Part>& parts);

// Whether "text" can be cut before text[offset] so that both pieces have the words that they have
// in the whole: behind a line break, or a space without a full stop before it ("z. B." is one
// word). The end and the beginning of the text are such places.
inline bool is_cut(std::string_view text, std::size_t offset) {
  if (offset == 0 || offset >= text.size()) return true;
  const char before = text[offset - 1];
  return before == '\n' || (before == ' ' && (offset < 2 || text[offset - 2] != '.'));
}

// The first such place from "offset" on, and the last up to it.
std::size_t next_cut(std::string_view text, std::size_t offset);
std::size_t previous_cut(std::string_view text, std::size_t offset);

}  // namespace depesche::analyse

#endif
