// SPDX-License-Identifier: GPL-2.0-or-later
// What ingest() and extract_articles() share: checks of their options, counts of what was read.
#include "index/ingest_options.h"

#include "base/calendar.h"

#include <depesche/error.h>

#include <algorithm>
#include <string>
#include <vector>

namespace depesche::index {

void check_reading(const IngestOptions& options) {
  const std::vector<std::string> known = ingest_fields();
  for (const auto& [field, key] : options.map) {
    if (std::find(known.begin(), known.end(), field) == known.end()) {
      throw Error(ErrorCode::bad_argument, "an article has no field \"" + field + "\" to map");
    }
  }
  if (options.date.known() && !base::valid_date(options.date)) {
    throw Error(ErrorCode::bad_argument, "the date for articles without one does not exist");
  }
}

void take_counts(const read::ReadCounts& read, IngestReport& counts) {
  counts.bytes = read.bytes;
  counts.bytes_total = read.bytes_total;
  counts.skipped_files = read.skipped_files;
  counts.control_characters = read.control_characters;
}

}  // namespace depesche::index
