// SPDX-License-Identifier: GPL-2.0-or-later
// Dates as numbers: the minutes of a calendar where every month has 31 days.
#include "index/columns/date_column.h"

#include "base/calendar.h"

#include <depesche/error.h>

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>

namespace depesche::index {
namespace {

// A day has a key for itself and one for each of its minutes.
constexpr DateKey kDayKeys = 1 + 24 * 60;
constexpr DateKey kMonthKeys = 31 * kDayKeys;
constexpr DateKey kYearKeys = 12 * kMonthKeys;

}  // namespace

DateKey date_key(const Date& date) {
  if (!date.known()) return kUnknownDate;
  const int day = (date.year * 12 + date.month - 1) * 31 + date.day - 1;
  return static_cast<DateKey>(day) * kDayKeys + static_cast<DateKey>(date.minute + 1);
}

Date date_of(DateKey key) {
  if (key == kUnknownDate) return Date();
  return {static_cast<int>(key / kYearKeys), static_cast<int>(key % kYearKeys / kMonthKeys) + 1,
          static_cast<int>(key % kMonthKeys / kDayKeys) + 1, static_cast<int>(key % kDayKeys) - 1};
}

DateColumn::DateColumn(ColumnBytes bytes)
    : owner_(std::move(bytes.owner)),
      keys_(bytes.bytes.data(), bytes.bytes.size() / sizeof(DateKey), sizeof(DateKey)) {
  keys_.read([this](auto keys) {
    // An unknown date less one is the largest of all numbers, so that nothing slows the loop.
    DateKey earliest = std::numeric_limits<DateKey>::max();
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      earliest = std::min<DateKey>(earliest, keys[i] - 1U);
      known_ += keys[i] != kUnknownDate;
    }
    first_ = earliest + 1;
  });
  last_ = keys_.largest();
  const auto valid = [](DateKey key) {
    return key == kUnknownDate || base::valid_date(date_of(key));
  };
  if (bytes.bytes.size() % sizeof(DateKey) != 0 || !valid(first_) || !valid(last_)) {
    throw Error(ErrorCode::index_damaged, "the column of dates is damaged");
  }
}

Xapian::doccount DateColumn::count(const DateRange& range) const {
  return keys_.read([&](auto keys) {
    Xapian::doccount documents = 0;
    for (std::size_t i = 0; i < keys_.size(); ++i) documents += range.contains(keys[i]);
    return documents;
  });
}

DatePartColumn::DatePartColumn(std::shared_ptr<const DateColumn> dates, const FieldRow& row)
    : dates_(std::move(dates)) {
  const std::string_view name = row.name;
  part_ = name == "year" ? Part::year : name == "month" ? Part::month : Part::day;
  keys_ = part_ == Part::year ? kYearKeys : part_ == Part::month ? kMonthKeys : kDayKeys;
  first_ = dates_->first() / keys_;
  size_ = dates_->known() == 0 ? 0 : dates_->last() / keys_ - first_ + 1;
}

std::string DatePartColumn::name(std::size_t ordinal) const {
  static constexpr std::size_t kLengths[] = {4, 7, 10};
  const Date date = date_of((first_ + static_cast<DateKey>(ordinal)) * keys_);
  return base::format_date(date).substr(0, kLengths[static_cast<std::size_t>(part_)]);
}

// The divisor is known to the compiler, which makes a multiplication of it.
template <DateKey kKeys>
std::uint64_t DatePartColumn::count_by(const std::vector<Xapian::docid>& docids,
                                       std::vector<std::uint32_t>& counts) const {
  std::uint64_t missing = 0;
  for (const Xapian::docid docid : docids) {
    const DateKey key = dates_->key(docid);
    if (key == kUnknownDate) {
      ++missing;
    } else {
      ++counts[key / kKeys - first_];
    }
  }
  return missing;
}

std::uint64_t DatePartColumn::count(const std::vector<Xapian::docid>& docids,
                                    std::vector<std::uint32_t>& counts) const {
  switch (part_) {
    case Part::year:
      return count_by<kYearKeys>(docids, counts);
    case Part::month:
      return count_by<kMonthKeys>(docids, counts);
    case Part::day:
      break;
  }
  return count_by<kDayKeys>(docids, counts);
}

}  // namespace depesche::index
