// SPDX-License-Identifier: GPL-2.0-or-later
// A fresh ingest through the library, as depesche-ingest does it.
#include "bench/speed/index_bench.h"

#include <filesystem>
#include <iomanip>

#include <depesche/error.h>
#include <depesche/ingest.h>
#include <depesche/searcher.h>
#include "bench/speed/measure.h"

namespace depesche::bench {
namespace {

void make_way(const std::string& index) {
  namespace fs = std::filesystem;
  if (!fs::exists(index) || fs::is_empty(index)) return;
  if (!fs::exists(fs::path(index) / "XAPIANDB")) {
    throw Error(ErrorCode::bad_argument, index + " is no index and stays as it is");
  }
  fs::remove_all(index);
}

}  // namespace

bool run_index(const std::string& articles, const std::string& index, std::ostream& out,
               std::ostream& complaints) {
  make_way(index);
  const std::uint64_t lines = lines_of(articles);
  IngestOptions options;
  options.format = "jsonl";
  options.on_issue = [&](const IngestIssue& issue) {
    if (issue.kind != IngestIssue::Kind::reject) return;
    complaints << issue.file << ":" << issue.line << ": " << issue.reason << "\n";
  };
  const double cpu = cpu_seconds();
  const Stopwatch watch;
  ingest(index, {articles}, options);
  const double seconds = watch.seconds();
  const double spent = cpu_seconds() - cpu;
  const double peak = peak_mb();
  const std::uint64_t docs = Searcher(index).stats().articles;
  out << std::fixed << "depesche index docs=" << docs << " threads=1" << std::setprecision(2)
      << " seconds=" << seconds << " MBps=" << size_mb(articles) / seconds << " cpu_s=" << spent
      << std::setprecision(1) << " size_MB=" << size_mb(index) << " peak_MB=" << peak << "\n";
  if (docs == lines) return true;
  complaints << articles << " has " << lines << " lines, but the index " << docs << " articles\n";
  return false;
}

}  // namespace depesche::bench
