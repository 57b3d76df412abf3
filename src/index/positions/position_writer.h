// SPDX-License-Identifier: GPL-2.0-or-later
// Writes the positions of documents beside the tables that Xapian writes.
#ifndef DEPESCHE_INDEX_POSITIONS_POSITION_WRITER_H_
#define DEPESCHE_INDEX_POSITIONS_POSITION_WRITER_H_

#include "index/positions/blob_format.h"
#include "index/positions/position_file.h"
#include "index/posix_file.h"

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace depesche::index {

// Makes the files for a new database with this UUID, on the disk but for their names: the directory
// is still to be synced. Throws Error(io).
void make_position_files(const std::string& data_directory, const std::string& uuid);

// Whether somebody else reads the data, and they are to outlive a crash.
enum class Audience { readers, nobody };

// Only for who holds the lock of the data. Not safe for concurrent use.
class PositionWriter {
 public:
  // For "database" as it was opened; of files that make_position_files() made. Throws Error(io),
  // Error(index_damaged).
  PositionWriter(const std::string& data_directory, const Xapian::Database& database,
                 Audience audience);

  // Stores the blob of a document behind all that were committed: whole lines, or none.
  void add(Xapian::docid docid, std::string_view blob, BlobPlace place);

  // All that was added is in the files, for readers on the disk, so that the documents may be
  // committed. What is never committed is a loss of room, until data are compacted. Throws
  // Error(io).
  void finish();

 private:
  void write_out();

  Audience audience_;
  PositionPaths paths_;
  Descriptor lines_;
  Descriptor places_;
  std::uint64_t end_;    // of the lines file, in lines
  std::string pending_;  // lines behind end_
  std::vector<std::pair<Xapian::docid, std::uint64_t>> pending_places_;
  bool written_ = false;  // since finish()
};

}  // namespace depesche::index

#endif
