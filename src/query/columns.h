// SPDX-License-Identifier: GPL-2.0-or-later
// The values of one field for all documents, in memory: what facets are counted and dates sorted
// by.
#ifndef DEPESCHE_QUERY_COLUMNS_H_
#define DEPESCHE_QUERY_COLUMNS_H_

#include "index/schema.h"

#include <depesche/article.h>
#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace depesche::query {

// The values of a facet field as ordinals. Values that a filter does not tell apart ("Genf" and
// "GENF") are one value, named as most articles write it; of equally frequent spellings the one
// that sorts first. Takes four bytes a document, and some for each with several values.
// Immutable; safe to share.
class Column {
 public:
  // Reads all values of "row", a facet field. Throws Xapian::Error, Error(index_damaged).
  Column(const Xapian::Database& database, const index::FieldRow& row);

  std::size_t size() const { return names_.size(); }  // different values
  const std::string& name(std::size_t ordinal) const { return names_[ordinal]; }

  // Calls visit(ordinal) for each different value of the document; returns false if it has none.
  template <typename Visit>
  bool visit(Xapian::docid docid, Visit visit) const {
    const std::uint32_t entry = docid < entries_.size() ? entries_[docid] : 0;
    if (entry == 0) return false;
    if ((entry & kSeveral) == 0) {
      visit(entry - 1);
      return true;
    }
    const std::size_t list = entry & ~kSeveral;
    for (std::size_t i = 1; i <= lists_[list]; ++i) visit(lists_[list + i]);
    return true;
  }

 private:
  class Builder;
  static constexpr std::uint32_t kSeveral = 0x80000000;

  std::vector<std::uint32_t> entries_;  // by docid: 0, ordinal + 1, or kSeveral and a place in
  std::vector<std::uint32_t> lists_;    // lists: a count and the ordinals
  std::vector<std::string> names_;      // by ordinal
};

// The dates of all documents, in four bytes a document. Immutable; safe to share.
class DateColumn {
 public:
  using Key = std::uint32_t;  // grows with the date; a day comes before its times
  static constexpr Key kUnknown = 0;

  explicit DateColumn(const Xapian::Database& database);

  Key key(Xapian::docid docid) const { return docid < keys_.size() ? keys_[docid] : kUnknown; }

  Date first() const { return first_; }  // of the known ones
  Date last() const { return last_; }
  std::uint64_t known() const { return known_; }

 private:
  std::vector<Key> keys_;
  Date first_;
  Date last_;
  std::uint64_t known_ = 0;
};

// The columns that were used so far, of one state of one index. Shared by the copies of a Searcher.
// Safe for concurrent use.
class ColumnCache {
 public:
  // The column of "database", whose state is named by "state"; loaded if it is not there. Columns
  // of another state are dropped.
  std::shared_ptr<const Column> column(const Xapian::Database& database, const std::string& state,
                                       const index::FieldRow& row);
  std::shared_ptr<const DateColumn> dates(const Xapian::Database& database,
                                          const std::string& state);

 private:
  void enter(const std::string& state);

  std::mutex mutex_;
  std::string state_;
  std::map<const index::FieldRow*, std::shared_ptr<const Column>> columns_;
  std::shared_ptr<const DateColumn> dates_;
};

}  // namespace depesche::query

#endif
