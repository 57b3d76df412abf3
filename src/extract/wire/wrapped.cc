// SPDX-License-Identifier: GPL-2.0-or-later
// Text that a wire wrapped at its width -> paragraphs.
#include "extract/wire/wrapped.h"

#include <algorithm>
#include <cstddef>

#include "extract/line_break.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

bool is_row(std::string_view line) { return trim(line).starts_with('|'); }

bool is_item(std::string_view line) { return trim(line).starts_with("* "); }

// Without the spaces at its end, but with those at its start: they count for the width.
std::string_view ended(std::string_view line) { return trim_right(line); }

// The width that "lines" were wrapped at: that of the longest, but for a table or an address here
// and there that is longer than wires are. Where all lines are short, none was wrapped.
std::size_t width_of(std::span<const std::string_view> lines) {
  constexpr std::size_t kNarrowest = 60;
  constexpr std::size_t kWireWidth = 69;
  constexpr std::size_t kWidest = 80;
  constexpr std::size_t kMany = 20;  // one in so many
  std::size_t prose = 0;
  std::size_t longer = 0;
  std::size_t longest_of_wire = 0;
  std::size_t longest = 0;
  for (const std::string_view line : lines) {
    const std::size_t size = length(ended(line));
    if (size == 0 || is_row(line)) continue;
    ++prose;
    if (size <= kWireWidth) longest_of_wire = std::max(longest_of_wire, size);
    if (size <= kWireWidth || size > kWidest) continue;
    ++longer;
    longest = std::max(longest, size);
  }
  if (longer * kMany > prose) return longest;
  return longest_of_wire < kNarrowest ? kWireWidth : longest_of_wire;
}

// "| 1. FC Köln  | 2:1 |" -> "1. FC Köln | 2:1"
std::string row_text(std::string_view line) {
  std::string text;
  for (const std::string_view cell : split(line, "|")) {
    if (!text.empty()) text += " | ";
    text += single_spaced(cell);
  }
  return text;
}

}  // namespace

void append_wrapped(std::string& text, std::string_view line) {
  if (text.empty()) {
    text = single_spaced(line);
  } else {
    append_line(text, single_spaced(line));
  }
}

std::vector<std::string> unwrapped(std::span<const std::string_view> lines) {
  const std::size_t width = width_of(lines);
  std::vector<std::string> paragraphs;
  std::string_view before;  // the line before, empty where a paragraph must start
  for (const std::string_view line : lines) {
    const std::string_view text = trim(line);
    if (is_row(line)) {
      if (std::string row = row_text(line); !row.empty()) paragraphs.push_back(std::move(row));
      before = {};
      continue;
    }
    if (text.empty()) {
      before = {};
      continue;
    }
    const std::string_view word = text.substr(0, text.find(' '));
    const bool goes_on =
        !before.empty() && !is_item(line) && length(ended(before)) + 1 + length(word) > width;
    if (goes_on) {
      append_wrapped(paragraphs.back(), text);
    } else {
      paragraphs.push_back(single_spaced(is_item(line) ? text.substr(2) : text));
    }
    before = line;
  }
  return paragraphs;
}

}  // namespace depesche::extract
