// SPDX-License-Identifier: GPL-2.0-or-later
// Where the words of a text stand, gathered word by word: Xapian looks each term up in a tree
// whenever a document gets it.
#ifndef DEPESCHE_INDEX_WORD_PLACES_H_
#define DEPESCHE_INDEX_WORD_PLACES_H_

#include "index/schema.h"

#include <xapian.h>

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace depesche::index {

// The places of the words of one text, by tier. Not safe for concurrent use.
class WordPlaces {
 public:
  struct Place {
    std::uint64_t key;  // the length of "text" and its first bytes, so that few are compared whole
    std::string_view text;
    Xapian::termpos position;
    unsigned weight;
  };

  void clear();
  // "text" must stay as it is until clear().
  void add(Tier tier, std::string_view text, Xapian::termpos position, unsigned weight);
  // To be called between add() and what follows.
  void sort();

  bool contains(Tier tier, std::string_view text) const;

  // Calls visit(tier, text, places) for each different word, its places by position.
  template <typename Visit>
  void each_word(Visit visit) const {
    for (std::size_t tier = 0; tier < places_.size(); ++tier) {
      const std::vector<Place>& all = places_[tier];
      for (std::size_t first = 0, last = 0; first < all.size(); first = last) {
        while (last < all.size() && same_word(all[first], all[last])) ++last;
        visit(static_cast<Tier>(tier), all[first].text,
              std::span(all.data() + first, last - first));
      }
    }
  }

 private:
  static bool same_word(const Place& a, const Place& b) {
    return a.key == b.key && a.text == b.text;
  }

  std::array<std::vector<Place>, kTiers> places_;
};

}  // namespace depesche::index

#endif
