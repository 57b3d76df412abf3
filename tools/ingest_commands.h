// SPDX-License-Identifier: GPL-2.0-or-later
// The subcommands of depesche-ingest, one function each.
#ifndef DEPESCHE_TOOLS_INGEST_COMMANDS_H_
#define DEPESCHE_TOOLS_INGEST_COMMANDS_H_

#include <string>
#include <vector>

#include "tools/exit_status.h"
#include "tools/ingest_options.h"
#include "tools/output.h"

namespace depesche::tools {

using Operands = std::vector<std::string>;

ExitStatus run_add(const AddOptions& options, const Operands& operands, Output& out);
ExitStatus run_extract(const AddOptions& options, const Operands& operands, Output& out);
ExitStatus run_rebuild(const AddOptions& options, const Operands& operands, Output& out);
ExitStatus run_compact(const AddOptions& options, const Operands& operands, Output& out);
ExitStatus run_delete(const AddOptions& options, const Operands& operands, Output& out);

}  // namespace depesche::tools

#endif
