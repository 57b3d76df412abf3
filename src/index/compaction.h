// SPDX-License-Identifier: GPL-2.0-or-later
// Copies a data directory without the room that updates have left in it.
#ifndef DEPESCHE_INDEX_COMPACTION_H_
#define DEPESCHE_INDEX_COMPACTION_H_

#include <string>

namespace depesche::index {

// Writes the database of the data directory "from" to "to", which does not exist yet, and waits
// until it is on the disk. Documents keep their numbers. Can't be given up: Xapian leaks files and
// memory when its compaction is left by an exception. Throws Error(io); Xapian's errors pass
// through.
void compact_data(const std::string& from, const std::string& to);

}  // namespace depesche::index

#endif
