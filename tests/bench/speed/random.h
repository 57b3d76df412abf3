// SPDX-License-Identifier: GPL-2.0-or-later
// Random numbers that are the same on every machine: whole numbers only, no std distribution.
#ifndef DEPESCHE_TESTS_BENCH_SPEED_RANDOM_H_
#define DEPESCHE_TESTS_BENCH_SPEED_RANDOM_H_

#include <array>
#include <cstddef>
#include <cstdint>

namespace depesche::bench {

// Mixes "a" and "b" to a number that looks random (the finaliser of splitmix64, Steele, Lea and
// Flood 2014).
constexpr std::uint64_t mix(std::uint64_t a, std::uint64_t b = 0) {
  std::uint64_t z = a + (b + 1) * 0x9e3779b97f4a7c15u;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

// A sequence of random numbers (splitmix64). Cheap to make and to copy.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint32_t next() {
    state_ += 0x9e3779b97f4a7c15u;
    return static_cast<std::uint32_t>(mix(state_) >> 32);
  }
  // 0 to n - 1. "n" is not 0.
  std::uint32_t below(std::size_t n) {
    return static_cast<std::uint32_t>((static_cast<std::uint64_t>(next()) * n) >> 32);
  }
  bool percent(std::uint32_t chance) { return below(100) < chance; }
  template <typename Table>
  const auto& pick(const Table& table) {
    return table[below(std::size(table))];
  }

 private:
  std::uint64_t state_;
};

// Ranks as in a text of real words: rank r about as often as 1/r, the rare ones rarer (Zipf's law
// with the bend of real corpora), without an end, so that the vocabulary grows with the text
// (Heaps' law). An octave is the ranks from 2^k to 2^(k+1) - 1; within it all are equally frequent.
class Ranks {
 public:
  // Octave k is drawn in shares[k] of 4,096 cases; the last takes what is missing.
  explicit Ranks(const std::array<std::uint16_t, 25>& shares) {
    std::size_t at = 0;
    for (std::size_t k = 0; k < shares.size(); ++k) {
      for (std::size_t i = 0; i < shares[k] && at < octaves_.size(); ++i) {
        octaves_[at++] = static_cast<std::uint8_t>(k);
      }
    }
    while (at < octaves_.size()) octaves_[at++] = static_cast<std::uint8_t>(shares.size() - 1);
  }

  // A rank from 0 on.
  std::uint32_t draw(Random& random) const {
    const std::uint32_t size = std::uint32_t{1} << octaves_[random.next() >> 20];
    return size - 1 + random.below(size);
  }

  // A rank as a text on "topic" has it: one in sixteen of an octave, which ones the topic says.
  std::uint32_t draw(Random& random, std::uint32_t topic) const {
    const std::uint32_t octave = octaves_[random.next() >> 20];
    const std::uint32_t size = std::uint32_t{1} << octave;
    const std::uint32_t at = random.below(size);
    if (octave < 4) return size - 1 + at;
    return size - 1 + ((at & ~15u) | static_cast<std::uint32_t>(mix(topic, octave) & 15));
  }

 private:
  std::array<std::uint8_t, 4096> octaves_{};
};

}  // namespace depesche::bench

#endif
