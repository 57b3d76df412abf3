// SPDX-License-Identifier: GPL-2.0-or-later
// Loads columns from the value streams of the index.
#include "query/columns.h"

#include "base/calendar.h"

#include <depesche/error.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace depesche::query {
namespace {

// The part of "2016-09-07" that a value of this date field is: year "2016", month "2016-09".
std::size_t date_length(const index::FieldRow& row) {
  const std::string_view name = row.name;
  return name == "year" ? 4 : name == "month" ? 7 : 10;
}

std::vector<std::string> field_values(const index::FieldRow& row, const std::string& stored) {
  if (row.kind != index::FieldKind::date) return index::decode_list(stored);
  Date date = index::parse_date_value(stored);
  if (!date.known()) return {};
  date.minute = -1;
  return {base::format_date(date).substr(0, date_length(row))};
}

DateColumn::Key date_key(const Date& date) {
  const int day = (date.year * 12 + date.month - 1) * 31 + date.day - 1;
  return static_cast<DateColumn::Key>(day) * 1441 + static_cast<DateColumn::Key>(date.minute + 1);
}

}  // namespace

class Column::Builder {
 public:
  Builder(Column& column, const index::FieldRow& row) : column_(column), row_(row) {}

  void add(Xapian::docid docid, const std::string& stored) {
    ordinals_.clear();
    for (const std::string& value : field_values(row_, stored)) add_value(docid, value);
    if (ordinals_.empty()) return;
    std::sort(ordinals_.begin(), ordinals_.end());
    ordinals_.erase(std::unique(ordinals_.begin(), ordinals_.end()), ordinals_.end());
    if (ordinals_.size() == 1) {
      column_.entries_[docid] = ordinals_.front() + 1;
      return;
    }
    column_.entries_[docid] = kSeveral | static_cast<std::uint32_t>(column_.lists_.size());
    column_.lists_.push_back(static_cast<std::uint32_t>(ordinals_.size()));
    column_.lists_.insert(column_.lists_.end(), ordinals_.begin(), ordinals_.end());
  }

  void name_values() {
    std::vector<const Spellings::value_type*> best(terms_.size());
    for (const auto& spelling : spellings_) {
      const auto*& named = best[spelling.second.ordinal];
      if (named == nullptr || spelling.second.articles > named->second.articles ||
          (spelling.second.articles == named->second.articles && spelling.first < named->first)) {
        named = &spelling;
      }
    }
    for (const auto* spelling : best) column_.names_.push_back(spelling->first);
  }

 private:
  struct Spelling {
    std::uint32_t ordinal = 0;
    std::uint64_t articles = 0;
    Xapian::docid last = 0;  // that was counted
  };
  using Spellings = std::unordered_map<std::string, Spelling>;

  void add_value(Xapian::docid docid, const std::string& value) {
    auto found = spellings_.find(value);
    if (found == spellings_.end()) {
      // What a filter looks for, so that counts and filters always agree.
      const std::string term = index::value_term(row_, value);
      if (term == row_.whole) return;
      const auto ordinal = static_cast<std::uint32_t>(terms_.size());
      found =
          spellings_.emplace(value, Spelling{terms_.emplace(term, ordinal).first->second}).first;
    }
    Spelling& spelling = found->second;
    if (spelling.last != docid) ++spelling.articles;
    spelling.last = docid;
    ordinals_.push_back(spelling.ordinal);
  }

  Column& column_;
  const index::FieldRow& row_;
  Spellings spellings_;
  std::unordered_map<std::string, std::uint32_t> terms_;
  std::vector<std::uint32_t> ordinals_;  // of the current document
};

Column::Column(const Xapian::Database& database, const index::FieldRow& row) {
  entries_.resize(std::size_t{database.get_lastdocid()} + 1);
  Builder builder(*this, row);
  for (auto value = database.valuestream_begin(row.slot);
       value != database.valuestream_end(row.slot); ++value) {
    if (value.get_docid() >= entries_.size()) entries_.resize(std::size_t{value.get_docid()} + 1);
    builder.add(value.get_docid(), *value);
  }
  builder.name_values();
}

DateColumn::DateColumn(const Xapian::Database& database) {
  keys_.resize(std::size_t{database.get_lastdocid()} + 1);
  Key first = 0;
  Key last = 0;
  for (auto value = database.valuestream_begin(index::kDateSlot);
       value != database.valuestream_end(index::kDateSlot); ++value) {
    const Date date = index::parse_date_value(*value);
    if (!date.known()) continue;
    const Key key = date_key(date);
    if (value.get_docid() >= keys_.size()) keys_.resize(std::size_t{value.get_docid()} + 1);
    keys_[value.get_docid()] = key;
    if (known_++ == 0 || key < first) {
      first = key;
      first_ = date;
    }
    if (key >= last) {
      last = key;
      last_ = date;
    }
  }
}

void ColumnCache::enter(const std::string& state) {
  if (state == state_) return;
  columns_.clear();
  dates_.reset();
  state_ = state;
}

std::shared_ptr<const Column> ColumnCache::column(const Xapian::Database& database,
                                                  const std::string& state,
                                                  const index::FieldRow& row) {
  const std::lock_guard lock(mutex_);
  enter(state);
  std::shared_ptr<const Column>& column = columns_[&row];
  if (!column) column = std::make_shared<const Column>(database, row);
  return column;
}

std::shared_ptr<const DateColumn> ColumnCache::dates(const Xapian::Database& database,
                                                     const std::string& state) {
  const std::lock_guard lock(mutex_);
  enter(state);
  if (!dates_) dates_ = std::make_shared<const DateColumn>(database);
  return dates_;
}

}  // namespace depesche::query
