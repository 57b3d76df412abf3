// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the value streams of a database once, then puts values in order.
#include "index/columns/column_builder.h"

#include "base/bytes.h"
#include "base/hash.h"
#include "index/columns/column.h"
#include "index/columns/date_column.h"
#include "index/columns/length_column.h"
#include "index/removed.h"

#include <depesche/error.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <numeric>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace depesche::index {
namespace {

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return base::hash64(text); }
};

// The numbers of values as they come, and by which names they are known.
class Values {
 public:
  explicit Values(const FieldRow& row) : row_(row) {}

  static constexpr std::uint32_t kNone = 0xffffffff;

  // The number of the value that "spelling" in the document "docid" is.
  std::uint32_t number_of(std::string_view spelling, Xapian::docid docid) {
    auto found = spellings_.find(spelling);
    if (found == spellings_.end()) {
      found = spellings_.emplace(spelling, Spelling{term_number(spelling)}).first;
    }
    Spelling& known = found->second;
    if (known.last != docid) ++known.articles;
    known.last = docid;
    return known.value;
  }

  // The most frequent spelling of each number.
  std::vector<std::string> names() const {
    std::vector<const Spellings::value_type*> best(terms_.size());
    for (const auto& spelling : spellings_) {
      if (spelling.second.value == kNone) continue;
      const auto*& named = best[spelling.second.value];
      if (named == nullptr || spelling.second.articles > named->second.articles ||
          (spelling.second.articles == named->second.articles && spelling.first < named->first)) {
        named = &spelling;
      }
    }
    std::vector<std::string> names;
    for (const auto* spelling : best) names.push_back(spelling->first);
    return names;
  }

 private:
  struct Spelling {
    std::uint32_t value = 0;
    std::uint64_t articles = 0;
    Xapian::docid last = 0;  // that was counted
  };
  using Spellings = std::unordered_map<std::string, Spelling, TextHash, std::equal_to<>>;

  // By what a filter looks for, so that counts and filters always agree.
  std::uint32_t term_number(std::string_view spelling) {
    const std::string term = value_term(row_, spelling);
    if (term == row_.whole) return kNone;
    const auto next = static_cast<std::uint32_t>(terms_.size());
    return terms_.emplace(term, next).first->second;
  }

  const FieldRow& row_;
  Spellings spellings_;
  std::unordered_map<std::string, std::uint32_t> terms_;
};

// Lists of ordinals one behind the other, equal ones once.
class Lists {
 public:
  // Where the list, sorted and of two members at least, begins among the items.
  std::uint32_t place_of(const std::vector<std::uint32_t>& list) {
    const std::string_view bytes(reinterpret_cast<const char*>(list.data()),
                                 list.size() * sizeof list[0]);
    const auto next = static_cast<std::uint32_t>(items_.size());
    const auto [known, is_new] = places_.emplace(base::hash64(bytes), next);
    if (!is_new && is_at(known->second, list)) return known->second;
    for (const std::uint32_t ordinal : list) items_.push_back(ordinal * 2);
    items_.back() |= 1;
    return next;
  }
  const std::vector<std::uint32_t>& items() const { return items_; }

 private:
  bool is_at(std::size_t place, const std::vector<std::uint32_t>& list) const {
    for (std::size_t i = 0; i < list.size(); ++i) {
      const std::uint32_t last = i + 1 == list.size() ? 1 : 0;
      if (items_[place + i] != list[i] * 2 + last) return false;
    }
    return true;
  }

  std::vector<std::uint32_t> items_;
  std::unordered_map<std::uint64_t, std::uint32_t> places_;  // by the hash of the list
};

// What the documents have, before the values are in order: as the entries and items of a column,
// but numbers of values for ordinals, and at kList and more the place of a list.
struct Unordered {
  static constexpr std::uint32_t kList = 0x80000000;
  std::vector<std::uint32_t> entries;
  std::vector<std::uint32_t> items;
};

[[noreturn]] void throw_beyond_last() {
  throw Error(ErrorCode::index_damaged, "there is a document behind the last");
}

