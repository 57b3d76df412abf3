// SPDX-License-Identifier: GPL-2.0-or-later
// How much room text takes on a terminal: measuring, cutting and wrapping by columns.
#include "present/width.h"

#include <algorithm>

#include "present/code_point.h"

namespace depesche::present {
namespace {

// The longest beginning of "text" that fits into "columns" columns, in bytes, with the combining
// marks that belong to its last character.
std::size_t fitting_bytes(std::string_view text, std::size_t columns) {
  std::size_t used = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    std::size_t next = 0;
    used += columns_of(decode(text, offset, next));
    if (used > columns) return offset;
    offset = next;
  }
  return text.size();
}

// The part [begin, end) of "text" with the marks inside it.
MarkedText part(const MarkedText& text, std::size_t begin, std::size_t end) {
  MarkedText line{text.text.substr(begin, end - begin), {}};
  for (const auto& [mark_begin, mark_end] : text.marks) {
    const std::size_t from = std::max(mark_begin, begin);
    const std::size_t to = std::min(mark_end, end);
    if (from < to) line.marks.emplace_back(from - begin, to - begin);
  }
  return line;
}

// Where a line that starts at "begin" ends: [begin, end) is shown.
std::size_t line_end(std::string_view text, std::size_t begin, std::size_t columns) {
  // No text after this many bytes can be on the line; keeps a megabyte without spaces linear.
  const std::string_view rest = text.substr(begin);
  std::size_t fits = fitting_bytes(rest, columns);
  if (fits == rest.size()) return text.size();
  if (fits == 0) {  // one character wider than the line
    decode(rest, 0, fits);
    return begin + fits;
  }
  if (rest[fits] == ' ') return begin + fits;
  const std::size_t space = rest.substr(0, fits).rfind(' ');
  if (space == std::string_view::npos || space == 0) return begin + fits;
  return begin + space;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t offset = 0, next = 0; offset < text.size(); offset = next) {
    columns += columns_of(decode(text, offset, next));
  }
  return columns;
}

std::string truncate(std::string_view text, std::size_t columns) {
  if (fitting_bytes(text, columns) == text.size()) return std::string(text);
  if (columns == 0) return {};
  std::string_view kept = text.substr(0, fitting_bytes(text, columns - 1));
  while (!kept.empty() && kept.back() == ' ') kept.remove_suffix(1);
  return std::string(kept) + "…";
}

std::string pad_right(std::string text, std::size_t columns) {
  const std::size_t used = display_width(text);
  if (used < columns) text.append(columns - used, ' ');
  return text;
}

std::vector<MarkedText> wrap(const MarkedText& text, std::size_t columns, std::size_t max_lines) {
  std::vector<MarkedText> lines;
  const std::string_view whole = text.text;
  std::size_t begin = whole.find_first_not_of(' ');
  while (begin < whole.size()) {
    const bool last = max_lines != 0 && lines.size() + 1 == max_lines;
    std::size_t end = line_end(whole, begin, columns);
    std::size_t next = whole.find_first_not_of(' ', end);
    const bool cut = last && next < whole.size();
    if (cut) end = line_end(whole, begin, std::max<std::size_t>(columns, 2) - 1);
    std::size_t shown = end;
    while (shown > begin && whole[shown - 1] == ' ') --shown;
    lines.push_back(part(text, begin, shown));
    if (cut) lines.back().text += "…";
    if (last) break;
    begin = next;
  }
  return lines;
}

}  // namespace depesche::present
