// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/eval/paired_test.h"

#include <doctest/doctest.h>

namespace {

using depesche::bench::PairedTest;
using depesche::bench::test_paired;
using doctest::Approx;

TEST_SUITE_BEGIN("bench/paired_test");

TEST_CASE("runs that are the same differ by nothing, with certainty by chance") {
  const PairedTest test = test_paired({0.5, 1, 0}, {0.5, 1, 0});
  CHECK(test.difference == 0);
  CHECK(test.p == 1);
  CHECK(test.better == 0);
  CHECK(test.worse == 0);
}

TEST_CASE("questions that got better and worse are counted and their mean difference is taken") {
  const PairedTest test = test_paired({0, 0, 1, 0.5}, {1, 1, 0.5, 0.5});
  CHECK(test.better == 2);
  CHECK(test.worse == 1);
  CHECK(test.difference == Approx(0.375));
}

// Six questions that all gain 1: of the 64 ways to swap, two give a sum of 6 or -6.
TEST_CASE("p is the share of swaps with as large a difference") {
  const PairedTest test = test_paired(std::vector<double>(6, 0), std::vector<double>(6, 1));
  CHECK(test.p == Approx(2.0 / 64).epsilon(0.2));
}

TEST_CASE("both directions count") {
  const std::vector<double> low(100, 0), high(100, 0.1);
  CHECK(test_paired(low, high).p == Approx(0.0001).epsilon(0.01));
  CHECK(test_paired(high, low).p == Approx(0.0001).epsilon(0.01));
  CHECK(test_paired(high, low).difference == Approx(-0.1));
}

TEST_CASE("as many better as worse is no difference") {
  CHECK(test_paired({0, 1, 0, 1}, {1, 0, 1, 0}).p == Approx(1));
}

TEST_SUITE_END();

}  // namespace
