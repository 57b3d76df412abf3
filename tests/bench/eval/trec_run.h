// SPDX-License-Identifier: GPL-2.0-or-later
// Runs in the format of the TREC conferences: what was found for each question, in order.
#ifndef DEPESCHE_TESTS_BENCH_EVAL_TREC_RUN_H_
#define DEPESCHE_TESTS_BENCH_EVAL_TREC_RUN_H_

#include <map>
#include <ostream>
#include <string>
#include <vector>

namespace depesche::bench {

struct RankedDocument {
  std::string id;
  double score = 0;
};

// The documents found for each question, best first.
using Run = std::map<std::string, std::vector<RankedDocument>>;

// Only the ids, in order; empty if the run has nothing for the question.
std::vector<std::string> ranking(const Run& run, const std::string& question);

// Lines "question Q0 document rank score depesche". The scores are written in full, so that reading
// them gives the same order. Throws Error(bad_argument) for an id with white space in it.
void write_run(const Run& run, std::ostream& out);

// Reads such lines, of any system: the order is that of falling scores, equal ones by rank. Throws
// Error, with file and line if a line is wrong.
Run read_run(const std::string& path);

}  // namespace depesche::bench

#endif
