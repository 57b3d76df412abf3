// SPDX-License-Identifier: GPL-2.0-or-later
// Where documents stand in a list of them, without a search.
#ifndef DEPESCHE_QUERY_DOCUMENT_PLACES_H_
#define DEPESCHE_QUERY_DOCUMENT_PLACES_H_

#include <xapian.h>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace depesche::query {

// A bit for each document number, and for each 64 of them how many bits are set before (rank, as in
// succinct data structures): 100,000 numbers take 25 KB. Immutable; safe to share.
class DocumentPlaces {
 public:
  static constexpr std::size_t kNone = ~std::size_t{0};

  // "docids" rise.
  explicit DocumentPlaces(const std::vector<Xapian::docid>& docids);

  // The place of "docid" among the docids, kNone if it is none of them.
  std::size_t find(Xapian::docid docid) const {
    const std::size_t at = docid / kBits;
    if (at >= words_.size()) return kNone;
    const std::uint64_t bit = std::uint64_t{1} << docid % kBits;
    const Word& word = words_[at];
    if ((word.bits & bit) == 0) return kNone;
    return word.before + static_cast<std::size_t>(std::popcount(word.bits & (bit - 1)));
  }

 private:
  static constexpr Xapian::docid kBits = 64;
  struct Word {
    std::uint64_t bits = 0;
    std::size_t before = 0;
  };

  std::vector<Word> words_;
};

}  // namespace depesche::query

#endif
