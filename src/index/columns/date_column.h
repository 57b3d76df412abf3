// SPDX-License-Identifier: GPL-2.0-or-later
// The dates of all documents: what articles are sorted by, and what years, months and days are
// counted by.
#ifndef DEPESCHE_INDEX_COLUMNS_DATE_COLUMN_H_
#define DEPESCHE_INDEX_COLUMNS_DATE_COLUMN_H_

#include "index/columns/column.h"
#include "index/schema.h"

#include <depesche/article.h>
#include <xapian.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace depesche::index {

// What a date column holds of a date. Grows with the date; a day comes before its times. Stored.
using DateKey = std::uint32_t;
inline constexpr DateKey kUnknownDate = 0;
DateKey date_key(const Date& date);
Date date_of(DateKey key);

// The keys from "first" to "last", both among them and in this order; by itself those of all known
// dates.
struct DateRange {
  DateKey first = kUnknownDate + 1;
  DateKey last = 0xffffffff;
  bool contains(DateKey key) const { return key - first <= last - first; }
};

// A DateKey for each document number, from 0, in four bytes. Immutable; safe to share.
class DateColumn {
 public:
  // Throws Error(index_damaged) for bytes that are no such column.
  explicit DateColumn(ColumnBytes bytes);

  DateKey key(Xapian::docid docid) const {
    return docid < keys_.size() ? keys_[docid] : kUnknownDate;
  }

  // How many documents have a date of the range.
  Xapian::doccount count(const DateRange& range) const;

  // Of the known dates; kUnknownDate if there is none.
  DateKey first() const { return first_; }
  DateKey last() const { return last_; }
  std::uint64_t known() const { return known_; }

 private:
  std::shared_ptr<const void> owner_;
  PackedNumbers keys_;
  DateKey first_ = kUnknownDate;
  DateKey last_ = kUnknownDate;
  std::uint64_t known_ = 0;
};

// Years, months or days, computed from the dates: 2016, 2016-09, 2016-09-07. An ordinal counts from
// that of the first date on.
class DatePartColumn : public Column {
 public:
  // "row" is one of year, month and day.
  DatePartColumn(std::shared_ptr<const DateColumn> dates, const FieldRow& row);

  std::size_t size() const override { return size_; }
  std::string name(std::size_t ordinal) const override;
  std::uint64_t count(const std::vector<Xapian::docid>& docids,
                      std::vector<std::uint32_t>& counts) const override;

 private:
  enum class Part { year, month, day };
  template <DateKey kKeys>
  std::uint64_t count_by(const std::vector<Xapian::docid>& docids,
                         std::vector<std::uint32_t>& counts) const;

  std::shared_ptr<const DateColumn> dates_;
  Part part_;
  DateKey keys_;   // how many keys make one ordinal
  DateKey first_;  // the number of the first date's part
  std::size_t size_;
};

}  // namespace depesche::index

#endif
