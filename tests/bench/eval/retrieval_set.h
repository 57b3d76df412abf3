// SPDX-License-Identifier: GPL-2.0-or-later
// A test set of retrieval: a folder with articles, questions, and what answers them.
#ifndef DEPESCHE_TESTS_BENCH_EVAL_RETRIEVAL_SET_H_
#define DEPESCHE_TESTS_BENCH_EVAL_RETRIEVAL_SET_H_

#include <optional>
#include <string>
#include <vector>

#include "bench/eval/metrics.h"

namespace depesche::bench {

struct Question {
  std::string id;
  std::string text;   // as somebody asked it
  std::string place;  // "queries.tsv:17", for messages
  Gains gains;        // not empty
};

struct RetrievalSet {
  std::string name;    // of the folder
  std::string corpus;  // path of corpus.jsonl or corpus.jsonl.zst; empty if there is articles.txt
  std::vector<std::string> articles;  // paths of files and folders that depesche-ingest reads
  std::vector<Question> questions;
};

// Reads "folder": its corpus.jsonl, or articles.txt (a line a path, from the folder on, so that
// articles that stand elsewhere need no copy); queries.tsv (id, text) and qrels.tsv (question,
// document, gain, which is 1 if it is left out; gains of 0 and a headline "qid" or "query-id" are
// passed over). Questions that nothing answers are left out. With "half", 0 or 1, only the
// questions whose id has an even or an odd hash: who tries many settings on one half can measure on
// the other. Throws Error, with file and line if a line is wrong.
RetrievalSet read_retrieval_set(const std::string& folder, std::optional<int> half = std::nullopt);

}  // namespace depesche::bench

#endif
