// SPDX-License-Identifier: GPL-2.0-or-later
// What a run has cost: time, processor, memory, disk.
#ifndef DEPESCHE_TESTS_BENCH_SPEED_MEASURE_H_
#define DEPESCHE_TESTS_BENCH_SPEED_MEASURE_H_

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace depesche::bench {

// Wall time from its construction on.
class Stopwatch {
 public:
  double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

// Of this process, all threads, user and system.
double cpu_seconds();
// The most memory that was resident at once in this process (VmHWM), in MB of 10^6 bytes.
double peak_mb();
// All files below "directory", in MB of 10^6 bytes; a file's own size for a file.
double size_mb(const std::string& directory);
std::uint64_t lines_of(const std::string& file);

struct Latencies {
  double mean = 0, p50 = 0, p95 = 0, max = 0;
};
// With n sorted values, p50 is the one at n / 2 and p95 that at 0.95 n, counted from 0 and rounded
// down. "values" is not empty.
Latencies summarise(std::vector<double> values);

}  // namespace depesche::bench

#endif
