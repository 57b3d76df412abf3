// SPDX-License-Identifier: GPL-2.0-or-later
// depesche-ingest rebuild and compact: makes an index anew out of itself.
#include <depesche/compact.h>
#include <depesche/rebuild.h>
#include "present/rebuild_report.h"
#include "tools/ingest_commands.h"
#include "tools/interrupt.h"
#include "tools/progress.h"
#include "tools/run.h"
#include "tools/terminal.h"

namespace depesche::tools {
namespace {

ExitStatus say_interrupted() {
  say("interrupted; the index is as it was");
  return ExitStatus::interrupted;
}

ExitStatus rebuild_index(const AddOptions& options, Output& out) {
  Progress progress(options.progress_kind(), std::string());
  RebuildOptions request;
  request.wait_seconds = options.wait_seconds;
  request.whole_words_file = options.whole_words;
  request.compounds_file = options.compounds;
  request.threads = options.thread_count();
  request.memory_bytes = options.memory_bytes();
  request.on_progress = [&](const RebuildReport& report) { progress.update(report); };
  request.should_stop = interrupted;

  catch_interrupts();
  const RebuildReport report = rebuild(index_directory(options.index), request);
  progress.finish();
  if (report.interrupted) return say_interrupted();
  if (!options.quiet) {
    out.stream() << (options.progress == "json" ? present::rebuild_json(report)
                                                : present::rebuild_summary(report))
                 << '\n';
  }
  return ExitStatus::done;
}

}  // namespace

ExitStatus run_rebuild(const AddOptions& options, const Operands& operands, Output& out) {
  if (!operands.empty()) throw UsageError("rebuild takes no operand; -d names the index");
  return rebuild_index(options, out);
}

ExitStatus run_compact(const AddOptions& options, const Operands& operands, Output& out) {
  if (!operands.empty()) throw UsageError("compact takes no operand; -d names the index");
  if (options.relearn) return rebuild_index(options, out);
  if (!options.whole_words.empty() || !options.compounds.empty()) {
    throw UsageError("--whole-words and --compounds need --relearn");
  }
  CompactOptions request;
  request.wait_seconds = options.wait_seconds;
  request.should_stop = interrupted;
  request.threads = options.thread_count();
  request.memory_bytes = options.memory_bytes();

  catch_interrupts();
  const CompactReport report = compact(index_directory(options.index), request);
  if (report.interrupted) return say_interrupted();
  if (!options.quiet) {
    out.stream() << (options.progress == "json" ? present::compact_json(report)
                                                : present::compact_summary(report))
                 << '\n';
  }
  return ExitStatus::done;
}

}  // namespace depesche::tools
