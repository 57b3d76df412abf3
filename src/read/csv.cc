// SPDX-License-Identifier: GPL-2.0-or-later
// Tables -> records, with what to do when a table is not as it should be.
#include "read/csv.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "read/csv_dialect.h"
#include "read/csv_record.h"
#include "read/encoding.h"

namespace depesche::read {
namespace {

constexpr std::uint64_t kEverything = std::numeric_limits<std::uint64_t>::max();

bool is_blank(const CsvCell& cell) {
  return cell.text.find_first_not_of(" \t\r\n") == std::string::npos;
}

// The first cells of a record, to show in a message.
std::string shown(const std::vector<std::string>& cells) {
  constexpr std::size_t kMostCells = 4;
  constexpr std::size_t kMostBytes = 30;
  std::string text;
  for (std::size_t i = 0; i < cells.size() && i < kMostCells; ++i) {
    std::string cell = cells[i];
    if (cell.size() > kMostBytes) {
      std::size_t cut = kMostBytes;
      while ((static_cast<unsigned char>(cell[cut]) & 0xC0U) == 0x80U) --cut;
      cell = cell.substr(0, cut) + "…";
    }
    std::replace(cell.begin(), cell.end(), '\n', ' ');
    text += (i == 0 ? "\"" : ", \"") + cell + "\"";
  }
  return cells.size() > kMostCells ? text + " …" : text;
}

class CsvReader : public RecordReader {
 public:
  explicit CsvReader(const ReadContext& context) : context_(context), text_(context.input) {}

  std::optional<Record> next() override {
    if (!started_ && !start()) return std::nullopt;
    while (text_.at(0) != TextBuffer::kEnd) {
      if (seek_end_ > text_.dropped() && !plausible(0)) {
        skip_line();
        continue;
      }
      seek_end_ = 0;
      if (std::optional<Record> record = read_record()) return record;
    }
    return std::nullopt;
  }

 private:
  // Finds out how the table is written and what its columns are; false if nobody can tell.
  bool start() {
    started_ = true;
    skip_byte_order_mark();
    const TableOptions& options = context_.table;
    dialect_ = find_dialect(text_, with_excel_line(options));
    columns_ = options.columns;
    skip_empty_lines();
    const CsvRecord first = parse(0);
    std::vector<std::string> names = column_names(first.cells);
    const bool header = first.end == CsvRecord::End::line && is_header(names, options);
    if (header || names == columns_) {
      text_.drop(first.size);
      if (columns_.empty()) columns_ = std::move(names);
    }
    forms_.resize(columns_.size());
    if (!columns_.empty()) return true;
    if (first.size == 0) return false;
    problem(
        text_.line(),
        "none of the first line's cells " + shown(names) +
            " names a title or a body: name the columns with --columns, as in "
            "--columns section,body, or the column of a field with --map, as in --map body=NAME");
    return false;
  }

  void skip_byte_order_mark() {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text_.at(kByteOrderMark.size() - 1) == TextBuffer::kEnd) return;
    if (text_.view(0, kByteOrderMark.size()) == kByteOrderMark) text_.drop(kByteOrderMark.size());
  }

  // Excel writes the delimiter into a first line of its own: "sep=;".
  TableOptions with_excel_line(TableOptions options) {
    constexpr std::string_view kStart = "sep=";
    const std::size_t size = line_size(0, kStart.size() + 3);
    const std::string_view line = text_.view(0, size);
    if (!line.starts_with(kStart) || line.size() < kStart.size() + 2) return options;
    if (!options.delimiter) options.delimiter = line[kStart.size()];
    text_.drop(size);
    return options;
  }

  void skip_empty_lines() {
    while (text_.at(0) == '\n' || text_.at(0) == '\r') text_.drop(1);
  }

  // The bytes of the line at "begin" with its end; 0 if there are more than "most".
  std::size_t line_size(std::size_t begin, std::size_t most) {
    for (std::size_t size = 0; size < most; ++size) {
      const int c = text_.at(begin + size);
      if (c == TextBuffer::kEnd) return size;
      if (c == '\n') return size + 1;
      if (c == '\r') return size + (text_.at(begin + size + 1) == '\n' ? 2 : 1);
    }
    return 0;
  }

  void skip_line() {
    constexpr std::size_t kPiece = std::size_t{64} * 1024;
    std::size_t size = line_size(0, kPiece);
    // At the end of the text it is 0 as well: a line of whole pieces without a line end.
    while (size == 0 && text_.at(0) != TextBuffer::kEnd) {
      text_.drop(kPiece);
      size = line_size(0, kPiece);
    }
    text_.drop(size);
  }

  CsvBounds bounds() const { return {context_.limits.line_bytes, kMostColumns}; }

  // The record at "begin". A quote inside quotes is text, unless a record begins between it and the
  // record's first line: then a quote was not closed.
  CsvRecord parse(std::size_t begin) {
    std::size_t looked = begin;
    return parse_csv_record(text_, begin, dialect_, bounds(),
                            [&](std::size_t offset, bool spans_lines) {
                              if (!spans_lines) return true;
                              for (; looked < offset; ++looked) {
                                if (ends_line(looked) && plausible(looked + 1)) return false;
                              }
                              return true;
                            });
  }

