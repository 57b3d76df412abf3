// SPDX-License-Identifier: GPL-2.0-or-later
// The public extract_articles(): one run from files to articles, without an index.
#include <depesche/extract.h>

#include <optional>
#include <utility>

#include "extract/extract.h"
#include "index/article_check.h"
#include "index/identity.h"
#include "index/ingest_options.h"
#include "index/reporter.h"
#include "read/archive.h"

#include <depesche/error.h>

namespace depesche {
namespace {

constexpr std::uint64_t kProgressRecords = 100;

ExtractedArticle extracted(extract::Extraction extraction) {
  ExtractedArticle result;
  result.article = std::move(extraction.article);
  for (const extract::Finding& finding : extraction.findings) {
    result.rules.push_back({std::string(finding.field), std::string(finding.rule)});
  }
  for (extract::Dropped& dropped : extraction.dropped) {
    result.dropped.push_back({std::move(dropped.text), std::string(dropped.rule)});
  }
  return result;
}

}  // namespace

IngestReport extract_articles(const std::vector<std::string>& paths, const ExtractRequest& request,
                              const std::function<void(const ExtractedArticle&)>& on_article) {
  const IngestOptions& options = request.reading;
  index::check_reading(options);
  index::Reporter reporter(options);
  IngestReport& counts = reporter.counts();
  const auto stopped = [&] {
    if (!counts.interrupted && options.should_stop) counts.interrupted = options.should_stop();
    return counts.interrupted;
  };
  read::Archive archive(paths, {options.format, options.standard_input},
                        [&](const read::ReadProblem& problem) {
                          if (stopped()) return;  // the interrupt cut the record; it is no reject
                          ++counts.seen;
                          reporter.reject(problem.origin, problem.reason);
                        });
  const extract::ExtractOptions extract_options{options.map, options.outlet, options.date,
                                                request.explain};
  while (const std::optional<read::Record> record = archive.next()) {
    if (stopped()) break;
    ++counts.seen;
    extract::Extraction extraction = extract::extract(*record, extract_options);
    if (!extraction.reject.empty()) {
      reporter.reject(record->origin, extraction.reject);
      continue;
    }
    try {
      extraction.article.id = index::first_id(extraction.article, *record);
      extraction.article = index::checked(std::move(extraction.article));
    } catch (const Error& error) {
      if (error.code() != ErrorCode::bad_argument) throw;
      reporter.reject(record->origin, error.what());
      continue;
    }
    for (const std::string& warning : extraction.warnings) reporter.warn(record->origin, warning);
    on_article(extracted(std::move(extraction)));
    ++counts.added;
    if (counts.seen % kProgressRecords == 0) {
      index::take_counts(archive.counts(), counts);
      reporter.progress();
    }
  }
  index::take_counts(archive.counts(), counts);
  reporter.progress();
  return reporter.report();
}

}  // namespace depesche
