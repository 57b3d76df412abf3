// SPDX-License-Identifier: GPL-2.0-or-later
// Sorts the places of words by the hashes of their terms.
#include "index/word_terms.h"

#include "base/hash.h"

#include <algorithm>

namespace depesche::index {
void WordTerms::clear() {
  text_.clear();
  places_.clear();
}

void WordTerms::add(std::string_view term, std::span<const WordPlaces::Place> places) {
  const std::uint64_t hash = base::hash64(term);
  const auto begin = static_cast<std::uint32_t>(text_.size());
  text_ += term;
  for (const WordPlaces::Place& place : places) {
    places_.push_back(
        {hash, place.position, place.weight, begin, static_cast<std::uint32_t>(term.size())});
  }
}

void WordTerms::add_nowhere(std::string_view term, unsigned weight) {
  places_.push_back({base::hash64(term), kNowhere, weight, static_cast<std::uint32_t>(text_.size()),
                     static_cast<std::uint32_t>(term.size())});
  text_ += term;
}

PositionBlob WordTerms::add_to(Xapian::Document& document) {
  std::sort(places_.begin(), places_.end(), [](const Place& a, const Place& b) {
    return a.hash != b.hash ? a.hash < b.hash : a.position < b.position;
  });
  blob_.clear();
  for (std::size_t begin = 0, end = 0; begin < places_.size(); begin = end) {
    while (end < places_.size() && places_[end].hash == places_[begin].hash) ++end;
    add_term(begin, end, document);
  }
  return blob_.build();
}

// The places [begin, end), which are those of one term, but for words that were made to have the
// same hash: these share their positions.
void WordTerms::add_term(std::size_t begin, std::size_t end, Xapian::Document& document) {
  const std::string_view first = term(places_[begin]);
  unsigned count = 0;
  positions_.clear();
  for (std::size_t i = begin; i < end; ++i) {
    const Place& place = places_[i];
    if (term(place) == first) {
      count += place.weight;
    } else {
      document.add_term(std::string(term(place)), place.weight);
    }
    if (place.position == kNowhere) continue;
    if (positions_.empty() || positions_.back() != place.position) {
      positions_.push_back(place.position);
    }
  }
  document.add_term(std::string(first), count);
  blob_.add(places_[begin].hash, positions_);
}

}  // namespace depesche::index
