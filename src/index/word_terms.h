// SPDX-License-Identifier: GPL-2.0-or-later
// Gathers where the words of a document stand, and gives each of their terms to it once.
#ifndef DEPESCHE_INDEX_WORD_TERMS_H_
#define DEPESCHE_INDEX_WORD_TERMS_H_

#include "index/positions/blob.h"
#include "index/word_places.h"

#include <xapian.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace depesche::index {

// Not safe for concurrent use.
class WordTerms {
 public:
  // Begins with the next document.
  void clear();

  // The term stands at these places.
  void add(std::string_view term, std::span<const WordPlaces::Place> places);
  // The document has the term, but nowhere that a phrase may look for; it counts "weight" times for
  // the ranking.
  void add_nowhere(std::string_view term, unsigned weight);

  // Adds each term to "document", whose table of terms is a tree, with its count; returns the blob
  // of their positions.
  PositionBlob add_to(Xapian::Document& document);

 private:
  struct Place {
    std::uint64_t hash;      // of the term
    std::uint32_t position;  // kNowhere: none
    std::uint32_t weight;
    std::uint32_t begin;  // of the term in text_
    std::uint32_t bytes;
  };

  static constexpr std::uint32_t kNowhere = 0;

  std::string_view term(const Place& place) const {
    return std::string_view(text_).substr(place.begin, place.bytes);
  }
  void add_term(std::size_t begin, std::size_t end, Xapian::Document& document);

  std::string text_;
  std::vector<Place> places_;
  std::vector<std::uint32_t> positions_;  // of the term at hand
  BlobBuilder blob_;
};

}  // namespace depesche::index

#endif
