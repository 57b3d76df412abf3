// SPDX-License-Identifier: GPL-2.0-or-later
// The public extract_articles(): one run from files to articles, without an index.
#include <depesche/extract.h>

#include <optional>
#include <utility>

#include "base/xapian_error.h"
#include "extract/extract.h"
#include "index/article_check.h"
#include "index/identity.h"
#include "index/index_directory.h"
#include "index/ingest_options.h"
#include "index/repeats.h"
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

// What an index knows of the paragraphs that return in it.
class Archived {
 public:
  explicit Archived(const std::string& index)
      : index_(index), database_(index::open_for_reading(index)) {}

  void drop(ExtractedArticle& extracted, bool explain) {
    base::guarded("reading the index " + index_, [&] {
      for (;;) {
        try {
          return drop_once(extracted, explain);
        } catch (const Xapian::DatabaseModifiedError&) {
          database_.reopen();
        }
      }
    });
  }

 private:
  // Changes nothing if it throws.
  void drop_once(ExtractedArticle& extracted, bool explain) {
    const index::Repeats repeats = index::repeats_of(extracted.article);
    Article article = extracted.article;
    std::vector<DroppedText> dropped;
    for (const auto& paragraph : index::drop_boilerplate(database_, repeats, article)) {
      if (!explain) continue;
      const std::size_t articles = index::count_articles(database_, repeats, paragraph);
      dropped.push_back({paragraph.text, "returns in " + std::to_string(articles) +
                                             " articles of " + article.outlet});
    }
    extracted.article = std::move(article);
    extracted.dropped.insert(extracted.dropped.end(), dropped.begin(), dropped.end());
  }

  std::string index_;
  Xapian::Database database_;
};

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
  read::Archive archive(paths, index::archive_options(options),
                        [&](const read::ReadProblem& problem) {
                          if (stopped()) return;  // the interrupt cut the record; it is no reject
                          ++counts.seen;
                          reporter.reject(problem.origin, problem.reason);
                        });
  const extract::ExtractOptions extract_options{options.map, options.outlet, options.date,
                                                request.explain};
  std::optional<Archived> archived;
  if (!request.index.empty()) archived.emplace(request.index);
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
    ExtractedArticle result = extracted(std::move(extraction));
    if (archived) archived->drop(result, request.explain);
    on_article(result);
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