template <typename Use>
void for_each_value(const Xapian::Database& database, Xapian::valueno slot, Use use) {
  const Removed removed(database);
  const Xapian::docid last = database.get_lastdocid();
  const Xapian::ValueIterator end = database.valuestream_end(slot);
  for (auto value = database.valuestream_begin(slot); value != end; ++value) {
    if (value.get_docid() > last) throw_beyond_last();
    if (!removed.contains(value.get_docid())) use(value.get_docid(), *value);
  }
}

Unordered read_values(const Xapian::Database& database, const FieldRow& row, Values& values) {
  Unordered read;
  read.entries.resize(std::size_t{database.get_lastdocid()} + 1);
  std::vector<std::uint32_t> numbers;
  for_each_value(database, row.slot, [&](Xapian::docid docid, const std::string& stored) {
    numbers.clear();
    for (base::ByteReader list(stored); !list.at_end();) {
      const std::uint32_t number = values.number_of(list.text(), docid);
      if (number != Values::kNone) numbers.push_back(number);
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    if (numbers.size() == 1) read.entries[docid] = numbers.front() + 1;
    if (numbers.size() <= 1) return;
    if (read.items.size() >= Unordered::kList) {
      throw Error(ErrorCode::internal, "too many articles have several values of one field");
    }
    read.entries[docid] = Unordered::kList | static_cast<std::uint32_t>(read.items.size());
    for (const std::uint32_t number : numbers) read.items.push_back(number * 2);
    read.items.back() |= 1;
  });
  return read;
}

// Sorts the names; returns the place of each among them.
std::vector<std::uint32_t> sort_names(std::vector<std::string>& names) {
  std::vector<std::uint32_t> order(names.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return names[a] < names[b]; });
  std::vector<std::uint32_t> ordinals(names.size());
  std::vector<std::string> sorted;
  for (const std::uint32_t number : order) {
    ordinals[number] = static_cast<std::uint32_t>(sorted.size());
    sorted.push_back(std::move(names[number]));
  }
  names = std::move(sorted);
  return ordinals;
}

}  // namespace

std::string build_value_column(const Xapian::Database& database, const FieldRow& row) {
  Values values(row);
  Unordered read = read_values(database, row, values);
  std::vector<std::string> names = values.names();
  const std::vector<std::uint32_t> ordinals = sort_names(names);

  Lists lists;
  std::vector<std::uint32_t> list;
  for (std::uint32_t& entry : read.entries) {
    if (entry == 0) continue;
    if (entry < Unordered::kList) {
      entry = ordinals[entry - 1] + 1;
      continue;
    }
    list.clear();
    for (std::size_t place = entry - Unordered::kList;; ++place) {
      list.push_back(ordinals[read.items[place] / 2]);
      if (read.items[place] & 1) break;
    }
    std::sort(list.begin(), list.end());
    entry = static_cast<std::uint32_t>(names.size()) + 1 + lists.place_of(list);
  }
  return value_column_bytes(names, read.entries, lists.items());
}

std::string build_date_column(const Xapian::Database& database) {
  std::vector<DateKey> keys(std::size_t{database.get_lastdocid()} + 1);
  for_each_value(database, kDateSlot, [&](Xapian::docid docid, const std::string& stored) {
    keys[docid] = date_key(parse_date_value(stored));
  });
  std::string bytes;
  PackedNumbers::append(bytes, keys, sizeof(DateKey));
  return bytes;
}

std::string build_length_column(const Xapian::Database& database) {
  const Removed removed(database);
  std::vector<std::uint32_t> lengths(std::size_t{database.get_lastdocid()} + 1);
  const Xapian::PostingIterator end = database.postlist_end("");
  for (auto document = database.postlist_begin(""); document != end; ++document) {
    if (*document >= lengths.size()) throw_beyond_last();
    if (!removed.contains(*document)) lengths[*document] = document.get_doclength();
  }
  return length_column_bytes(lengths);
}

}  // namespace depesche::index
