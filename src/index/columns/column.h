// SPDX-License-Identifier: GPL-2.0-or-later
// The values of one field for all documents as small numbers: what facets are counted by.
#ifndef DEPESCHE_INDEX_COLUMNS_COLUMN_H_
#define DEPESCHE_INDEX_COLUMNS_COLUMN_H_

#include "index/columns/packed_numbers.h"

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace depesche::index {

// The values of a facet field. A value is known by its ordinal; ordinals grow with the names.
// Immutable; safe to share.
class Column {
 public:
  virtual ~Column() = default;

  virtual std::size_t size() const = 0;  // ordinals; the values of some may have no document
  virtual std::string name(std::size_t ordinal) const = 0;

  // Adds one to counts[ordinal] for each value of each of the documents, and returns how many of
  // them have none. "counts" has size() members.
  virtual std::uint64_t count(const std::vector<Xapian::docid>& docids,
                              std::vector<std::uint32_t>& counts) const = 0;
};

// The bytes of a column, and what keeps them where they are: a text in memory or a mapped file.
struct ColumnBytes {
  explicit ColumnBytes(std::string text);
  ColumnBytes(std::string_view bytes_kept, std::shared_ptr<const void> keeper)
      : bytes(bytes_kept), owner(std::move(keeper)) {}

  std::string_view bytes;
  std::shared_ptr<const void> owner;
};

// What value_column_bytes() has put together, read in place:
//   four numbers of four bytes: entries, names, items, bytes of all names
//   for each name where it ends among them, in four bytes
//   entries, one a document number, from 0: 0 without a value; up to the number of names, its only
//     value's ordinal + 1; beyond that, its values are the items from there on
//   items: an ordinal * 2, + 1 if it is the last of its document; equal lists of values are one
//   the names
// Entries and items have as many bytes each as the largest possible needs.
class ValueColumn : public Column {
 public:
  // Throws Error(index_damaged) for bytes that are no column; so whatever the bytes are, reading
  // them stays inside.
  explicit ValueColumn(ColumnBytes bytes);

  std::size_t size() const override { return name_ends_.size(); }
  std::string name(std::size_t ordinal) const override;
  std::uint64_t count(const std::vector<Xapian::docid>& docids,
                      std::vector<std::uint32_t>& counts) const override;

 private:
  std::shared_ptr<const void> owner_;
  PackedNumbers name_ends_;
  PackedNumbers entries_;
  PackedNumbers items_;
  std::string_view names_;
};

// A value column as it is made: "names" in rising order, for each document number its entry, and
// the items, as above. Throws Error(internal) for more than 2 GB of names or 2^31 names and items.
std::string value_column_bytes(const std::vector<std::string>& names,
                               const std::vector<std::uint32_t>& entries,
                               const std::vector<std::uint32_t>& items);

}  // namespace depesche::index

#endif
