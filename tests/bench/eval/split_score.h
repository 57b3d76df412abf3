// SPDX-License-Identifier: GPL-2.0-or-later
// How well the splitter of compounds cuts words whose parts are known.
#ifndef DEPESCHE_TESTS_BENCH_EVAL_SPLIT_SCORE_H_
#define DEPESCHE_TESTS_BENCH_EVAL_SPLIT_SCORE_H_

#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

#include "analyse/compound/splitter.h"
#include "bench/eval/compound_gold.h"

namespace depesche::bench {

struct SplitScore {
  std::size_t words = 0;
  std::size_t exact = 0;  // all cuts right, and none too many
  std::size_t cuts = 0;   // made
  std::size_t right = 0;  // of them
  std::size_t gold = 0;   // cuts there are
  std::size_t whole = 0;  // words that are no compounds
  std::size_t torn = 0;   // of them, split nevertheless

  double precision() const;  // of cuts; the shares are 0 where there is nothing to count
  double recall() const;
  double f1() const;
};

// Counts one word. Of several right ways to cut it, the one nearest to "made".
void count_word(const GoldWord& word, const Cuts& made, SplitScore& score);

// The lexicon that an archive of these articles would learn, from the start list on. "path" is
// anything that depesche-ingest reads with its usual names of fields. Throws Error.
analyse::Lexicon learn_from(const std::string& path);

// Scores the words of a file (read_compound_gold()) and prints the result in one line, after the
// speed of a run over all of them. "each" prints the words that are cut wrongly. Throws Error.
void print_split_score(std::ostream& out, const std::string& path,
                       const analyse::Splitter& splitter, bool each);

}  // namespace depesche::bench

#endif
