// SPDX-License-Identifier: GPL-2.0-or-later
// The public compact(): the data of an index copied into a new data directory, which replaces the
// old one.
#include <depesche/compact.h>

#include "base/xapian_error.h"
#include "index/compaction.h"
#include "index/index_directory.h"
#include "index/posix_file.h"
#include "index/replacement.h"

#include <chrono>

namespace depesche {

CompactReport compact(const std::string& index, const CompactOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  index::Replacement replacement(index, options.wait_seconds);
  const std::string new_data = replacement.new_data();
  CompactReport report;
  report.bytes_before = report.bytes_after = index::size_of_files(replacement.old_data());
  base::guarded("compacting the index " + index, [&] {
    index::check_versions(replacement.old(), index);
    index::compact_data(replacement.old_data(), new_data);
  });
  report.interrupted = options.should_stop && options.should_stop();
  if (!report.interrupted) {
    report.bytes_after = index::size_of_files(new_data);
    replacement.commit(new_data);
  }
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
  report.seconds = passed.count();
  return report;
}

}  // namespace depesche
