// SPDX-License-Identifier: GPL-2.0-or-later
// Takes columns from their file where it can be trusted.
#include "query/columns.h"

#include "index/columns/column_builder.h"
#include "index/index_directory.h"

#include <depesche/error.h>

#include <utility>
#include <vector>

namespace depesche::query {

void ColumnCache::enter(const Xapian::Database& database, const std::string& state) {
  if (state == state_) return;
  columns_.clear();
  dates_.reset();
  lengths_.reset();
  file_.reset();
  state_ = state;
  // Several data directories number their documents together, which no file of one of them does.
  if (database.size() != 1) return;
  try {
    const std::vector<std::string> names = index::read_stub(index_);
    // If a rebuild has replaced the data meanwhile, this is a file of another database.
    if (names.size() == 1) file_ = index::ColumnFile::open(index_ + "/" + names[0], database);
  } catch (const Error&) {
    // Then without a file.
  }
}

const std::shared_ptr<const index::DateColumn>& ColumnCache::loaded_dates(
    const Xapian::Database& database) {
  if (!dates_ && file_) dates_ = file_->dates();
  if (!dates_) {
    dates_ = std::make_shared<const index::DateColumn>(
        index::ColumnBytes(index::build_date_column(database)));
  }
  return dates_;
}

std::shared_ptr<const index::Column> ColumnCache::load(const Xapian::Database& database,
                                                       const index::FieldRow& row) {
  if (row.kind == index::FieldKind::date) {
    return std::make_shared<const index::DatePartColumn>(loaded_dates(database), row);
  }
  std::shared_ptr<const index::Column> column;
  if (file_) column = file_->column(row);
  if (column) return column;
  return std::make_shared<const index::ValueColumn>(
      index::ColumnBytes(index::build_value_column(database, row)));
}

std::shared_ptr<const index::Column> ColumnCache::column(const Xapian::Database& database,
                                                         const std::string& state,
                                                         const index::FieldRow& row) {
  const std::lock_guard lock(mutex_);
  enter(database, state);
  std::shared_ptr<const index::Column>& column = columns_[&row];
  if (!column) column = load(database, row);
  return column;
}

std::shared_ptr<const index::DateColumn> ColumnCache::dates(const Xapian::Database& database,
                                                            const std::string& state) {
  const std::lock_guard lock(mutex_);
  enter(database, state);
  return loaded_dates(database);
}

std::shared_ptr<const index::DateColumn> ColumnCache::dates_at_hand(
    const Xapian::Database& database, const std::string& state) {
  const std::lock_guard lock(mutex_);
  enter(database, state);
  if (!dates_ && file_) dates_ = file_->dates();
  return database.size() == 1 ? dates_ : nullptr;
}

std::shared_ptr<const index::LengthColumn> ColumnCache::lengths(const Xapian::Database& database,
                                                                const std::string& state) {
  const std::lock_guard lock(mutex_);
  enter(database, state);
  if (!lengths_ && file_) lengths_ = file_->lengths();
  return lengths_;
}

}  // namespace depesche::query
