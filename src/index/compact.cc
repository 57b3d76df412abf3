// SPDX-License-Identifier: GPL-2.0-or-later
// The public compact(): the data of an index copied into a new data directory, which replaces the
// old one.
#include <depesche/compact.h>

#include "base/xapian_error.h"
#include "index/bulk/load_limits.h"
#include "index/compaction.h"
#include "index/compounds.h"
#include "index/index_directory.h"
#include "index/packed_article.h"
#include "index/posix_file.h"
#include "index/removed.h"
#include "index/replacement.h"
#include "index/rewrite.h"

#include <chrono>

namespace depesche {
namespace {

// The path of the new data; empty if it was stopped.
std::string write_anew(const index::Replacement& replacement, const CompactOptions& options) {
  index::Rewrite rewrite(replacement,
                         index::LoadLimits::for_memory(options.memory_bytes, options.threads),
                         {options.should_stop, {}});
  return rewrite.write(index::stored_lexicon(replacement.old()),
                       index::article_dictionary(replacement.old()), index::Returning::as_found);
}

std::string copy(const index::Replacement& replacement) {
  std::string new_data = replacement.new_data();
  index::compact_data(replacement.old_data(), new_data);
  return new_data;
}

}  // namespace

CompactReport compact(const std::string& index, const CompactOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  index::Replacement replacement(index, options.wait_seconds);
  CompactReport report;
  report.bytes_before = report.bytes_after = index::size_of_files(replacement.old_data());
  Xapian::doccount removed = 0;
  const std::string new_data = base::guarded("compacting the index " + index, [&] {
    index::check_versions(replacement.old(), index);
    removed = index::Removed(replacement.old()).count();
    return removed > 0 ? write_anew(replacement, options) : copy(replacement);
  });
  report.interrupted = new_data.empty() || (options.should_stop && options.should_stop());
  if (!report.interrupted) {
    report.bytes_after = index::size_of_files(new_data);
    report.removed = removed;
    replacement.commit(new_data);
  }
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
  report.seconds = passed.count();
  return report;
}

}  // namespace depesche
