// SPDX-License-Identifier: GPL-2.0-or-later
// Copies a data directory without the room that updates have left in it.
#ifndef DEPESCHE_INDEX_COMPACTION_H_
#define DEPESCHE_INDEX_COMPACTION_H_

#include <functional>
#include <string>

namespace depesche::index {

// Writes the database of the data directory "from" to "to", which does not exist yet, and waits
// until it is on the disk. Documents keep their numbers. "should_stop", which may be empty, is
// asked before and behind each table; if it says so, the result is false and "to" incomplete.
// Throws Error(io); Xapian's errors pass through.
bool compact_data(const std::string& from, const std::string& to,
                  const std::function<bool()>& should_stop);

}  // namespace depesche::index

#endif
