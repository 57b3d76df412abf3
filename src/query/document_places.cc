// SPDX-License-Identifier: GPL-2.0-or-later
// Sets the bits and counts them.
#include "query/document_places.h"

namespace depesche::query {

DocumentPlaces::DocumentPlaces(const std::vector<Xapian::docid>& docids)
    : words_(docids.empty() ? 0 : docids.back() / kBits + std::size_t{1}) {
  for (const Xapian::docid docid : docids) {
    words_[docid / kBits].bits |= std::uint64_t{1} << docid % kBits;
  }
  std::size_t before = 0;
  for (Word& word : words_) {
    word.before = before;
    before += static_cast<std::size_t>(std::popcount(word.bits));
  }
}

}  // namespace depesche::query
