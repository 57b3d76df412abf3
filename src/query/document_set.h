// SPDX-License-Identifier: GPL-2.0-or-later
// A set of documents that is about to be found.
#ifndef DEPESCHE_QUERY_DOCUMENT_SET_H_
#define DEPESCHE_QUERY_DOCUMENT_SET_H_

#include <xapian.h>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <vector>

namespace depesche::query {

// A bit for each document number up to "last"; higher ones are not taken. Not safe for concurrent
// use.
class DocumentSet {
 public:
  explicit DocumentSet(Xapian::docid last) : words_(last / kBits + std::size_t{1}) {}

  void add(Xapian::docid docid) {
    if (docid / kBits < words_.size()) words_[docid / kBits] |= bit(docid);
  }

  // Adds those of "other", which was made for the same last number.
  void add(const DocumentSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
  }

  bool contains(Xapian::docid docid) const {
    return docid / kBits < words_.size() && (words_[docid / kBits] & bit(docid)) != 0;
  }

  // In rising order.
  std::vector<Xapian::docid> all() const {
    std::vector<Xapian::docid> docids;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t left = words_[i]; left != 0; left &= left - 1) {
        docids.push_back(static_cast<Xapian::docid>(i * kBits) +
                         static_cast<Xapian::docid>(std::countr_zero(left)));
      }
    }
    return docids;
  }

 private:
  static constexpr Xapian::docid kBits = 64;
  static std::uint64_t bit(Xapian::docid docid) { return std::uint64_t{1} << docid % kBits; }

  std::vector<std::uint64_t> words_;
};

// The documents of "set" among "documents", which rise; nullptr: all of it.
inline std::vector<Xapian::docid> those_in(const DocumentSet& set,
                                           const std::vector<Xapian::docid>* documents) {
  if (documents == nullptr) return set.all();
  std::vector<Xapian::docid> both;
  std::copy_if(documents->begin(), documents->end(), std::back_inserter(both),
               [&](Xapian::docid docid) { return set.contains(docid); });
  return both;
}

}  // namespace depesche::query

#endif
