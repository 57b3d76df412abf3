// SPDX-License-Identifier: GPL-2.0-or-later
// Many small databases become few large ones while others are still being written.
#ifndef DEPESCHE_INDEX_BULK_MERGE_TREE_H_
#define DEPESCHE_INDEX_BULK_MERGE_TREE_H_

#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace depesche::index {

// Copies the databases "from", one behind the other, into the new database "to". Documents are
// numbered anew, from 1 on without a gap between one database and the next; of metadata with the
// same key those of the first count. Throws Error, and lets Xapian's errors pass through.
void merge_databases(const std::vector<std::string>& from, const std::string& to);

// Takes databases that are numbered from 0 on, in whatever order they are finished, and merges each
// kFanIn neighbours to one of the next level; so an open file is needed for few of them at a time,
// and each document is copied once a level. Safe for concurrent use; merges run in the thread that
// added the last of the neighbours, one at a time.
class MergeTree {
 public:
  static constexpr std::size_t kFanIn = 32;

  // Merged databases are made in "directory", under names of their own.
  explicit MergeTree(std::string directory) : directory_(std::move(directory)) {}

  // "path" is the database with this number; empty if it has no document. It is removed when it has
  // been merged. Throws Error, and lets Xapian's errors pass through.
  void add(std::size_t number, std::string path);

  // The databases that are left, in order, when all numbers up to the highest have been added.
  std::vector<std::string> databases() const;

 private:
  using Place = std::pair<std::size_t, std::size_t>;  // level and number in it
  using Group = std::map<std::size_t, std::string>;   // paths by number

  std::string directory_;
  mutable std::mutex mutex_;       // of groups_
  std::mutex merging_;             // held while databases are copied
  std::map<Place, Group> groups_;  // by level and number / kFanIn
};

}  // namespace depesche::index

#endif
