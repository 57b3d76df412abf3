// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/positions/blob.h"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <string>
#include <vector>

#include "base/hash.h"
#include "index/positions/look_up.h"

namespace index = depesche::index;
using Positions = std::vector<std::uint32_t>;
using Terms = std::map<std::uint64_t, Positions>;  // by hash

namespace {

index::PositionBlob blob_of(const Terms& terms) {
  index::BlobBuilder builder;
  for (const auto& [hash, positions] : terms) builder.add(hash, positions);
  return builder.build();
}

Terms random_terms(std::mt19937_64& engine, std::size_t count, std::size_t most_positions) {
  Terms terms;
  while (terms.size() < count) {
    Positions& positions = terms[engine()];
    std::uint32_t position = 0;
    for (std::size_t left = engine() % (most_positions + 1); left > 0; --left) {
      position += 1 + static_cast<std::uint32_t>(engine() % (engine() % 5 == 0 ? 5000 : 60));
      positions.push_back(position);
    }
  }
  return terms;
}

// Looks every term up, in a file in which other blobs stand around this one.
void check_all_found(const Terms& terms) {
  index::PositionBlob blob = blob_of(terms);
  REQUIRE(blob.bytes.size() % index::kLineBytes == 0);
  const std::string around(3 * index::kLineBytes, '\xff');
  const std::string file = around + blob.bytes + around;
  blob.place.line = 3;
  REQUIRE(index::BlobPlace::unpack(blob.place.pack()) == blob.place);
  const index::DocumentPositions document(file, blob.place);
  CHECK(document.blob() == blob.bytes);
  for (const auto& [hash, positions] : terms) {
    Positions found;
    REQUIRE(document.find(hash, found));
    REQUIRE(found == positions);
  }
}

// Hashes that no salt tells apart within a line, as so many have the same home.
Terms meeting_terms(std::size_t count) {
  Terms terms;
  for (std::size_t i = 0; i < count; ++i) {
    terms[(std::uint64_t{77} << 32) + i * 1000003] = {static_cast<std::uint32_t>(i + 1)};
  }
  return terms;
}

}  // namespace

TEST_SUITE_BEGIN("index/positions/blob");

TEST_CASE("a document without terms has no blob") {
  CHECK(blob_of({}).bytes.empty());
  CHECK(blob_of({}).place == index::BlobPlace());
  Positions found;
  const index::DocumentPositions none("", index::BlobPlace());
  CHECK_FALSE(none.find(1, found));
  CHECK(none.first_read(1).empty());
  CHECK(none.blob().empty());
}

TEST_CASE("a term without positions is known") { check_all_found({{5, {}}, {7, {1}}}); }

TEST_CASE("numbers of every length come back") {
  for (int bit = 0; bit < 32; ++bit) {
    const std::uint32_t power = std::uint32_t{1} << bit;
    CAPTURE(power);
    check_all_found({{42, {power}}, {43, {1, power + 1}}, {44, {power - (bit > 0)}}});
  }
  check_all_found({{42, {1, 2, 3, 0xffffffff}}});
}

TEST_CASE("lists of every length come back") {
  for (std::uint32_t length = 0; length < 200; ++length) {
    Terms terms;
    for (std::uint64_t term = 0; term < 3; ++term) {
      Positions& positions = terms[depesche::base::hash64(std::to_string(term))];
      for (std::uint32_t i = 1; i <= length; ++i) positions.push_back(i * 3);
    }
    check_all_found(terms);
  }
}

TEST_CASE("all terms of random documents are found") {
  std::mt19937_64 engine(5);
  for (std::size_t terms = 1; terms < 300; ++terms) {
    check_all_found(random_terms(engine, terms, 1 + terms % 7));
  }
  for (const std::size_t terms : {1000U, 3000U, 50000U}) {
    check_all_found(random_terms(engine, terms, 3));
    check_all_found(random_terms(engine, terms, 60));
  }
}

TEST_CASE("lines are nearly full") {
  std::mt19937_64 engine(6);
  std::size_t lists = 0;
  const Terms terms = random_terms(engine, 2000, 1);
  for (const auto& [hash, positions] : terms) {
    lists += positions.empty() || positions[0] < 64 ? 2 : 3;
  }
  CHECK(static_cast<double>(blob_of(terms).bytes.size()) < 1.15 * static_cast<double>(lists));
}

