// SPDX-License-Identifier: GPL-2.0-or-later
// Moves a window over the positions of words.
#include "query/near.h"

#include "query/assignment.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace depesche::query {
namespace {

using Positions = std::vector<std::uint32_t>;

// The nearest of "b" in front of and behind each of "a".
bool two_near_each_other(const Positions& a, const Positions& b, std::uint32_t window) {
  auto next = b.begin();
  for (const std::uint32_t position : a) {
    while (next != b.end() && *next < position) ++next;
    if (next != b.begin() && position - *(next - 1) < window) return true;
    auto behind = next;
    while (behind != b.end() && *behind == position) ++behind;
    if (behind != b.end() && *behind - position < window) return true;
  }
  return false;
}

struct Place {
  std::uint32_t position;
  std::size_t slot;
};

std::vector<Place> sorted_places(const SlotPositions& words) {
  std::vector<Place> places;
  for (std::size_t slot = 0; slot < words.size(); ++slot) {
    for (const std::uint32_t position : words[slot]) places.push_back({position, slot});
  }
  std::sort(places.begin(), places.end(),
            [](const Place& a, const Place& b) { return a.position < b.position; });
  return places;
}

}  // namespace

// Looks at the windows that end with one of the places, each as bits of which the highest is its
// end.
bool near_each_other(const SlotPositions& words, std::uint32_t window) {
  if (words.size() == 2) return two_near_each_other(words[0], words[1], window);
  constexpr WindowPlaces kEnd = WindowPlaces{1} << (kMaxPlaces - 1);
  const WindowPlaces in_reach = ~WindowPlaces{0} << (kMaxPlaces - window);
  const std::vector<Place> places = sorted_places(words);
  std::vector<WindowPlaces> in_window(words.size());  // for each word
  std::uint32_t end = 0;
  for (auto place = places.begin(); place != places.end();) {
    const std::uint32_t moved = place->position - end;
    end = place->position;
    for (WindowPlaces& word : in_window) word = moved < kMaxPlaces ? word >> moved & in_reach : 0;
    for (; place != places.end() && place->position == end; ++place) {
      in_window[place->slot] |= kEnd;
    }
    if (each_has_a_position(in_window)) return true;
  }
  return false;
}

Xapian::Query near_query(const Slots& slots, std::uint32_t window, PositionQueries& queries) {
  return queries.add(slots, "Near " + std::to_string(window), [window](const SlotPositions& words) {
    return near_each_other(words, window);
  });
}

}  // namespace depesche::query
