// SPDX-License-Identifier: GPL-2.0-or-later
// All records of files, folders and the standard input, one after the other.
#ifndef DEPESCHE_READ_ARCHIVE_H_
#define DEPESCHE_READ_ARCHIVE_H_

#include "read/record.h"

#include <cstdint>
#include <functional>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace depesche::read {

// A record, or a whole file, that could not be read.
struct ReadProblem {
  Origin origin;
  std::string reason;  // one sentence without full stop
};

struct ReadCounts {
  std::uint64_t bytes = 0;               // read so far
  std::uint64_t bytes_total = 0;         // of all files; 0: not known
  std::uint64_t skipped_files = 0;       // found in folders, of no known format
  std::uint64_t skipped_records = 0;     // of web archives: no pages
  std::uint64_t control_characters = 0;  // dropped
};

// How tables are written, as far as the user says it; the rest is found out from each file.
struct TableOptions {
  std::optional<char> delimiter;
  std::optional<std::optional<char>> quote;  // of cells; no character: there are no quotes
  std::vector<std::string> columns;          // their names; empty: the first line has them
  // True for the name of a column or key that holds a title or body. Empty: none does.
  std::function<bool(const std::string& name)> names_text;

  bool given() const { return delimiter || quote || !columns.empty(); }
};

struct ArchiveOptions {
  std::string format = "auto";
  std::istream* standard_input = nullptr;  // nullptr: std::cin
  TableOptions table;
};

// Reads "paths" in the order given, folders recursively in the order of the names' bytes, each file
// once even if links lead to it twice. Hidden files and folders (".name") inside folders are passed
// over. Holds one record in memory at a time. Not safe for concurrent use.
class Archive {
 public:
  // Throws Error(not_found) for a path that does not exist, Error(bad_argument) for an unknown
  // format; nothing is read yet.
  Archive(std::vector<std::string> paths, const ArchiveOptions& options,
          std::function<void(const ReadProblem&)> on_problem);
  ~Archive();

  // The next record, or nothing at the end. What can't be read goes to on_problem and is passed
  // over.
  std::optional<Record> next();

  const ReadCounts& counts() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

// The names in the format table.
std::vector<std::string> format_names();

}  // namespace depesche::read

#endif
