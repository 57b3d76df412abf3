// SPDX-License-Identifier: GPL-2.0-or-later
// What each tier of the ranking contributes: the same questions without it.
#ifndef DEPESCHE_TESTS_BENCH_EVAL_ABLATION_H_
#define DEPESCHE_TESTS_BENCH_EVAL_ABLATION_H_

#include <ostream>
#include <string>
#include <vector>

#include "bench/eval/retrieval_set.h"
#include "bench/eval/set_index.h"
#include "query/weights.h"

namespace depesche::bench {

// A ranking to compare with the whole one.
struct Variant {
  std::string name;
  query::Weights weights;
};

// The whole ranking first, then without each tier, then with stems alone.
std::vector<Variant> variants();

// What search_all() finds, ranked with other weights. What matches stays the same. Questions that
// the query language does not understand find nothing.
Run search_weighted(const SetIndex& index, const RetrievalSet& set, bool any,
                    const query::Weights& weights);

// Prints, for each set, the measures of every variant, what the whole ranking gains over it, and
// how sure that is (paired_test.h).
class AblationTable {
 public:
  explicit AblationTable(std::ostream& out) : out_(out) {}

  void add(const SetIndex& index, const RetrievalSet& set, bool any);
  // The means of the sets' means; nothing for a single set.
  void add_mean();

 private:
  std::ostream& out_;
  std::vector<std::vector<Scores>> means_;  // of each set, of each variant
};

}  // namespace depesche::bench

#endif
