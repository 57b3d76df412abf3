// SPDX-License-Identifier: GPL-2.0-or-later
// The articles of a set in an index of their own, and what is found there for its questions.
#ifndef DEPESCHE_TESTS_BENCH_EVAL_SET_INDEX_H_
#define DEPESCHE_TESTS_BENCH_EVAL_SET_INDEX_H_

#include <cstdint>
#include <string>
#include <vector>

#include "bench/eval/retrieval_set.h"
#include "bench/eval/trec_run.h"
#include "support/temporary_directory.h"

namespace depesche::bench {

// Indexes a set as depesche-ingest does, with "_id" as id and "text" as body, so that what ingest
// takes for credits and datelines is no text here either.
class SetIndex {
 public:
  // With "relearn" the index is rebuilt, so that it splits compounds by what its articles have
  // taught it. Throws Error.
  explicit SetIndex(const RetrievalSet& set, bool relearn = false);

  const std::string& path() const { return path_; }
  // What was lost on the way into the index, one sentence each: rejected lines, ids that stand in
  // the corpus twice. Empty if every line became an article.
  const std::vector<std::string>& losses() const { return losses_; }

 private:
  tests::TemporaryDirectory directory_;
  std::string path_;
  std::vector<std::string> losses_;
};

struct SearchRun {
  Run run;
  std::vector<double> milliseconds;         // of each question
  std::vector<std::string> not_understood;  // "queries.tsv:17: why": nothing is found for these
};

// The first ten answers to each question by the public Searcher; its words mean OR with "any", else
// AND. Throws Error.
SearchRun search_all(const SetIndex& index, const RetrievalSet& set, bool any);

}  // namespace depesche::bench

#endif
