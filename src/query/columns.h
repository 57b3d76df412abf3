// SPDX-License-Identifier: GPL-2.0-or-later
// The columns that searches have used so far: mapped from their file, or built in memory.
#ifndef DEPESCHE_QUERY_COLUMNS_H_
#define DEPESCHE_QUERY_COLUMNS_H_

#include "index/columns/column.h"
#include "index/columns/column_file.h"
#include "index/columns/date_column.h"
#include "index/schema.h"

#include <xapian.h>

#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace depesche::query {

// The columns of one state of one index. Shared by the copies of a Searcher. Safe for concurrent
// use.
class ColumnCache {
 public:
  // Of the index directory "index".
  explicit ColumnCache(std::string index) : index_(std::move(index)) {}

  // The column of "database", whose state is named by "state"; what is not there is taken from the
  // file beside the data or, if that is none of this state, built. Columns of another state are
  // dropped. Throws Xapian::Error, Error(index_damaged).
  std::shared_ptr<const index::Column> column(const Xapian::Database& database,
                                              const std::string& state, const index::FieldRow& row);
  std::shared_ptr<const index::DateColumn> dates(const Xapian::Database& database,
                                                 const std::string& state);
  // The same if the file has them, or they were built already, and for a single data directory
  // only; else nullptr.
  std::shared_ptr<const index::DateColumn> dates_at_hand(const Xapian::Database& database,
                                                         const std::string& state);
  // The lengths if the file has them, else nullptr: asking the database for those of the hits costs
  // less than building the column.
  std::shared_ptr<const index::LengthColumn> lengths(const Xapian::Database& database,
                                                     const std::string& state);

 private:
  void enter(const Xapian::Database& database, const std::string& state);
  const std::shared_ptr<const index::DateColumn>& loaded_dates(const Xapian::Database& database);
  std::shared_ptr<const index::Column> load(const Xapian::Database& database,
                                            const index::FieldRow& row);

  const std::string index_;
  std::mutex mutex_;
  std::string state_;
  std::unique_ptr<const index::ColumnFile> file_;
  std::map<const index::FieldRow*, std::shared_ptr<const index::Column>> columns_;
  std::shared_ptr<const index::DateColumn> dates_;
  std::shared_ptr<const index::LengthColumn> lengths_;
};

}  // namespace depesche::query

#endif
