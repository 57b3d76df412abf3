// SPDX-License-Identifier: GPL-2.0-or-later
// The tables that are printed of runs.
#ifndef DEPESCHE_TESTS_BENCH_EVAL_REPORT_H_
#define DEPESCHE_TESTS_BENCH_EVAL_REPORT_H_

#include <ostream>
#include <string>
#include <vector>

#include "bench/eval/metrics.h"
#include "bench/eval/retrieval_set.h"
#include "bench/eval/trec_run.h"

namespace depesche::bench {

// The measures of each question of "set", in their order.
std::vector<Scores> score_run(const RetrievalSet& set, const Run& run);

// Prints a line a set as the sets are added, and their mean at the end.
class ScoreTable {
 public:
  // "first" heads the first column.
  ScoreTable(std::ostream& out, const std::string& first);

  // "milliseconds" of the queries, in any order; without any the columns of time stay empty.
  void add(const std::string& name, const std::vector<Scores>& scores,
           std::vector<double> milliseconds);
  // The mean of the sets, each counting as much as another; nothing for a single one.
  void add_mean();

 private:
  std::ostream& out_;
  std::vector<Scores> means_;
};

// Prints, for MRR and nDCG, what "after" changes for the questions of "set".
void print_comparison(std::ostream& out, const std::string& name, const std::vector<Scores>& before,
                      const std::vector<Scores>& after);

}  // namespace depesche::bench

#endif
