// SPDX-License-Identifier: GPL-2.0-or-later
// Making an index as small as it can be: what `depesche-ingest compact` does.
#ifndef DEPESCHE_COMPACT_H_
#define DEPESCHE_COMPACT_H_

#include <depesche/export.h>

#include <cstdint>
#include <functional>
#include <string>

namespace depesche {

struct CompactReport {
  std::uint64_t bytes_before = 0;  // of the data, on the disk
  std::uint64_t bytes_after = 0;
  std::uint64_t removed = 0;  // removed articles, and old versions of others, that were taken out
  double seconds = 0;
  bool interrupted = false;  // should_stop said so; the index is as it was
};

struct CompactOptions {
  double wait_seconds = 10;  // for another writer
  // Asked when the copy is made and before it replaces the data, and before each article that is
  // written anew; never twice at the same time, but in any thread. True gives it up. May be empty.
  std::function<bool()> should_stop;

  unsigned threads = 0;  // and memory as in IngestOptions, where articles are written anew
  std::uint64_t memory_bytes = std::uint64_t{512} << 20;
};

// Copies the data of "index" without the room that many small changes have left in them, and
// replaces them at once when all is on the disk. If articles were removed or replaced, those that
// are left are analysed and written anew, with the compounds that the index knows: that takes as
// long as a rebuild, and nothing of the others stays in the index. Needs as much room beside the
// index as it takes, or three times as much to write anew; as to readers, writers and whatever ends
// it early, it is as rebuild(), which compacts as well. Throws Error: not_found, io, index_locked,
// index_incompatible, index_damaged.
DEPESCHE_EXPORT CompactReport compact(const std::string& index,
                                      const CompactOptions& options = CompactOptions());

}  // namespace depesche

#endif
