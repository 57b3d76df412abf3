// SPDX-License-Identifier: GPL-2.0-or-later
// How a table is written: its delimiter and quote, and whether its first line names the columns.
#include "read/csv_dialect.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <sstream>
#include <tuple>

#include "read/csv.h"
#include "read/encoding.h"

namespace depesche::read {
namespace {

constexpr char kDelimiters[] = {',', ';', '\t', '|'};
constexpr std::size_t kSampleRecords = 20;
constexpr std::size_t kSampleBytes = std::size_t{512} * 1024;
constexpr std::size_t kLongestName = 60;  // bytes

// As the reader does, but for looking whether a record begins.
const StrayQuote kWithinLine = [](std::size_t, bool spans_lines) { return !spans_lines; };

// The first records of a text, as one dialect has them.
struct Sample {
  std::vector<std::string> first;  // cells of the first record
  std::size_t records = 0;
  std::size_t same = 0;    // records with as many cells as the first or as expected
  std::size_t quoted = 0;  // cells in quotes
};

std::size_t next_line(TextBuffer& text, std::size_t at) {
  while (text.at(at) != '\n' && text.at(at) != '\r' && text.at(at) != TextBuffer::kEnd) ++at;
  return at + 1;
}

// "expected": the number of cells a record should have; 0: as many as the first.
Sample take_sample(TextBuffer& text, const CsvDialect& dialect, std::size_t expected) {
  Sample sample;
  const CsvBounds bounds{kSampleBytes, kMostColumns};
  for (std::size_t at = 0; sample.records < kSampleRecords && at < kSampleBytes;) {
    const CsvRecord record = parse_csv_record(text, at, dialect, bounds, kWithinLine);
    if (record.size == 0) break;
    // A record that the sample cuts says nothing; nor does an empty line.
    if (record.end == CsvRecord::End::too_long && record.cells.size() < kMostColumns) break;
    at = record.end == CsvRecord::End::line ? at + record.size : next_line(text, at);
    if (record.cells.size() == 1 && record.cells[0].text.empty()) continue;
    if (++sample.records == 1) {
      sample.first = column_names(record.cells);
      if (expected == 0) expected = record.cells.size();
    }
    const bool whole = record.end == CsvRecord::End::line;
    if (whole && record.cells.size() == expected && expected > 1) ++sample.same;
    for (const CsvCell& cell : record.cells) sample.quoted += whole && cell.quoted ? 1U : 0U;
  }
  return sample;
}

bool is_single_word(std::string_view name) {
  constexpr std::size_t kLongestWord = 30;
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
  };
  return !name.empty() && name.size() <= kLongestWord &&
         std::all_of(name.begin(), name.end(), fits);
}

}  // namespace

std::vector<std::string> column_names(const std::vector<CsvCell>& cells) {
  std::vector<std::string> names;
  std::uint64_t dropped = 0;
  for (const CsvCell& cell : cells) {
    std::string name = clean_text(cell.text, dropped);
    const std::size_t first = name.find_first_not_of(" \t\n");
    name.erase(0, std::min(first, name.size()));
    name.erase(name.find_last_not_of(" \t\n") + 1);
    names.push_back(std::move(name));
  }
  return names;
}

bool is_header(const std::vector<std::string>& names, const TableOptions& options) {
  const auto is_short = [](const std::string& name) {
    return name.size() <= kLongestName && name.find('\n') == std::string::npos;
  };
  return std::all_of(names.begin(), names.end(), is_short) && options.names_text &&
         std::any_of(names.begin(), names.end(), options.names_text);
}

CsvDialect find_dialect(TextBuffer& text, const TableOptions& options) {
  CsvDialect best;
  if (options.delimiter) best.delimiter = *options.delimiter;
  if (options.quote) best.quote = *options.quote;
  // A known header counts most, then that there are records of its width at all, then quotes that
  // do their duty.
  constexpr double kSomeShare = 0.4;
  std::tuple<bool, bool, std::size_t, double, std::size_t> best_score{};
  for (const char delimiter : kDelimiters) {
    for (const char quote : {'"', '\''}) {
      const CsvDialect dialect{options.delimiter.value_or(delimiter),
                               options.quote.value_or(quote)};
      const Sample sample = take_sample(text, dialect, options.columns.size());
      if (sample.records == 0) continue;
      const double share = static_cast<double>(sample.same) / static_cast<double>(sample.records);
      const bool wide = sample.first.size() > 1 || options.delimiter;
      const std::tuple score{wide && is_header(sample.first, options), share >= kSomeShare,
                             sample.quoted, share, sample.same * sample.first.size()};
      if (score > best_score) {
        best_score = score;
        best = dialect;
      }
    }
  }
  return best;
}

bool looks_like_table(std::string_view head) {
  std::istringstream stream{std::string(head)};
  std::uint64_t bytes = 0;
  const auto input = stream_input(stream, bytes);
  TextBuffer text(*input);
  for (const char delimiter : kDelimiters) {
    const Sample sample = take_sample(text, {delimiter, '"'}, 0);
    // The head may cut its last record.
    if (sample.first.size() > 1 && sample.records > 1 && sample.same + 1 >= sample.records &&
        sample.same > 1 && std::all_of(sample.first.begin(), sample.first.end(), is_single_word)) {
      return true;
    }
  }
  return false;
}

}  // namespace depesche::read
