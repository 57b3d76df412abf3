// SPDX-License-Identifier: GPL-2.0-or-later
// Checks the bytes of a column once, then counts without looking back.
#include "index/columns/column.h"

#include <depesche/error.h>

#include <limits>
#include <utility>

namespace depesche::index {
namespace {

constexpr std::size_t kHeadNumbers = 4;
constexpr std::uint64_t kMost = std::uint64_t{1} << 31;

unsigned entry_width(std::uint64_t names, std::uint64_t items) {
  return PackedNumbers::width_for(static_cast<std::uint32_t>(names + items));
}

unsigned item_width(std::uint64_t names) {
  return PackedNumbers::width_for(static_cast<std::uint32_t>(names * 2));
}

void require(bool sound) {
  if (!sound) throw Error(ErrorCode::index_damaged, "a column is damaged");
}

// Takes arrays from the front of the bytes of a column.
class Arrays {
 public:
  explicit Arrays(std::string_view bytes) : rest_(bytes) {}

  PackedNumbers numbers(std::uint64_t count, unsigned width) {
    require(count <= rest_.size() / width);
    const PackedNumbers numbers(rest_.data(), static_cast<std::size_t>(count), width);
    rest_.remove_prefix(static_cast<std::size_t>(count * width));
    return numbers;
  }
  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

bool is_rising(const PackedNumbers& numbers) {
  return numbers.read([&](auto all) {
    bool rising = true;
    for (std::size_t i = 1; i < numbers.size(); ++i) rising &= all[i - 1] <= all[i];
    return rising;
  });
}

}  // namespace

ColumnBytes::ColumnBytes(std::string text) {
  const auto kept = std::make_shared<const std::string>(std::move(text));
  bytes = *kept;
  owner = kept;
}

ValueColumn::ValueColumn(ColumnBytes bytes) : owner_(std::move(bytes.owner)) {
  Arrays arrays(bytes.bytes);
  const PackedNumbers head = arrays.numbers(kHeadNumbers, 4);
  const std::uint64_t names = head[1];
  const std::uint64_t items = head[2];
  require(names + items < kMost);
  name_ends_ = arrays.numbers(names, 4);
  entries_ = arrays.numbers(head[0], entry_width(names, items));
  items_ = arrays.numbers(items, item_width(names));
  names_ = arrays.rest();

  require(names_.size() == head[3] && is_rising(name_ends_));
  require(names == 0 || name_ends_[names - 1] == names_.size());
  require(entries_.largest() <= names + items);
  // So that a list that begins anywhere ends before the end.
  require(items == 0 || ((items_[items - 1] & 1) == 1 && items_.largest() / 2 < names));
}

std::string ValueColumn::name(std::size_t ordinal) const {
  const std::size_t begin = ordinal == 0 ? 0 : name_ends_[ordinal - 1];
  return std::string(names_.substr(begin, name_ends_[ordinal] - begin));
}

std::uint64_t ValueColumn::count(const std::vector<Xapian::docid>& docids,
                                 std::vector<std::uint32_t>& counts) const {
  return entries_.read([&](auto entries) {
    std::uint64_t missing = 0;
    for (const Xapian::docid docid : docids) {
      const std::size_t entry = docid < entries_.size() ? entries[docid] : 0;
      if (entry == 0) {
        ++missing;
      } else if (entry <= size()) {
        ++counts[entry - 1];
      } else {
        std::size_t place = entry - size() - 1;
        std::uint32_t item = 0;
        do {
          item = items_[place++];
          ++counts[item / 2];
        } while ((item & 1) == 0);
      }
    }
    return missing;
  });
}

std::string value_column_bytes(const std::vector<std::string>& names,
                               const std::vector<std::uint32_t>& entries,
                               const std::vector<std::uint32_t>& items) {
  std::vector<std::uint32_t> ends;
  std::string text;
  for (const std::string& name : names) {
    text += name;
    ends.push_back(static_cast<std::uint32_t>(text.size()));
    if (text.size() >= kMost) break;
  }
  if (text.size() >= kMost || names.size() + items.size() >= kMost) {
    throw Error(ErrorCode::internal, "a facet field has more than 2 GB of values");
  }
  const auto number = [](std::size_t size) { return static_cast<std::uint32_t>(size); };
  std::string bytes;
  PackedNumbers::append(
      bytes,
      {number(entries.size()), number(names.size()), number(items.size()), number(text.size())}, 4);
  PackedNumbers::append(bytes, ends, 4);
  PackedNumbers::append(bytes, entries, entry_width(names.size(), items.size()));
  PackedNumbers::append(bytes, items, item_width(names.size()));
  return bytes + text;
}

}  // namespace depesche::index
