// SPDX-License-Identifier: GPL-2.0-or-later
// Making an index directory and opening it for its one writer.
#ifndef DEPESCHE_INDEX_WRITABLE_INDEX_H_
#define DEPESCHE_INDEX_WRITABLE_INDEX_H_

#include "index/positions/position_writer.h"

#include <xapian.h>

#include <string>

namespace depesche::index {

struct WritableIndex {
  Xapian::WritableDatabase database;
  std::string data_directory;
  // For readers the directory must be synced after each commit: Xapian does not.
  Audience audience = Audience::readers;
};

// Opens the index directory "index" for writing and makes it if it does not exist or is empty.
// Waits up to "wait_seconds" for another writer, and clears away what a killed rebuild left. Never
// writes into a directory that holds anything but an index. Throws Error: index_locked,
// index_incompatible, index_damaged, io.
WritableIndex open_for_writing(const std::string& index, double wait_seconds);

// The same for an index that exists (else Error(not_found)), of whatever version it is; nothing is
// cleared away.
WritableIndex open_any_version(const std::string& index, double wait_seconds);

// Throws Error(index_incompatible) if "index" is no index but a file, or a directory that holds
// anything else, and so can't become one.
void check_usable(const std::string& index);

}  // namespace depesche::index

#endif
