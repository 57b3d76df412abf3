// SPDX-License-Identifier: GPL-2.0-or-later
// What an ingest run tells: counts and issues.
#ifndef DEPESCHE_INDEX_REPORTER_H_
#define DEPESCHE_INDEX_REPORTER_H_

#include "index/file_log.h"
#include "read/record.h"

#include <depesche/ingest.h>

#include <chrono>
#include <string>

namespace depesche::index {

// Counts, and passes issues on without keeping them. Not safe for concurrent use.
class Reporter {
 public:
  explicit Reporter(const IngestOptions& options) : options_(options) {}

  IngestReport& counts() { return counts_; }
  const IngestReport& counts() const { return counts_; }
  FileLog& files() { return files_; }

  void reject(const read::Origin& origin, const std::string& reason);
  void warn(const read::Origin& origin, const std::string& reason);
  // Passes the counts so far on.
  void progress();
  // The counts with the time since the start.
  IngestReport report();

 private:
  const IngestOptions& options_;
  IngestReport counts_;
  FileLog files_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace depesche::index

#endif
