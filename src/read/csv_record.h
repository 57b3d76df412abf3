// SPDX-License-Identifier: GPL-2.0-or-later
// One record of a table: from text to cells, after RFC 4180 and what people make of it.
#ifndef DEPESCHE_READ_CSV_RECORD_H_
#define DEPESCHE_READ_CSV_RECORD_H_

#include "read/text_buffer.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace depesche::read {

// How a table is written.
struct CsvDialect {
  char delimiter = ',';
  std::optional<char> quote = '"';
};

struct CsvCell {
  std::string text;
  bool quoted = false;
};

struct CsvRecord {
  enum class End {
    line,      // the record is whole
    unclosed,  // the text ends inside quotes
    too_long,  // it is longer than the limit
    stray,     // on_stray said that it is no record
  };
  std::vector<CsvCell> cells;
  std::size_t size = 0;  // bytes, with its line end
  bool spans_lines = false;
  End end = End::line;
};

// What to do about a quote inside quotes that is neither doubled nor followed by the end of its
// cell: true takes it as text (6" in "a pipe of 6" and more"), false ends the record.
using StrayQuote = std::function<bool(std::size_t offset, bool spans_lines)>;

struct CsvBounds {
  std::size_t bytes;  // of a record
  std::size_t cells;  // one more cell ends the record as too long
};

// The record that starts at "begin" of "text". A cell whose first character is the quote goes to
// the next quote that is not doubled, over delimiters and line ends; elsewhere a quote is text.
// Lines end with LF, CR LF or CR. At the end of the text the record has no cell and the size 0.
CsvRecord parse_csv_record(TextBuffer& text, std::size_t begin, const CsvDialect& dialect,
                           const CsvBounds& bounds, const StrayQuote& on_stray);

}  // namespace depesche::read

#endif
