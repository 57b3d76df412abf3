// SPDX-License-Identifier: GPL-2.0-or-later
// Copies a data directory without the room that updates have left in it.
#include "index/compaction.h"

#include "index/columns/column_file.h"
#include "index/positions/merge_positions.h"
#include "index/posix_file.h"

#include <xapian.h>

namespace depesche::index {

void compact_data(const std::string& from, const std::string& to) {
  Xapian::Database(from, Xapian::DB_BACKEND_GLASS)
      .compact(to, Xapian::DBCOMPACT_NO_RENUMBER | Xapian::Compactor::FULL);
  merge_positions({from}, to);
  for (const std::string& name : names_in(to)) sync_file(to + "/" + name);
  sync_directory(to);
  write_columns(to);
}

}  // namespace depesche::index
