// SPDX-License-Identifier: GPL-2.0-or-later
// depesche-ingest extract: prints the articles of files, without an index.
#include <cstdint>
#include <istream>
#include <limits>
#include <string>

#include <depesche/extract.h>
#include "present/extracted.h"
#include "present/ingest_report.h"
#include "tools/ingest_commands.h"
#include "tools/interrupt.h"
#include "tools/progress.h"
#include "tools/run.h"

namespace depesche::tools {

ExitStatus run_extract(const AddOptions& options, const Operands& operands, Output& out) {
  if (operands.empty()) {
    throw UsageError("nothing to read: give files, folders, or - for the standard input");
  }
  ExtractRequest request;
  request.reading = options.request();
  request.explain = options.explain;
  request.index = options.index;  // only one that is named: extract needs none
  // Each file gives an article or a reject, and who counts the one wants to see the other.
  constexpr std::uint64_t kAll = std::numeric_limits<std::uint64_t>::max();
  Progress progress(Progress::Kind::none, options.rejects, kAll);
  InterruptibleInput bytes;
  std::istream standard_input(&bytes);
  request.reading.standard_input = &standard_input;
  request.reading.on_issue = [&](const IngestIssue& issue) { progress.issue(issue); };
  // Nobody takes the output any more (`| head`): there is no use in reading on.
  request.reading.should_stop = [&] { return interrupted() || !out.stream(); };

  catch_interrupts();
  const IngestReport report =
      extract_articles(operands, request, [&](const ExtractedArticle& extracted) {
        out.stream() << present::extracted_json(extracted, options.explain) << '\n';
      });
  out.stream().flush();
  progress.finish();
  // A reader that has seen enough (`| head`) wants to hear no more.
  if (out.stream()) {
    const std::string summary = present::extract_summary(report);
    if (!summary.empty()) say(summary);
  }
  if (report.interrupted && interrupted()) return ExitStatus::interrupted;
  if (report.rejected > 0) return ExitStatus::some_rejected;
  return report.added > 0 ? ExitStatus::done : ExitStatus::nothing_found;
}

}  // namespace depesche::tools
