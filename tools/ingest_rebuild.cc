// SPDX-License-Identifier: GPL-2.0-or-later
// depesche-ingest rebuild: analyses the articles of an index anew.
#include <depesche/rebuild.h>
#include "present/rebuild_report.h"
#include "tools/ingest_commands.h"
#include "tools/interrupt.h"
#include "tools/progress.h"
#include "tools/run.h"
#include "tools/terminal.h"

namespace depesche::tools {

ExitStatus run_rebuild(const AddOptions& options, const Operands& operands, Output& out) {
  if (!operands.empty()) throw UsageError("rebuild takes no operand; -d names the index");
  Progress progress(options.progress_kind(), std::string());
  RebuildOptions request;
  request.wait_seconds = options.wait_seconds;
  request.on_progress = [&](const RebuildReport& report) { progress.update(report); };
  request.should_stop = interrupted;

  catch_interrupts();
  const RebuildReport report = rebuild(index_directory(options.index), request);
  progress.finish();
  if (report.interrupted) {
    say("interrupted; the index is as it was");
    return ExitStatus::interrupted;
  }
  if (!options.quiet) {
    out.stream() << (options.progress == "json" ? present::rebuild_json(report)
                                                : present::rebuild_summary(report))
                 << '\n';
  }
  return ExitStatus::done;
}

}  // namespace depesche::tools
