// SPDX-License-Identifier: GPL-2.0-or-later
// Some records on their way through the steps of an ingest run.
#ifndef DEPESCHE_INDEX_BATCH_H_
#define DEPESCHE_INDEX_BATCH_H_

#include "extract/extract.h"
#include "index/bulk/segment.h"
#include "read/archive.h"
#include "read/record.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace depesche::index {

struct Batch {
  // One place of the input, in the order of which everything is told.
  struct Entry {
    read::Record record;
    std::string unreadable;  // why it is no record; then only its origin counts
    extract::Extraction extraction;
  };
  std::vector<Entry> entries;
  read::ReadCounts counts;         // of all that was read up to here
  std::optional<Segment> segment;  // became ready to be built when these were put
};

// Reads an archive batch by batch. Not safe for concurrent use.
class BatchReader {
 public:
  // As read::Archive. "should_stop" is asked before each record and at what can't be read.
  BatchReader(const std::vector<std::string>& paths, const read::ArchiveOptions& options,
              std::function<bool()> should_stop);

  // nullptr at the end, or when it was stopped. A record is complete: one that an interrupt cut is
  // not among them.
  std::unique_ptr<Batch> next();

 private:
  std::function<bool()> should_stop_;
  std::unique_ptr<Batch> batch_;
  bool at_end_ = false;
  std::size_t records_ = 0;  // of the last batch, at most
  read::Archive archive_;
};

}  // namespace depesche::index

#endif
