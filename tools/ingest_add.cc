// SPDX-License-Identifier: GPL-2.0-or-later
// depesche-ingest add: reads files into the index.
#include <algorithm>
#include <chrono>
#include <istream>
#include <sstream>

#include <depesche/error.h>
#include "present/ingest_report.h"
#include "tools/ingest_commands.h"
#include "tools/interrupt.h"
#include "tools/progress.h"
#include "tools/run.h"
#include "tools/terminal.h"

namespace depesche::tools {
namespace {

void write_summary(const AddOptions& options, const IngestReport& report, std::ostream& out) {
  if (options.quiet) return;
  if (options.progress == "json") {
    out << present::ingest_json(report, report.seconds) << '\n';
  } else {
    out << present::ingest_summary(report, options.dry_run) << '\n';
  }
}

// ingest(), waiting for another writer here rather than there: to say so, and to end on Ctrl-C.
IngestReport ingest_when_free(const std::string& index, const Operands& paths,
                              IngestOptions request, bool quiet) {
  using Clock = std::chrono::steady_clock;
  using Seconds = std::chrono::duration<double>;
  constexpr double kStep = 0.2;
  const auto start = Clock::now();
  const double wait = request.wait_seconds;
  bool told = quiet;
  bool begun = false;  // what was read of the standard input can't be read again
  request.on_progress = [&begun, tell = request.on_progress](const IngestReport& report) {
    begun = true;
    tell(report);
  };
  for (request.wait_seconds = 0;; request.wait_seconds = kStep) {
    const double left = wait - Seconds(Clock::now() - start).count();
    request.wait_seconds = std::clamp(left, 0.0, request.wait_seconds);
    try {
      return ingest(index, paths, request);
    } catch (const Error& error) {
      if (error.code() != ErrorCode::index_locked || left <= 0 || begun) throw;
      if (!told) {
        std::ostringstream seconds;
        seconds << wait;
        say(std::string(error.what()) + "; waiting up to " + seconds.str() + " s");
      }
      told = true;
    }
    if (interrupted()) {
      IngestReport nothing;
      nothing.interrupted = true;
      return nothing;
    }
  }
}

}  // namespace

ExitStatus run_add(const AddOptions& options, const Operands& operands, Output& out) {
  if (operands.empty()) {
    throw UsageError("nothing to read: give files, folders, or - for the standard input");
  }
  IngestOptions request = options.request();
  const std::string index = index_directory(options.index);
  Progress progress(options.progress_kind(), options.rejects);
  InterruptibleInput bytes;
  std::istream standard_input(&bytes);
  request.standard_input = &standard_input;
  request.on_issue = [&](const IngestIssue& issue) { progress.issue(issue); };
  request.on_progress = [&](const IngestReport& report) { progress.update(report); };
  request.should_stop = interrupted;

  catch_interrupts();
  const IngestReport report = ingest_when_free(index, operands, request, options.quiet);
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
