// SPDX-License-Identifier: GPL-2.0-or-later
// What a run has cost.
#include "bench/speed/measure.h"

#include <fstream>
#include <numeric>

#include <depesche/error.h>
#include <doctest/doctest.h>
#include "support/temporary_directory.h"

TEST_SUITE_BEGIN("bench/speed/measure");

using namespace depesche::bench;

TEST_CASE("quantiles are those of the sorted values") {
  std::vector<double> values(100);
  std::iota(values.rbegin(), values.rend(), 0.0);
  const Latencies times = summarise(values);
  CHECK(times.mean == doctest::Approx(49.5));
  CHECK(times.p50 == 50);
  CHECK(times.p95 == 95);
  CHECK(times.max == 99);
  CHECK(summarise({3}).p95 == 3);
}

TEST_CASE("sizes are of all files below a directory") {
  const depesche::tests::TemporaryDirectory directory;
  std::filesystem::create_directory(directory / "inner");
  std::ofstream(directory / "a") << std::string(1000, 'a');
  std::ofstream(directory / "inner/b") << "eins\nzwei\n";
  CHECK(size_mb(directory / ".") == doctest::Approx(1010e-6));
  CHECK(size_mb(directory / "a") == doctest::Approx(1000e-6));
  CHECK(lines_of(directory / "inner/b") == 2);
  CHECK_THROWS_AS(lines_of(directory / "c"), depesche::Error);
}

TEST_CASE("a process has used processor and memory") {
  CHECK(cpu_seconds() > 0);
  CHECK(peak_mb() > 1);
}
