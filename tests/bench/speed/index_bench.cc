// SPDX-License-Identifier: GPL-2.0-or-later
// A fresh ingest through the library, as depesche-ingest does it.
#include "bench/speed/index_bench.h"

#include <algorithm>
#include <filesystem>
#include <iomanip>
#include <thread>

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

// "before": articles that the index has already.
bool ingest_measured(const char* what, const IndexRun& run, std::uint64_t before, std::ostream& out,
                     std::ostream& complaints) {
  const std::uint64_t lines = lines_of(run.articles);
  IngestOptions options;
  options.format = "jsonl";
  options.threads = static_cast<unsigned>(
      run.threads > 0 ? run.threads : std::max(1u, std::thread::hardware_concurrency()));
  if (run.memory_mb > 0) options.memory_bytes = std::uint64_t{run.memory_mb} << 20;
  options.on_issue = [&](const IngestIssue& issue) {
    if (issue.kind != IngestIssue::Kind::reject) return;
    complaints << issue.file << ":" << issue.line << ": " << issue.reason << "\n";
  };
  const double cpu = cpu_seconds();
  const Stopwatch watch;
  ingest(run.index, {run.articles}, options);
  const double seconds = watch.seconds();
  const double spent = cpu_seconds() - cpu;
  const double peak = peak_mb();
  const std::uint64_t docs = Searcher(run.index).stats().articles - before;
  out << std::fixed << "depesche " << what << " docs=" << docs << " threads=" << options.threads
      << std::setprecision(2) << " seconds=" << seconds
      << " MBps=" << size_mb(run.articles) / seconds << " cpu_s=" << spent << std::setprecision(1)
      << " size_MB=" << size_mb(run.index) << " peak_MB=" << peak << "\n";
  if (docs == lines) return true;
  complaints << run.articles << " has " << lines << " lines, but the index got " << docs
             << " articles\n";
  return false;
}

}  // namespace

bool run_index(const IndexRun& run, std::ostream& out, std::ostream& complaints) {
  make_way(run.index);
  return ingest_measured("index", run, 0, out, complaints);
}

bool run_add(const IndexRun& run, std::ostream& out, std::ostream& complaints) {
  return ingest_measured("add", run, Searcher(run.index).stats().articles, out, complaints);
}

}  // namespace depesche::bench
