// SPDX-License-Identifier: GPL-2.0-or-later
// How the places of words are gathered.
#include "index/word_places.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

TEST_SUITE_BEGIN("index/word_places");

using depesche::index::Tier;
using depesche::index::WordPlaces;

namespace {

// "1:krieg@3/2@7/1": tier, word, and of each place position and weight.
std::string shown(const WordPlaces& places) {
  std::vector<std::string> words;
  places.each_word([&](Tier tier, std::string_view word, std::span<const WordPlaces::Place> all) {
    std::string text = std::to_string(static_cast<int>(tier)) + ":" + std::string(word);
    for (const WordPlaces::Place& place : all) {
      text += "@" + std::to_string(place.position) + "/" + std::to_string(place.weight);
    }
    words.push_back(text);
  });
  std::sort(words.begin(), words.end());
  std::string joined;
  for (const std::string& word : words) joined += (joined.empty() ? "" : " ") + word;
  return joined;
}

}  // namespace

TEST_CASE("the places of a word stand together by position") {
  WordPlaces places;
  places.add(Tier::stems, "krieg", 7, 1);
  places.add(Tier::stems, "genf", 4, 1);
  places.add(Tier::stems, "krieg", 3, 2);
  places.add(Tier::forms, "krieg", 3, 1);
  places.sort();
  CHECK(shown(places) == "0:krieg@3/1 1:genf@4/1 1:krieg@3/2@7/1");
  CHECK(places.contains(Tier::stems, "genf"));
  CHECK_FALSE(places.contains(Tier::forms, "genf"));
  CHECK_FALSE(places.contains(Tier::stems, "gen"));
}

TEST_CASE("long words of one beginning and length are told apart") {
  WordPlaces places;
  for (const char* word : {"bundeswehr", "bundeswahl", "bundeswehr", "bundesw"}) {
    places.add(Tier::stems, word, 1, 1);
  }
  places.add(Tier::stems, std::string_view("\0", 1), 1, 1);
  places.add(Tier::stems, std::string_view("\0\0", 2), 1, 1);
  places.sort();
  CHECK(shown(places) == std::string("1:\0\0@1/1 1:\0@1/1 ", 17) +
                             "1:bundesw@1/1 1:bundeswahl@1/1 1:bundeswehr@1/1@1/1");
  CHECK(places.contains(Tier::stems, "bundeswahl"));
  CHECK_FALSE(places.contains(Tier::stems, "bundeswort"));
}

TEST_CASE("what was gathered for one text is forgotten") {
  WordPlaces places;
  places.add(Tier::heads, "krieg", 1, 1);
  places.sort();
  places.clear();
  CHECK(shown(places).empty());
  CHECK_FALSE(places.contains(Tier::heads, "krieg"));
}

TEST_SUITE_END();
