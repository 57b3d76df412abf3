// SPDX-License-Identifier: GPL-2.0-or-later
// What an ingest run tells: counts and issues.
#include "index/reporter.h"

namespace depesche::index {

void Reporter::reject(const read::Origin& origin, const std::string& reason) {
  ++counts_.rejected;
  files_.add_bad(origin.absolute);
  if (options_.on_issue) {
    options_.on_issue({IngestIssue::Kind::reject, origin.file, origin.line, reason, origin.record});
  }
}

void Reporter::warn(const read::Origin& origin, const std::string& reason) {
  ++counts_.warnings;
  if (options_.on_issue) {
    options_.on_issue(
        {IngestIssue::Kind::warning, origin.file, origin.line, reason, origin.record});
  }
}

void Reporter::progress() {
  if (options_.on_progress) options_.on_progress(report());
}

IngestReport Reporter::report() {
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start_;
  counts_.seconds = passed.count();
  return counts_;
}

}  // namespace depesche::index
