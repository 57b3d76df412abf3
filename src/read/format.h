// SPDX-License-Identifier: GPL-2.0-or-later
// THE table of formats: which file is read how.
#ifndef DEPESCHE_READ_FORMAT_H_
#define DEPESCHE_READ_FORMAT_H_

#include "read/archive.h"
#include "read/input.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace depesche::read {

// Sizes above which a record is a problem instead.
struct ReadLimits {
  std::size_t line_bytes = std::size_t{16} << 20;      // a record that is a line, without its end
  std::size_t file_bytes = std::size_t{16} << 20;      // a record that is a file
  std::size_t document_bytes = std::size_t{64} << 20;  // a file of records that is read as one
};

// What a RecordReader works with; all of it outlives the reader.
struct ReadContext {
  Input& input;          // of one file, from its start; UTF-16 is UTF-8 already
  const Origin& origin;  // of the file
  const ReadLimits& limits;
  const TableOptions& table;
  ReadCounts& counts;  // to count what is dropped
  const std::function<void(const ReadProblem&)>& on_problem;
};

// Splits one file into records. Not safe for concurrent use.
class RecordReader {
 public:
  virtual ~RecordReader() = default;

  // The next record, or nothing at the end. Tells bad ones to on_problem and goes on. Throws
  // Error(io) if the input does.
  virtual std::optional<Record> next() = 0;
};

// A format. To add one, write its reader and a row in format.cc.
struct Format {
  const char* name;
  const char* extensions;  // of file names, lower case, separated by spaces
  // True if "head", the first bytes of a file with white space before them left out, is this
  // format.
  bool (*recognises)(std::string_view head);
  // True if the extension alone is enough: a file whose first line is damaged is still of this
  // format.
  bool extension_decides;
  std::unique_ptr<RecordReader> (*make_reader)(const ReadContext& context);
  // True of web archives: records hold bytes of any kind, and each may be compressed by itself, so
  // that the reader is given gzip as it is.
  bool reads_bytes = false;
};

std::span<const Format> formats();

// The row of this name; nullptr if there is none.
const Format* find_format(std::string_view name);

// How many bytes of a file choose_format() should see.
inline constexpr std::size_t kHeadBytes = 8192;

// The format of a file, or why there is none.
struct FormatChoice {
  const Format* format = nullptr;
  std::string reason;  // one sentence without full stop; empty if there is a format
  // It seems to be text that belongs to the archive: not to be passed over quietly in a folder.
  bool seems_text = false;
};

// How many containers may lie in one another; a compressed tar archive is one.
inline constexpr int kMaxContainers = 2;

// True if a file that is found in a folder is worth opening: its extension is one of the table's
// or of a container, or it has none; of a compressed file that of what is in it. An extension has
// at most six letters and digits, among them a letter: names that end in a day ("seite.2016-09-07")
// or a number ("meldung.12") have none.
bool may_have_format(std::string_view file_name);

// Decides by name and content. "head" are the file's first bytes, decoded from UTF-16.
FormatChoice choose_format(std::string_view file_name, std::string_view head);

// Like choose_format() for a file whose format the user has named: only what can't be text is
// refused.
FormatChoice check_format(const Format& format, std::string_view head);

}  // namespace depesche::read

#endif
