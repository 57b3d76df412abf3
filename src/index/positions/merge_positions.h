// SPDX-License-Identifier: GPL-2.0-or-later
// The positions of databases that Xapian has copied into one.
#ifndef DEPESCHE_INDEX_POSITIONS_MERGE_POSITIONS_H_
#define DEPESCHE_INDEX_POSITIONS_MERGE_POSITIONS_H_

#include <string>
#include <vector>

namespace depesche::index {

// Makes the files of the data directory "to", whose database is a compaction of those of "from", in
// their order: it has the same documents, if under other numbers. Room that documents have left is
// not copied. Waits for no disk. Throws Error(io), Error(index_damaged) and lets Xapian's errors
// pass through.
void merge_positions(const std::vector<std::string>& from, const std::string& to);

}  // namespace depesche::index

#endif
