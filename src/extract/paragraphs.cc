// SPDX-License-Identifier: GPL-2.0-or-later
// The lines of a text, with lines that were wrapped at a width put together again.
#include "extract/paragraphs.h"

#include <algorithm>
#include <cstddef>

#include "base/utf8.h"
#include "extract/line_break.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

using Block = std::vector<std::string_view>;  // lines without an empty one between them

bool starts_small(std::string_view text) {
  std::size_t next = 0;
  const char32_t first = text.empty() ? 0 : base::decode_utf8(text, 0, next);
  return base::is_letter(first) && !base::is_upper(first);
}

// True if somebody's editor broke one paragraph into these lines: no line's successor begins with a
// word that would have fitted into the width of the widest, and not all of them end sentences.
bool is_wrapped(const Block& block) {
  constexpr std::size_t kNarrowest = 50;
  constexpr std::size_t kWidest = 100;
  if (block.size() < 2) return false;
  std::size_t width = 0;
  for (const std::string_view line : block) {
    if (line.size() > 4 * kWidest) return false;
    width = std::max(width, length(line));
  }
  if (width < kNarrowest || width > kWidest) return false;
  bool breaks_sentence = false;
  for (std::size_t i = 0; i + 1 < block.size(); ++i) {
    breaks_sentence = breaks_sentence || !ends_sentence(block[i]);
    if (breaks_word(block[i], block[i + 1])) continue;
    const std::string_view next_word = block[i + 1].substr(0, block[i + 1].find(' '));
    if (length(block[i]) + 1 + length(next_word) <= width) return false;
  }
  return breaks_sentence;
}

// How much speaks for lines "begin" to "end" of a block being one text that a narrow column broke:
// words are broken, or sentences go on in small letters.
int broken_sentences(const Block& block, std::size_t begin, std::size_t end) {
  constexpr std::size_t kShortest = 30;
  int found = 0;
  for (std::size_t i = begin; i + 1 < end; ++i) {
    if (breaks_at_syllable(block[i], block[i + 1])) found += 2;
    const bool goes_on = !ends_sentence(block[i]) && starts_small(block[i + 1]);
    if (goes_on && length(block[i]) >= kShortest && length(block[i + 1]) >= kShortest) ++found;
  }
  return found;
}

// Marks the lines that the one before goes on in: all of a wrapped block, in a block of narrow
// lines those behind a full or unfinished line, and always the second half of a broken word.
std::vector<bool> continued_lines(const Block& block) {
  constexpr std::size_t kWidest = 120;
  constexpr int kEnough = 2;
  std::vector<bool> continued(block.size(), false);
  if (is_wrapped(block)) {
    std::fill(continued.begin() + 1, continued.end(), true);
    return continued;
  }
  for (std::size_t begin = 0, end = 0; begin < block.size(); begin = std::max(end, begin + 1)) {
    std::size_t width = 0;
    for (end = begin; end < block.size() && length(block[end]) <= kWidest; ++end) {
      width = std::max(width, length(block[end]));
    }
    if (broken_sentences(block, begin, end) < kEnough) continue;
    for (std::size_t i = begin + 1; i < end; ++i) {
      // A paragraph ends in a line that is not full; a heading is shorter still.
      const bool sentence = ends_sentence(block[i - 1]);
      const bool full = length(block[i - 1]) * 10 >= width * (sentence ? 7 : 4);
      continued[i] = full || (!sentence && starts_small(block[i]));
    }
  }
  for (std::size_t i = 1; i < block.size(); ++i) {
    continued[i] = continued[i] || breaks_word(block[i - 1], block[i]);
  }
  return continued;
}

void add_block(const Block& block, std::vector<Line>& lines) {
  if (block.empty()) return;
  const std::vector<bool> continued = continued_lines(block);
  for (std::size_t i = 0; i < block.size(); ++i) {
    if (continued[i]) {
      append_line(lines.back().text, block[i]);
    } else {
      lines.push_back({std::string(block[i]), i == 0});
    }
  }
}

}  // namespace

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  Block block;
  while (true) {
    const std::size_t end = text.find('\n');
    const std::string_view line = trim(text.substr(0, end));
    if (!line.empty()) block.push_back(line);
    if (line.empty() || end == std::string_view::npos) {
      add_block(block, lines);
      block.clear();
    }
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

}  // namespace depesche::extract
