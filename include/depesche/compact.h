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
  double seconds = 0;
  bool interrupted = false;  // should_stop said so; the index is as it was
};

struct CompactOptions {
  double wait_seconds = 10;  // for another writer
  // Asked once in the calling thread, when the copy is made and before it replaces the data; true
  // gives it up. May be empty.
  std::function<bool()> should_stop;
};

// Copies the data of "index" without the room that updates and deleted articles have left in them,
// and replaces them at once when all is on the disk. Needs as much room beside the index as it
// takes; as to readers, writers and whatever ends it early, it is as rebuild(), which compacts as
// well. Throws Error: not_found, io, index_locked, index_incompatible, index_damaged.
DEPESCHE_EXPORT CompactReport compact(const std::string& index,
                                      const CompactOptions& options = CompactOptions());

}  // namespace depesche

#endif
