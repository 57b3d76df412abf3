// SPDX-License-Identifier: GPL-2.0-or-later
// Ingest and search through the public library.
#include "bench/eval/set_index.h"

#include <depesche/error.h>
#include <depesche/ingest.h>
#include <depesche/rebuild.h>
#include <depesche/searcher.h>
#include "bench/eval/question_words.h"

namespace depesche::bench {
namespace {

constexpr std::size_t kMostLosses = 10;  // that are told one by one

std::string describe(const IngestIssue& issue) {
  return issue.file + ":" + std::to_string(issue.line) + ": " + issue.reason;
}

}  // namespace

SetIndex::SetIndex(const RetrievalSet& set, bool relearn) : path_(directory_ / "index") {
  IngestOptions options;
  if (!set.corpus.empty()) {
    options.format = "jsonl";
    options.map = {{"id", "_id"}, {"body", "text"}};
  }
  options.on_issue = [&](const IngestIssue& issue) {
    if (losses_.size() < kMostLosses) losses_.push_back(describe(issue));
  };
  const IngestReport report =
      ingest(path_, set.corpus.empty() ? set.articles : std::vector{set.corpus}, options);
  if (relearn) rebuild(path_);
  const std::uint64_t articles = Searcher(path_).stats().articles;
  if (articles != report.seen) {
    losses_.push_back(set.name + ": " + std::to_string(report.seen) + " records, but " +
                      std::to_string(articles) + " articles in the index");
  }
}

SearchRun search_all(const SetIndex& index, const RetrievalSet& set, bool any) {
  const Searcher searcher(index.path());
  SearchRun found;
  for (const Question& question : set.questions) {
    SearchRequest request;
    request.query = question_words(question.text);
    request.any = any;
    request.limit = kDepth;
    request.partial_limit = kDepth;
    request.snippet_chars = 0;
    if (request.query.empty()) continue;  // would match every article
    try {
      const SearchResult result = searcher.search(request);
      found.milliseconds.push_back(result.took_ms);
      for (const std::vector<Hit>* hits : {&result.results, &result.partial.best}) {
        for (const Hit& hit : *hits) found.run[question.id].push_back({hit.article.id, hit.score});
      }
    } catch (const QueryError& error) {
      found.not_understood.push_back(question.place + ": " + error.what());
    }
  }
  return found;
}

}  // namespace depesche::bench
