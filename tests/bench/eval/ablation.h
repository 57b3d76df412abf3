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
  bool compounds = true;  // as in SearchRequest
};

// The whole ranking first, then without each tier, then with stems alone.
std::vector<Variant> variants();

// What search_all() finds, ranked otherwise. What matches stays the same, unless "variant" is
// without compounds. Of questions that the query language does not understand nothing is told.
SearchRun search_variant(const SetIndex& index, const RetrievalSet& set, bool any,
                         const Variant& variant);

// Prints, for each set, the measures of every variant, what the whole ranking gains over it, and
// how sure that is (paired_test.h), and the milliseconds of a query.
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
