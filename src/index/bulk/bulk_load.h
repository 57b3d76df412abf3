// SPDX-License-Identifier: GPL-2.0-or-later
// New articles by the thousands: small databases, written on every core, merged once.
#ifndef DEPESCHE_INDEX_BULK_BULK_LOAD_H_
#define DEPESCHE_INDEX_BULK_BULK_LOAD_H_

#include "index/bulk/merge_tree.h"
#include "index/bulk/segment.h"

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace depesche::index {

// Writes segments into a work directory beside the data of an index, where the next writer clears
// them away should this one be killed. Xapian's writing slows down with the postings that wait in
// its memory and with the tables that they go into; here both stay small, however many articles
// come.
class BulkLoad {
 public:
  // "directory" is the path of a data directory that is still to be made, "index" the database that
  // the articles will be joined to, "limits" are those of a commit. Without "judge" articles are
  // stored as they come, and no boilerplate is looked for. Throws Error(io) and lets Xapian's
  // errors pass through.
  BulkLoad(const std::string& directory, const Xapian::Database& index, const BatchLimits& limits,
           bool judge = true);
  // Removes the work directory, as far as it can.
  ~BulkLoad();
  BulkLoad(const BulkLoad&) = delete;
  BulkLoad& operator=(const BulkLoad&) = delete;

  // Writes the segment. Each number from 0 on must come once, in whatever order. Throws Error. Safe
  // for concurrent use.
  void add(const Segment& segment);

  // When all segments have been added: makes the database "to" of "old", a data directory whose
  // metadata it takes, and the segments behind it; boilerplate that only all of them show is
  // dropped. It is on the disk then. Throws Error.
  void merge(const std::string& old, const std::string& to);

  // Of the segments added so far. Not while others are being added.
  const std::vector<Refused>& refused() const { return refused_; }

 private:
  SegmentStart start() const;
  bool drop_boilerplate(const std::string& data);

  std::string directory_;
  BatchLimits limits_;
  bool judge_;
  Metadata tables_;
  MergeTree tree_;
  mutable std::mutex mutex_;                                                  // of what follows
  std::map<std::pair<std::string, std::uint64_t>, Boilerplate> boilerplate_;  // by outlet and hash
  std::vector<Refused> refused_;
};

}  // namespace depesche::index

#endif
