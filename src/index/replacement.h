// SPDX-License-Identifier: GPL-2.0-or-later
// New data beside the old ones of an index, which they replace at once or not at all.
#ifndef DEPESCHE_INDEX_REPLACEMENT_H_
#define DEPESCHE_INDEX_REPLACEMENT_H_

#include "index/writable_index.h"

#include <string>

namespace depesche::index {

// Makes "data", the path of a data directory with a database that is complete, closed and on the
// disk, the data of the index and removes all others. Only for who holds the lock of the old ones;
// that of the new ones, which is taken before the switch, comes with the result. Throws Error(io)
// and the like; then the index is as it was, or, if the error came behind the switch, the new one.
WritableIndex switch_data(const std::string& index, const std::string& data);

// Holds the lock of the index as long as it lives, so that nobody else writes meanwhile. Readers
// see the old data until commit(). Not safe for concurrent use.
class Replacement {
 public:
  // Of an index of whatever version a rebuild can read; what a killed one left is cleared away.
  // Throws as open_any_version(), and Error(index_incompatible).
  Replacement(const std::string& index, double wait_seconds);
  // Without commit(): removes what was made, as far as it can. All of it must be closed.
  ~Replacement();
  Replacement(const Replacement&) = delete;
  Replacement& operator=(const Replacement&) = delete;

  // The old data; open for writing only to hold the lock.
  const Xapian::Database& old() const { return old_.database; }
  const std::string& old_data() const { return old_.data_directory; }

  // The path of a data directory that is still to be made: behind all that are there.
  std::string new_data() const;

  // switch_data() to "data", a path of new_data().
  void commit(const std::string& data);

 private:
  std::string index_;
  WritableIndex old_;
};

}  // namespace depesche::index

#endif
