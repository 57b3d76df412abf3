// SPDX-License-Identifier: GPL-2.0-or-later
// Swaps at random, and counts.
#include "bench/eval/paired_test.h"

#include <cmath>
#include <random>

namespace depesche::bench {
namespace {

constexpr std::size_t kRounds = 10'000;
constexpr double kRounding = 1e-12;  // sums of the same numbers in another order

// One bit of the generator for each question: the distributions of the standard library differ from
// one implementation to another.
double swapped_sum(const std::vector<double>& differences, std::mt19937_64& random) {
  double sum = 0;
  std::mt19937_64::result_type bits = 0;
  for (std::size_t i = 0; i < differences.size(); ++i) {
    if (i % 64 == 0) bits = random();
    sum += (bits >> (i % 64) & 1U) != 0 ? differences[i] : -differences[i];
  }
  return sum;
}

}  // namespace

PairedTest test_paired(const std::vector<double>& before, const std::vector<double>& after) {
  PairedTest test;
  std::vector<double> differences;  // that are not 0: swapping those changes nothing
  double sum = 0;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const double difference = after[i] - before[i];
    sum += difference;
    if (difference != 0) differences.push_back(difference);
    if (difference > 0) ++test.better;
    if (difference < 0) ++test.worse;
  }
  if (differences.empty()) return test;
  test.difference = sum / static_cast<double>(before.size());
  std::mt19937_64 random(1);
  std::size_t as_large = 0;
  for (std::size_t round = 0; round < kRounds; ++round) {
    if (std::abs(swapped_sum(differences, random)) >= std::abs(sum) - kRounding) ++as_large;
  }
  test.p = static_cast<double>(as_large + 1) / static_cast<double>(kRounds + 1);
  return test;
}

}  // namespace depesche::bench
