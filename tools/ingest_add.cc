// SPDX-License-Identifier: GPL-2.0-or-later
// depesche-ingest add: reads files into the index.
#include <unistd.h>

#include <istream>

#include "present/ingest_report.h"
#include "tools/ingest_commands.h"
#include "tools/interrupt.h"
#include "tools/progress.h"
#include "tools/run.h"
#include "tools/terminal.h"

namespace depesche::tools {
namespace {

Progress::Kind progress_kind(const AddOptions& options) {
  if (options.quiet || options.progress == "never") return Progress::Kind::none;
  if (options.progress == "json") return Progress::Kind::json;
  return terminal_at(STDERR_FILENO).interactive ? Progress::Kind::line : Progress::Kind::none;
}

void write_summary(const AddOptions& options, const IngestReport& report, std::ostream& out) {
  if (options.quiet) return;
  if (options.progress == "json") {
    out << present::ingest_json(report, report.seconds) << '\n';
  } else {
    out << present::ingest_summary(report, options.dry_run) << '\n';
  }
}

}  // namespace

ExitStatus run_add(const AddOptions& options, const Operands& operands, Output& out) {
  if (operands.empty()) {
    throw UsageError("nothing to read: give files, folders, or - for the standard input");
  }
  IngestOptions request = options.request();
  const std::string index = index_directory(options.index);
  Progress progress(progress_kind(options), options.rejects);
  InterruptibleInput bytes;
  std::istream standard_input(&bytes);
  request.standard_input = &standard_input;
  request.on_issue = [&](const IngestIssue& issue) { progress.issue(issue); };
  request.on_progress = [&](const IngestReport& report) { progress.update(report); };
  request.should_stop = interrupted;

  catch_interrupts();
  const IngestReport report = ingest(index, operands, request);
  progress.finish();
  write_summary(options, report, out.stream());
  out.stream().flush();
  if (report.interrupted) {
    say("interrupted; what the summary counts is stored, run the same command again for the rest");
    return ExitStatus::interrupted;
  }
  return report.rejected > 0 ? ExitStatus::some_rejected : ExitStatus::done;
}

}  // namespace depesche::tools
