// SPDX-License-Identifier: GPL-2.0-or-later
// The columns of a data directory in a file beside it, so that nobody has to gather them again.
//
// The file "columns.depesche" in a data directory is a copy of what its documents hold, never the
// only one: whoever finds no file, an older or newer state's, or a damaged one, builds the columns
// in memory. Only who writes to the index writes it, behind a commit that is on the disk. Readers
// do not: they may have no right to, and one that still reads the state before the last would
// replace a newer file by an older.
//
//   16 bytes "Depesche columns"
//   the number 0x01020304 in four bytes: tells the byte order; the bytes of the head in four;
//     their hash64 in eight; all in the byte order of the machine
//   the head, as base/bytes.h writes it: version of the format; the state of the database; how many
//     columns, and for each its name, its place behind the head, its bytes, and their hash64
//   from the next place on that can be divided by eight: the columns, each from such a place on
#ifndef DEPESCHE_INDEX_COLUMNS_COLUMN_FILE_H_
#define DEPESCHE_INDEX_COLUMNS_COLUMN_FILE_H_

#include "index/columns/column.h"
#include "index/columns/date_column.h"
#include "index/columns/length_column.h"
#include "index/columns/mapped_file.h"

#include <xapian.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace depesche::index {

inline constexpr char kColumnFileName[] = "columns.depesche";

// Brings the file of a data directory to the state of its last commit, which must be on the disk;
// does nothing if it is there. Only for who holds the lock of the data. A failure leaves the index
// without a file, or with one of another state, and is no one's loss but time.
void write_columns(const std::string& data_directory) noexcept;

// A file that was found to be of the state that "database" reads. Immutable; safe to share.
class ColumnFile {
 public:
  // nullptr if there is none of this state that can be read.
  static std::unique_ptr<const ColumnFile> open(const std::string& data_directory,
                                                const Xapian::Database& database);

  // The column of a facet field that is no date, the dates, the lengths; nullptr if it is damaged.
  // Each looks through the bytes of the column once.
  std::unique_ptr<const ValueColumn> column(const FieldRow& row) const;
  std::unique_ptr<const DateColumn> dates() const;
  std::unique_ptr<const LengthColumn> lengths() const;

 private:
  struct Section {
    std::string_view bytes;
    std::uint64_t hash = 0;
  };

  explicit ColumnFile(const std::string& path) : file_(std::make_shared<MappedFile>(path)) {}
  bool read_head(const std::string& state);
  template <typename Kind>
  std::unique_ptr<const Kind> read(std::string_view name) const;

  std::shared_ptr<const MappedFile> file_;
  std::map<std::string_view, Section> sections_;
};

}  // namespace depesche::index

#endif
