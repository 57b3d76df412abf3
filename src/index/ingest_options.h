// SPDX-License-Identifier: GPL-2.0-or-later
// What ingest() and extract_articles() share: checks of their options, counts of what was read.
#ifndef DEPESCHE_INDEX_INGEST_OPTIONS_H_
#define DEPESCHE_INDEX_INGEST_OPTIONS_H_

#include "read/archive.h"

#include <depesche/ingest.h>

namespace depesche::index {

// Throws Error(bad_argument) for a field that does not exist, a date that does not, and for tables
// that can't be written so.
void check_reading(const IngestOptions& options);

// What the options, which must pass check_reading(), say of reading.
read::ArchiveOptions archive_options(const IngestOptions& options);

// Copies what "read" counts into "counts".
void take_counts(const read::ReadCounts& read, IngestReport& counts);

}  // namespace depesche::index

#endif
