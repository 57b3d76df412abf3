// SPDX-License-Identifier: GPL-2.0-or-later
// Whether the stemmer does what Snowball publishes, as far as its version can.
#ifndef DEPESCHE_TESTS_BENCH_EVAL_STEM_CHECK_H_
#define DEPESCHE_TESTS_BENCH_EVAL_STEM_CHECK_H_

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/stem.h"

namespace depesche::bench {

// Words whose published stem is not that of the installed libstemmer, for one reason.
struct StemDifferences {
  std::string_view reason;
  std::size_t words = 0;
  std::size_t own = 0;                // of them, those that the index's own steps stem as published
  std::vector<std::string> examples;  // the first few
};

struct StemCheck {
  std::size_t words = 0;
  std::size_t agreeing = 0;
  std::vector<StemDifferences> differences;  // one a rule of newer versions, unexplained ones last
};

// Compares a vocabulary of Snowball with its published stems, one a line in each file. A difference
// is explained by a rule of Snowball 3.0 only if the older stemmer gives the published stem once
// the rule is applied by hand. Throws Error if the files have not as many lines.
StemCheck check_stems(const std::string& vocabulary_path, const std::string& stems_path);

void print_stem_check(std::ostream& out, const StemCheck& check);

}  // namespace depesche::bench

#endif
