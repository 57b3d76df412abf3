// SPDX-License-Identifier: GPL-2.0-or-later
// Looks for a phrase in lists of positions.
#include "query/phrase.h"

#include <algorithm>
#include <string>

namespace depesche::query {

// From each place of the first word on, the next one of each word in turn: no other choice ends
// earlier.
bool in_order(const SlotPositions& words, std::uint32_t window) {
  for (const std::uint32_t first : words.front()) {
    std::uint32_t last = first;
    bool found = true;
    for (std::size_t word = 1; found && word < words.size(); ++word) {
      const auto next = std::upper_bound(words[word].begin(), words[word].end(), last);
      found = next != words[word].end();
      if (found) last = *next;
    }
    if (found && last - first < window) return true;
  }
  return false;
}

Xapian::Query phrase_query(const Slots& slots, std::uint32_t window, PositionQueries& queries) {
  return queries.add(slots, "Phrase " + std::to_string(window),
                     [window](const SlotPositions& words) { return in_order(words, window); });
}

}  // namespace depesche::query
