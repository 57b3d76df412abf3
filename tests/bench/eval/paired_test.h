// SPDX-License-Identifier: GPL-2.0-or-later
// Whether one run is better than another, or only lucky in its questions.
#ifndef DEPESCHE_TESTS_BENCH_EVAL_PAIRED_TEST_H_
#define DEPESCHE_TESTS_BENCH_EVAL_PAIRED_TEST_H_

#include <cstddef>
#include <vector>

namespace depesche::bench {

struct PairedTest {
  double difference = 0;  // mean of after - before
  double p = 1;           // of as large a difference, in either direction, by chance
  std::size_t better = 0;
  std::size_t worse = 0;
};

// Fisher's randomisation test: if both runs were equally good, each question's two values could be
// swapped; p is the share of 10,000 random swaps that differ as much. The values of a question
// stand at the same place in both. The same arguments give the same result.
PairedTest test_paired(const std::vector<double>& before, const std::vector<double>& after);

}  // namespace depesche::bench

#endif
