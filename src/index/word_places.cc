// SPDX-License-Identifier: GPL-2.0-or-later
// The places of the words of a text.
#include "index/word_places.h"

#include <algorithm>
#include <cstring>

namespace depesche::index {
namespace {

constexpr std::size_t kKeyBytes = 7;

std::uint64_t key_of(std::string_view text) {
  std::uint64_t key = 0;
  std::memcpy(&key, text.data(), std::min(text.size(), kKeyBytes));
  return key << 8 | std::min<std::size_t>(text.size(), 0xff);
}

// Any order that brings the places of a word together.
bool before(const WordPlaces::Place& a, const WordPlaces::Place& b) {
  if (a.key != b.key) return a.key < b.key;
  const int order = a.text.size() <= kKeyBytes ? 0 : a.text.compare(b.text);
  return order != 0 ? order < 0 : a.position < b.position;
}

}  // namespace

void WordPlaces::clear() {
  for (std::vector<Place>& places : places_) places.clear();
}

void WordPlaces::add(Tier tier, std::string_view text, Xapian::termpos position, unsigned weight) {
  places_[static_cast<std::size_t>(tier)].push_back({key_of(text), text, position, weight});
}

void WordPlaces::sort() {
  for (std::vector<Place>& places : places_) std::sort(places.begin(), places.end(), before);
}

bool WordPlaces::contains(Tier tier, std::string_view text) const {
  const std::vector<Place>& places = places_[static_cast<std::size_t>(tier)];
  const Place first{key_of(text), text, 0, 0};
  const auto found = std::lower_bound(places.begin(), places.end(), first, before);
  return found != places.end() && same_word(*found, first);
}

}  // namespace depesche::index
