// SPDX-License-Identifier: GPL-2.0-or-later
// The subcommand stats, which both programs have.
#ifndef DEPESCHE_TOOLS_STATS_H_
#define DEPESCHE_TOOLS_STATS_H_

#include <ostream>

#include <depesche/search.h>

namespace depesche::tools {

void write_stats_text(const IndexStats& stats, std::ostream& out);
void write_stats_json(const IndexStats& stats, std::ostream& out);

}  // namespace depesche::tools

#endif