  // True if the byte at "offset" is the last of its line.
  bool ends_line(std::size_t offset) {
    const int c = text_.at(offset);
    return c == '\n' || (c == '\r' && text_.at(offset + 1) != '\n');
  }

  // True if the line at "begin" starts a record like those before it: whole, with a cell for each
  // column, in quotes where all of that column were.
  bool plausible(std::size_t begin) {
    constexpr std::uint64_t kSomeRecords = 3;
    if (looks_left_ == 0) return false;
    const CsvBounds bounds{std::min<std::uint64_t>(context_.limits.line_bytes, looks_left_),
                           columns_.size() + 1};
    const CsvRecord record =
        parse_csv_record(text_, begin, dialect_, bounds, [](std::size_t, bool) { return false; });
    looks_left_ -= std::min<std::uint64_t>(looks_left_, record.size);
    if (record.end != CsvRecord::End::line || record.cells.size() != columns_.size()) return false;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const CsvCell& cell = record.cells[i];
      const Form& form = forms_[i];
      const bool always_quoted = form.quoted >= kSomeRecords && form.plain == 0;
      if (always_quoted && !cell.quoted && !cell.text.empty()) return false;
    }
    return std::any_of(record.cells.begin(), record.cells.end(),
                       [](const CsvCell& cell) { return !is_blank(cell); });
  }

  // The record that the text starts with; nothing if it is none, which is told.
  std::optional<Record> read_record() {
    CsvRecord record = parse(0);
    const std::uint64_t line = text_.line();
    if (record.end == CsvRecord::End::line) {
      // Programs leave delimiters behind the last column.
      while (record.cells.size() > columns_.size() && is_blank(record.cells.back())) {
        record.cells.pop_back();
      }
      if (std::all_of(record.cells.begin(), record.cells.end(), is_blank)) {
        text_.drop(record.size);
        return std::nullopt;
      }
      if (record.cells.size() == columns_.size()) {
        text_.drop(record.size);
        add_looks(record.size);
        return make_record(std::move(record.cells), line);
      }
    }
    problem(line, reason_of(record));
    // Behind the first line another record may begin.
    seek_end_ = record.end == CsvRecord::End::line ? text_.dropped() + record.size : kEverything;
    add_looks(record.size);
    skip_line();
    return std::nullopt;
  }

  std::string reason_of(const CsvRecord& record) const {
    switch (record.end) {
      case CsvRecord::End::too_long:
        if (record.cells.size() == kMostColumns) break;
        return "the record is longer than " + std::to_string(context_.limits.line_bytes) + " bytes";
      case CsvRecord::End::unclosed:
      case CsvRecord::End::stray:
        return "a quote is not closed";
      case CsvRecord::End::line:
        break;
    }
    const std::size_t cells = record.cells.size();
    return "the record has " + std::to_string(cells) + (cells == 1 ? " cell" : " cells") +
           ", the table " + std::to_string(columns_.size()) +
           (columns_.size() == 1 ? " column" : " columns");
  }

  Record make_record(std::vector<CsvCell> cells, std::uint64_t line) {
    Record record;
    record.origin = context_.origin;
    record.origin.line = line;
    record.format = "csv";
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (!cells[i].text.empty()) ++(cells[i].quoted ? forms_[i].quoted : forms_[i].plain);
      if (columns_[i].empty() || is_blank(cells[i])) continue;
      record.fields.push_back(
          {columns_[i], {clean_text(cells[i].text, context_.counts.control_characters)}});
    }
    return record;
  }

  void problem(std::uint64_t line, std::string reason) {
    Origin origin = context_.origin;
    origin.line = line;
    context_.on_problem({std::move(origin), std::move(reason)});
  }

  // A look whether a line begins a record may read far; hostile text must not make all lines do.
  void add_looks(std::size_t bytes) {
    constexpr std::uint64_t kMostLooks = std::uint64_t{256} << 20;
    looks_left_ = std::min(looks_left_ + 8 * std::uint64_t{bytes}, kMostLooks);
  }

  // How many cells of a column were written so or so, empty ones apart.
  struct Form {
    std::uint64_t plain = 0;
    std::uint64_t quoted = 0;
  };

  ReadContext context_;
  TextBuffer text_;
  CsvDialect dialect_;
  std::vector<std::string> columns_;
  std::vector<Form> forms_;
  bool started_ = false;
  // Until so much of the text is dropped, lines that begin no record are passed over.
  std::uint64_t seek_end_ = 0;
  std::uint64_t looks_left_ = std::uint64_t{1} << 20;  // bytes that plausible() may read
};

}  // namespace

bool looks_like_csv(std::string_view head) { return looks_like_table(head); }

std::unique_ptr<RecordReader> make_csv_reader(const ReadContext& context) {
  return std::make_unique<CsvReader>(context);
}

}  // namespace depesche::read
