// SPDX-License-Identifier: GPL-2.0-or-later
// One record of a table: from text to cells.
#include "read/csv_record.h"

#include <utility>

namespace depesche::read {
namespace {

bool ends_line(int c) { return c == '\n' || c == '\r'; }

class Parser {
 public:
  Parser(TextBuffer& text, std::size_t begin, const CsvDialect& dialect, const CsvBounds& bounds,
         const StrayQuote& on_stray)
      : text_(text),
        begin_(begin),
        at_(begin),
        delimiter_(static_cast<unsigned char>(dialect.delimiter)),
        quote_(dialect.quote ? static_cast<unsigned char>(*dialect.quote) : kNoQuote),
        bounds_(bounds),
        on_stray_(on_stray) {}

  CsvRecord parse() {
    while (text_.at(at_) != TextBuffer::kEnd && read_cell()) {
    }
    record_.size = at_ - begin_;
    return std::move(record_);
  }

 private:
  static constexpr int kNoQuote = -2;

  // False at the end of the record.
  bool read_cell() {
    if (record_.cells.size() == bounds_.cells) return fail(CsvRecord::End::too_long);
    CsvCell& cell = record_.cells.emplace_back();
    if (text_.at(at_) == quote_) {
      cell.quoted = true;
      ++at_;
      if (!read_quoted(cell.text)) return false;
    }
    while (true) {
      const int c = text_.at(at_);
      if (c == TextBuffer::kEnd) return false;
      if (c == delimiter_) break;
      if (ends_line(c)) return end_line(c);
      if (too_long()) return false;
      cell.text.push_back(static_cast<char>(c));
      ++at_;
    }
    ++at_;
    // A delimiter at the end of the text has an empty cell behind it.
    if (text_.at(at_) == TextBuffer::kEnd) record_.cells.emplace_back();
    return true;
  }

  // The text up to the closing quote; false if the record ends before it.
  bool read_quoted(std::string& cell) {
    while (true) {
      const int c = text_.at(at_);
      if (c == TextBuffer::kEnd) return fail(CsvRecord::End::unclosed);
      if (too_long()) return false;
      if (c == quote_) {
        const int next = text_.at(at_ + 1);
        if (next == delimiter_ || ends_line(next) || next == TextBuffer::kEnd) {
          ++at_;
          return true;
        }
        if (next == quote_) {
          ++at_;
        } else if (!on_stray_(at_, record_.spans_lines)) {
          return fail(CsvRecord::End::stray);
        }
      }
      if (ends_line(c)) record_.spans_lines = true;
      cell.push_back(static_cast<char>(c));
      ++at_;
    }
  }

  bool end_line(int c) {
    ++at_;
    if (c == '\r' && text_.at(at_) == '\n') ++at_;
    return false;
  }

  bool too_long() {
    if (at_ - begin_ < bounds_.bytes) return false;
    record_.end = CsvRecord::End::too_long;
    return true;
  }

  bool fail(CsvRecord::End end) {
    record_.end = end;
    return false;
  }

  TextBuffer& text_;
  const std::size_t begin_;
  std::size_t at_;
  const int delimiter_;
  const int quote_;
  const CsvBounds& bounds_;
  const StrayQuote& on_stray_;
  CsvRecord record_;
};

}  // namespace

CsvRecord parse_csv_record(TextBuffer& text, std::size_t begin, const CsvDialect& dialect,
                           const CsvBounds& bounds, const StrayQuote& on_stray) {
  return Parser(text, begin, dialect, bounds, on_stray).parse();
}

}  // namespace depesche::read
