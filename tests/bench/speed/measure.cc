// SPDX-License-Identifier: GPL-2.0-or-later
// Asks the system what a run has cost.
#include "bench/speed/measure.h"

#include <sys/resource.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <numeric>

#include <depesche/error.h>

namespace depesche::bench {

double cpu_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double peak_mb() {
  std::ifstream status("/proc/self/status");
  for (std::string key; status >> key;) {
    double kilobytes = 0;
    if (key == "VmHWM:" && status >> kilobytes) return kilobytes * 1024 / 1e6;
  }
  return 0;
}

double size_mb(const std::string& directory) {
  namespace fs = std::filesystem;
  if (fs::is_regular_file(directory)) return static_cast<double>(fs::file_size(directory)) / 1e6;
  double bytes = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(directory)) {
    if (entry.is_regular_file()) bytes += static_cast<double>(entry.file_size());
  }
  return bytes / 1e6;
}

std::uint64_t lines_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw Error(ErrorCode::not_found, "can't open " + file);
  std::uint64_t lines = 0;
  std::string buffer(std::size_t{1} << 20, '\0');
  while (in.read(buffer.data(), static_cast<std::streamsize>(buffer.size())) || in.gcount() > 0) {
    lines +=
        static_cast<std::uint64_t>(std::count(buffer.begin(), buffer.begin() + in.gcount(), '\n'));
  }
  return lines;
}

Latencies summarise(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const double sum = std::accumulate(values.begin(), values.end(), 0.0);
  return {sum / static_cast<double>(values.size()), values[values.size() / 2],
          values[values.size() * 95 / 100], values.back()};
}

}  // namespace depesche::bench
