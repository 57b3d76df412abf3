// SPDX-License-Identifier: GPL-2.0-or-later
// The start list as text: a row a line, short enough to be kept with the source.
#include "analyse/compound/start_list_format.h"

#include <depesche/error.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

#include "analyse/compound/learn.h"
#include "analyse/compound/select.h"

namespace depesche::analyse {
namespace {

constexpr std::size_t kColumns = 6;
constexpr long kAllUpper = 10;
constexpr std::string_view kNameMark = "n";

void append_column(std::string& line, long number, long omitted) {
  line.push_back('\t');
  if (number != omitted) line += std::to_string(number);
}

std::string line_of(const LexiconRow& row) {
  const WordStatistics& known = row.statistics;
  std::string line = row.form;
  append_column(line, std::lround(known.count), 0);
  append_column(line, std::lround(known.as_first), 0);
  append_column(line, std::lround(known.as_head), 0);
  append_column(line, std::lround(kAllUpper * known.capitalised), kAllUpper);
  if (known.proper_name) (line += '\t') += kNameMark;
  line.resize(line.find_last_not_of('\t') + 1);
  line.push_back('\n');
  return line;
}

[[noreturn]] void fail(std::size_t line) {
  throw Error(ErrorCode::internal, "line " + std::to_string(line) + " of the start list is none");
}

// The number of a column; "omitted" if it is empty.
double number_in(std::string_view column, long omitted, std::size_t line) {
  if (column.empty()) return static_cast<double>(omitted);
  unsigned long number = 0;
  const auto [end, error] = std::from_chars(column.data(), column.data() + column.size(), number);
  if (error != std::errc() || end != column.data() + column.size()) fail(line);
  return static_cast<double>(number);
}

// Cuts the text up to "separator" off the begin of "rest".
std::string_view take_until(std::string_view& rest, char separator) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view taken = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return taken;
}

}  // namespace

std::string write_start_list(std::vector<WordCount> words, std::size_t max_bytes) {
  Learned learned = learn_rows(std::move(words), Lexicon());
  std::string text = "#\t" + std::to_string(std::lround(learned.totals.root_counts)) + "\t" +
                     std::to_string(std::lround(learned.totals.firsts)) + "\n";
  std::vector<std::string> lines;
  for (const LexiconRow& row :
       select_rows(std::move(learned.rows), learned.totals, max_bytes - text.size(),
                   [](const LexiconRow& row) { return line_of(row).size(); })) {
    std::string line = line_of(row);
    if (line.find('\t') != std::string::npos) lines.push_back(std::move(line));
  }
  std::sort(lines.begin(), lines.end());
  for (const std::string& line : lines) text += line;
  return text;
}

Lexicon read_start_list(std::string_view text) {
  LexiconTotals totals;
  std::vector<LexiconRow> rows;
  for (std::size_t number = 1; !text.empty(); ++number) {
    std::string_view line = take_until(text, '\n');
    std::string_view columns[kColumns];
    for (std::string_view& column : columns) column = take_until(line, '\t');
    if (!line.empty() || columns[0].empty() || (number == 1) != (columns[0] == "#")) fail(number);
    if (number == 1) {
      totals.root_counts = number_in(columns[1], 0, number);
      totals.firsts = number_in(columns[2], 0, number);
      continue;
    }
    if (!columns[5].empty() && columns[5] != kNameMark) fail(number);
    rows.push_back(
        {std::string(columns[0]),
         {number_in(columns[1], 0, number), number_in(columns[4], kAllUpper, number) / 10,
          number_in(columns[2], 0, number), number_in(columns[3], 0, number),
          columns[5] == kNameMark}});
  }
  return Lexicon(std::move(rows), totals, {});
}

}  // namespace depesche::analyse
