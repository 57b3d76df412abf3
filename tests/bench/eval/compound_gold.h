// SPDX-License-Identifier: GPL-2.0-or-later
// Words whose parts are known, for measuring the splitter of compounds.
#ifndef DEPESCHE_TESTS_BENCH_EVAL_COMPOUND_GOLD_H_
#define DEPESCHE_TESTS_BENCH_EVAL_COMPOUND_GOLD_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace depesche::bench {

// Where a form is cut, in bytes, rising; empty: nowhere.
using Cuts = std::vector<std::size_t>;

// A word, by its exact form, with the ways to cut it that are right.
struct GoldWord {
  std::string form;
  std::vector<Cuts> splits;  // at least one
};

struct CompoundGold {
  std::vector<GoldWord> words;
  std::size_t unplaced = 0;  // lines none of whose splits could be laid over the word
};

// Where "form" is cut if it consists of "parts" (exact forms), which may be words of their own
// ("fluechtling" in "fluechtlingslager") and lack linking elements of up to three letters and the
// inflection of the end. A single part that is the word gives no cut. Nothing if the parts do not
// follow each other in the form.
std::optional<Cuts> lay_over(std::string_view form, const std::vector<std::string>& parts);

// Reads lines "word<TAB>a+b[<TAB>another split...]"; cells that are no split of the word are passed
// over. Throws Error, with file and line.
CompoundGold read_compound_gold(const std::string& path);

}  // namespace depesche::bench

#endif