TEST_CASE("terms that can't be told apart in lines are found in a table") {
  Terms terms = meeting_terms(500);
  CHECK(blob_of(terms).place.overflow == index::BlobPlace::kTable);
  check_all_found(terms);
  for (std::uint32_t i = 1; i < 100; ++i) terms.begin()->second.push_back(i * 70 + 500);
  check_all_found(terms);
  const index::PositionBlob blob = blob_of(terms);
  Positions found;
  CHECK_FALSE(index::DocumentPositions(blob.bytes, blob.place).find(3, found));
}

TEST_CASE("hashes that differ in a few bits only are told apart") {
  for (int bit = 0; bit < 64; ++bit) {
    for (int other = 0; other < bit; ++other) {
      const std::uint64_t hash = 0x1234567890abcdef;
      check_all_found({{hash, {1}},
                       {hash ^ std::uint64_t{1} << bit, {2}},
                       {hash ^ std::uint64_t{1} << other, {3}}});
    }
  }
}

TEST_CASE("most absent terms are not found") {
  std::mt19937_64 engine(8);
  const index::PositionBlob blob = blob_of(random_terms(engine, 1000, 3));
  const index::DocumentPositions document(blob.bytes, blob.place);
  int wrong = 0;
  for (int i = 0; i < 10000; ++i) {
    Positions found;
    if (document.find(engine(), found)) ++wrong;
  }
  CHECK(wrong < 4000);
}

TEST_CASE("lists that do not rise and tails that are gone are damage") {
  const Terms one = {{5, {7}}};
  index::PositionBlob blob = blob_of(one);
  const auto found = [&] {
    Positions positions;
    return index::DocumentPositions(blob.bytes, blob.place).find(5, positions);
  };
  CHECK(found());
  blob.bytes[index::kLineHeadBytes + 1] = '\x47';  // 7, and a step of 0 follows
  CHECK_FALSE(found());

  Positions many;
  for (std::uint32_t i = 1; i < 100; ++i) many.push_back(i * 3);
  blob = blob_of({{5, many}});
  REQUIRE(blob.place.has_tail);
  CHECK(found());
  const std::string whole = blob.bytes;
  std::fill(blob.bytes.begin() + index::kLineBytes, blob.bytes.end(), '\0');
  CHECK_FALSE(found());
  CHECK(index::DocumentPositions(blob.bytes, blob.place).blob().empty());
  blob.bytes = whole.substr(0, whole.size() - index::kLineBytes);
  CHECK_FALSE(found());
  CHECK(index::DocumentPositions(blob.bytes, blob.place).blob().empty());
}

// The bytes are copied to memory of their own, so that the sanitizer sees a read behind them.
TEST_CASE("damaged and truncated blobs are read without harm") {
  std::mt19937_64 engine(9);
  Terms long_lists = random_terms(engine, 30, 40);
  for (const Terms& terms : {random_terms(engine, 60, 4), long_lists, meeting_terms(120)}) {
    const index::PositionBlob blob = blob_of(terms);
    const auto look_at = [&](const std::string& bytes, const index::BlobPlace& place) {
      const std::vector<char> exact(bytes.begin(), bytes.end());
      const index::DocumentPositions document({exact.data(), exact.size()}, place);
      CHECK(document.blob().size() <= bytes.size());
      const auto at = [&](const char* byte) {
        return static_cast<std::size_t>(byte - exact.data());
      };
      for (const auto& entry : terms) {
        Positions found;
        const std::string_view first = document.first_read(entry.first);
        if (!first.empty()) CHECK(at(first.data()) + first.size() <= bytes.size());
        document.find(entry.first, found);
        CHECK(found.size() <= bytes.size() + 1);
      }
    };
    for (std::size_t size = 0; size < blob.bytes.size(); size += 7) {
      look_at(blob.bytes.substr(0, size), blob.place);
    }
    for (int round = 0; round < 300; ++round) {
      std::string bytes = blob.bytes;
      for (std::size_t count = 1 + engine() % 20; count > 0; --count) {
        bytes[engine() % bytes.size()] = static_cast<char>(engine());
      }
      look_at(bytes, blob.place);
      look_at(bytes, index::BlobPlace::unpack(engine()));
      index::BlobPlace place = index::BlobPlace::unpack(engine());
      place.line = 0;
      place.homes %= 64;
      look_at(bytes, place);
    }
    look_at(std::string(blob.bytes.size(), '\xff'), blob.place);
    look_at(std::string(blob.bytes.size(), '\0'), blob.place);
  }
}

TEST_SUITE_END();
