// SPDX-License-Identifier: GPL-2.0-or-later
// What a rebuild did and is doing: summary and progress line, as text and as JSON.
#ifndef DEPESCHE_PRESENT_REBUILD_REPORT_H_
#define DEPESCHE_PRESENT_REBUILD_REPORT_H_

#include <cstddef>
#include <string>

#include <depesche/rebuild.h>

namespace depesche::present {

// "5,960 articles analysed anew in 12.3 s".
std::string rebuild_summary(const RebuildReport& report);

// The state of a running rebuild in at most "columns" columns.
std::string rebuild_progress(const RebuildReport& report, std::size_t columns);

// {"format_version":1,"articles":N,...}: one line without line feed.
std::string rebuild_json(const RebuildReport& report);

}  // namespace depesche::present

#endif
