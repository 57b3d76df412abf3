// SPDX-License-Identifier: GPL-2.0-or-later
// What a rebuild or compaction did and is doing: summary and progress line, as text and as JSON.
#ifndef DEPESCHE_PRESENT_REBUILD_REPORT_H_
#define DEPESCHE_PRESENT_REBUILD_REPORT_H_

#include <cstddef>
#include <string>

#include <depesche/compact.h>
#include <depesche/rebuild.h>

namespace depesche::present {

// "5,960 articles analysed anew in 12.3 s; 60,000 words learned for their compounds; 81 MB before,
// 80 MB now": a line each.
std::string rebuild_summary(const RebuildReport& report);
// "81.0 MB before, 60.2 MB now, in 1.2 s".
std::string compact_summary(const CompactReport& report);

// The state of a running rebuild in at most "columns" columns.
std::string rebuild_progress(const RebuildReport& report, std::size_t columns);

// {"format_version":1,...}: one line without line feed.
std::string rebuild_json(const RebuildReport& report);
std::string compact_json(const CompactReport& report);

}  // namespace depesche::present

#endif
