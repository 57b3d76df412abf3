// SPDX-License-Identifier: GPL-2.0-or-later
// The lines of a text, with lines that were wrapped at a width put together again.
#include "extract/paragraphs.h"

#include <algorithm>
#include <cstddef>

#include "extract/text.h"

namespace depesche::extract {

namespace {

using Block = std::vector<std::string_view>;  // lines without an empty one between them

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
    const std::string_view next_word = block[i + 1].substr(0, block[i + 1].find(' '));
    if (length(block[i]) + 1 + length(next_word) <= width) return false;
  }
  return breaks_sentence;
}

void add_block(const Block& block, std::vector<Line>& lines) {
  const bool wrapped = is_wrapped(block);
  for (std::size_t i = 0; i < block.size(); ++i) {
    if (wrapped && i > 0) {
      lines.back().text += ' ';
      lines.back().text += block[i];
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
