// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/near.h"

#include "query/placed_documents.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace {

using depesche::query::near_query;
using depesche::query::Slots;
using depesche::tests::PlacedDocuments;
using depesche::tests::Places;
using depesche::tests::random_question;

bool matches(const Places& places, const Slots& slots, std::uint32_t window) {
  const PlacedDocuments documents({places});
  return !documents.found(near_query(slots, window, documents.queries())).empty();
}

// By trying all choices of positions.
bool tried(const Places& places, const Slots& slots, std::uint32_t window,
           std::set<std::uint32_t>& taken) {
  if (taken.size() == slots.size()) return *taken.rbegin() - *taken.begin() < window;
  for (const std::string& term : slots[taken.size()]) {
    const auto positions = places.find(term);
    if (positions == places.end()) continue;
    for (const std::uint32_t position : positions->second) {
      if (!taken.insert(position).second) continue;
      if (tried(places, slots, window, taken)) return true;
      taken.erase(position);
    }
  }
  return false;
}

}  // namespace

TEST_SUITE_BEGIN("query/near");

TEST_CASE("a window holds its first and its last position") {
  const Places places = {{"a", {100}}, {"b", {104}}};
  CHECK(matches(places, {{"a"}, {"b"}}, 5));
  CHECK(matches(places, {{"b"}, {"a"}}, 5));
  CHECK_FALSE(matches(places, {{"a"}, {"b"}}, 4));
  CHECK(matches({{"a", {1, 50}}, {"b", {49}}}, {{"a"}, {"b"}}, 2));
}

TEST_CASE("words that share a position need another one") {
  const Slots slots = {{"wahl"}, {"kampf"}};
  // The parts of one compound.
  CHECK_FALSE(matches({{"wahl", {7}}, {"kampf", {7}}}, slots, 20));
  CHECK(matches({{"wahl", {7}}, {"kampf", {7, 9}}}, slots, 20));
  CHECK(matches({{"wahl", {7, 9}}, {"kampf", {7, 9}}}, slots, 20));
}

TEST_CASE("who takes a position leaves it where another word has no choice") {
  // The first word would take 1 and 2, which the others need.
  const Places places = {{"a", {1, 2, 3}}, {"b", {1, 2}}, {"c", {1}}};
  CHECK(matches(places, {{"a"}, {"b"}, {"c"}}, 3));
  CHECK_FALSE(matches(places, {{"a"}, {"b"}, {"c"}, {"c"}}, 3));
}

TEST_CASE("one word twice needs two positions") {
  CHECK_FALSE(matches({{"a", {4}}}, {{"a"}, {"a"}}, 5));
  CHECK(matches({{"a", {4, 8}}}, {{"a"}, {"a"}}, 5));
  CHECK_FALSE(matches({{"a", {4, 9}}}, {{"a"}, {"a"}}, 5));
  // Two words of the same place: "Bürger:in".
  CHECK_FALSE(matches({{"a", {4}}, {"b", {4}}}, {{"a", "b"}, {"a", "b"}}, 5));
}

TEST_CASE("any of a word's terms will do") {
  CHECK(matches({{"b", {1}}, {"d", {2}}}, {{"a", "b"}, {"c", "d"}}, 2));
  CHECK_FALSE(matches({{"a", {1}}, {"b", {2}}}, {{"a", "b"}, {"c", "d"}}, 2));
}

TEST_CASE("ten words stand near each other") {
  Slots slots;
  Places places;
  for (std::uint32_t i = 0; i < 10; ++i) {
    slots.push_back({std::string(1, static_cast<char>('a' + i))});
    places[slots.back()[0]] = {30 - i};
  }
  CHECK(matches(places, slots, 10));
  CHECK_FALSE(matches(places, slots, 9));
  places["e"] = {places["f"]};
  CHECK_FALSE(matches(places, slots, 50));
}

TEST_CASE("what stands far apart is found beside what stands near") {
  const PlacedDocuments documents({{{"a", {1}}, {"b", {2}}},
                                   {{"a", {1}}, {"b", {90}}},
                                   {{"a", {1}}},
                                   {{"b", {3}}, {"a", {90, 2}}, {"x", {3}}},
                                   {{"x", {1}}}});
  auto& queries = documents.queries();
  const Xapian::Query near = near_query({{"a"}, {"b"}}, 2, queries);
  CHECK(documents.found(near) == "1 4");
  CHECK(documents.found(Xapian::Query(Xapian::Query::OP_FILTER, near, Xapian::Query("x"))) == "4");
  CHECK(documents.found(near | Xapian::Query("x")) == "1 4 5");
  CHECK(documents.found(Xapian::Query(Xapian::Query::OP_AND_NOT, Xapian::Query("a"), near)) ==
        "2 3");
  CHECK(documents.found(near_query({{"a"}, {"c"}}, 2, queries)).empty());
}

TEST_CASE("a word without a position of its own is missed all over a long document") {
  // At each position one word of nine, and nowhere one for the tenth.
  Slots slots(10);
  Places places;
  for (Xapian::termpos i = 0; i < 3000; ++i) {
    places[std::string(1, static_cast<char>('a' + i % 9))].push_back(100 + i);
  }
  for (std::size_t slot = 0; slot < 10; ++slot) {
    slots[slot] = {std::string(1, static_cast<char>('a' + slot % 9))};
  }
  CHECK_FALSE(matches(places, slots, 9));
  CHECK(matches(places, slots, 10));
}

TEST_CASE("several data directories are searched each by its own documents") {
  PlacedDocuments both({{{"a", {1}}, {"b", {9}}}, {{"a", {1}}, {"b", {2}}}});
  both.add({{{"a", {5}}, {"b", {6}}}, {{"a", {1}}}, {{"a", {1}}, {"b", {2}}}});
  // Of two shards, the documents of the first have the odd numbers.
  CHECK(both.found(near_query({{"a"}, {"b"}}, 2, both.queries())) == "2 3 6");
}

TEST_CASE("on random positions the matches are those that trying all choices finds") {
  std::mt19937 engine(11);
  std::size_t positive = 0;
  for (int round = 0; round < 300; ++round) {
    const auto [documents, slots, window] = random_question(engine, 8);
    std::string expected;
    for (std::size_t i = 0; i < documents.size(); ++i) {
      std::set<std::uint32_t> taken;
      if (!tried(documents[i], slots, window, taken)) continue;
      expected += (expected.empty() ? "" : " ") + std::to_string(i + 1);
      ++positive;
    }
    CAPTURE(round);
    const PlacedDocuments placed(documents);
    CHECK(placed.found(near_query(slots, window, placed.queries())) == expected);
  }
  CHECK(positive > 300);
  CHECK(positive < 2000);
}

TEST_SUITE_END();
