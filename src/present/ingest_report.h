// SPDX-License-Identifier: GPL-2.0-or-later
// What an ingest did and is doing: summary, progress line, issues; as text and as JSON.
#ifndef DEPESCHE_PRESENT_INGEST_REPORT_H_
#define DEPESCHE_PRESENT_INGEST_REPORT_H_

#include <cstddef>
#include <string>

#include <depesche/ingest.h>

namespace depesche::present {

// "5,960 articles read: 5,000 added, 960 unchanged in 12.3 s (2.1 MB/s)". Counts of zero are left
// out. "dry_run": says what would have been done.
std::string ingest_summary(const IngestReport& report, bool dry_run);

// "48 articles extracted, 2 rejected, 1 warning"; empty if nothing was rejected, skipped or dropped.
std::string extract_summary(const IngestReport& report);

// The state of a running ingest in at most "columns" columns; "seconds" is how long it runs.
std::string ingest_progress(const IngestReport& report, double seconds, std::size_t columns);

// {"format_version":1,"seen":N,"added":N,...}: one line without line feed.
std::string ingest_json(const IngestReport& report, double seconds);

// "file:12: reason", safe for a terminal.
std::string issue_text(const IngestIssue& issue);

// {"kind":"reject","file":"…","line":12,"reason":"…"}; "line" is null for a whole file.
std::string issue_json(const IngestIssue& issue);

}  // namespace depesche::present

#endif
