// SPDX-License-Identifier: GPL-2.0-or-later
// How good the first ten answers to a question are: the usual measures of retrieval.
#ifndef DEPESCHE_TESTS_BENCH_EVAL_METRICS_H_
#define DEPESCHE_TESTS_BENCH_EVAL_METRICS_H_

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace depesche::bench {

// How many documents of a ranking are looked at.
inline constexpr std::size_t kDepth = 10;

// The documents that answer a question, each with its gain, which is over 0.
using Gains = std::map<std::string, double>;

// The measures of one question, or means of them; all from 0 to 1.
struct Scores {
  double reciprocal_rank = 0;  // 1 / rank of the first document with a gain
  double success = 0;          // 1 if that is the first one
  double recall = 0;           // share of the documents with a gain that are found
  double ndcg = 0;  // normalised discounted cumulative gain (Järvelin and Kekäläinen 2002)
};

// A column of what is printed.
struct Measure {
  const char* name;
  double Scores::*value;
};
inline constexpr Measure kMeasures[] = {{"MRR@10", &Scores::reciprocal_rank},
                                        {"S@1", &Scores::success},
                                        {"R@10", &Scores::recall},
                                        {"nDCG@10", &Scores::ndcg}};

// The measures of "ranking", documents with the best first. Of a document that stands there twice
// only the first place counts. "gains" must not be empty.
Scores score(const Gains& gains, const std::vector<std::string>& ranking);

// The mean of each measure; zeros for no scores.
Scores mean(const std::vector<Scores>& scores);

}  // namespace depesche::bench

#endif
