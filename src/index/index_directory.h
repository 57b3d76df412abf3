// SPDX-License-Identifier: GPL-2.0-or-later
// The directory of an index: its stub file and the data directories beside it.
#ifndef DEPESCHE_INDEX_INDEX_DIRECTORY_H_
#define DEPESCHE_INDEX_INDEX_DIRECTORY_H_

#include "index/positions/position_file.h"
#include "index/removed.h"

#include <xapian.h>

#include <memory>
#include <string>
#include <vector>

namespace depesche::index {

inline constexpr char kStubName[] = "XAPIANDB";

// The names of the data directories that the stub file "XAPIANDB" in "index" lists. The file is
// read strictly: lines "glass NAME", NAME a single relative path component. Anything else (other
// back ends, absolute paths, "..", programs) is refused, because Xapian's own reading of stubs can
// run commands. Throws Error: not_found, io, index_incompatible.
std::vector<std::string> read_stub(const std::string& index);

// The databases of the index, opened for reading as one, with the versions in their metadata
// checked. Retries what a concurrent commit disturbs. Throws Error: not_found, io,
// index_incompatible, index_damaged.
Xapian::Database open_for_reading(const std::string& index);

struct SearchedIndex {
  Xapian::Database database;
  std::shared_ptr<const Positions> positions = nullptr;  // of its documents
  Removed removed = Removed();                           // those that nobody is to see
};
// The same with what stands beside Xapian's tables.
SearchedIndex open_for_searching(const std::string& index);

// Throws Error(index_incompatible) unless "database" has the schema version and the analysis
// version of this program. Xapian's errors pass through.
void check_versions(const Xapian::Database& database, const std::string& index);
// Writes the versions that check_versions() wants to see.
void set_versions(Xapian::WritableDatabase& database);
// As check_versions() for this version and older ones, whose stored articles a rebuild can read.
void check_can_rebuild(const Xapian::Database& database, const std::string& index);

// Throws the Error for what Xapian threw while "index" was opened.
[[noreturn]] void throw_open_failure(const std::string& index, const Xapian::Error& error);

}  // namespace depesche::index

#endif
