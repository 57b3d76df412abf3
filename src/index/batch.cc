// SPDX-License-Identifier: GPL-2.0-or-later
// Some records on their way through the steps of an ingest run.
#include "index/batch.h"

#include <chrono>
#include <optional>
#include <utility>

namespace depesche::index {
namespace {

// Few enough that little waits in memory. The first batch has one record, each one more than the
// last: so all threads soon have work, and who types records sees that the first is taken.
constexpr std::size_t kMostRecords = 50;
constexpr std::uint64_t kBytes = 1'000'000;
// From a slow input, what came is not held back for the rest.
constexpr std::chrono::milliseconds kAge{200};

}  // namespace

BatchReader::BatchReader(const std::vector<std::string>& paths, const read::ArchiveOptions& options,
                         std::function<bool()> should_stop)
    : should_stop_(std::move(should_stop)),
      archive_(paths, options, [this](const read::ReadProblem& problem) {
        // The interrupt cut the record; it is no reject.
        if (should_stop_()) return;
        Batch::Entry entry;
        entry.record.origin = problem.origin;
        entry.unreadable = problem.reason;
        batch_->entries.push_back(std::move(entry));
      }) {}

std::unique_ptr<Batch> BatchReader::next() {
  if (at_end_) return nullptr;
  batch_ = std::make_unique<Batch>();
  const std::uint64_t bytes_before = archive_.counts().bytes;
  const auto start = std::chrono::steady_clock::now();
  if (records_ < kMostRecords) ++records_;
  while (batch_->entries.size() < records_ && archive_.counts().bytes - bytes_before < kBytes &&
         std::chrono::steady_clock::now() - start < kAge) {
    std::optional<read::Record> record = archive_.next();
    // Asked behind reading, as an interrupt may end the standard input within a record.
    at_end_ = should_stop_() || !record;
    if (at_end_) break;
    batch_->entries.push_back({std::move(*record), {}, {}});
  }
  batch_->counts = archive_.counts();
  return std::move(batch_);
}

}  // namespace depesche::index
