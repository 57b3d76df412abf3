// SPDX-License-Identifier: GPL-2.0-or-later
// Patterns over folded words and values: wildcards and edit distance.
#ifndef DEPESCHE_QUERY_PATTERN_H_
#define DEPESCHE_QUERY_PATTERN_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace depesche::query {

// What a pattern's letters are compared with.
enum class PatternTarget {
  words,   // analyse::fold_form; hyphens are passed over, as in the joined form of a word
  values,  // analyse::fold_value
};

// A pattern with * (any letters) and ? (one letter as typed: also ae, oe, ue, ss, which stand for
// ä, ö, ü, ß in folded text), or a word with a number of letters that may differ. Matching takes
// time in the product of both lengths at most. Not safe for concurrent use.
class Pattern {
 public:
  static Pattern wildcard(std::string_view text, PatternTarget target);
  static Pattern fuzzy(std::string_view text, std::uint32_t distance, PatternTarget target);
  // The text itself and nothing else.
  static Pattern literal(std::string_view text, PatternTarget target);

  // What everything that matches begins with; may be empty.
  const std::string& prefix() const { return prefix_; }

  bool matches(std::string_view folded);

 private:
  enum class Step { text, any, one };
  struct Element {
    Step step;
    std::string text;
  };

  bool matches_elements(std::string_view folded);

  std::vector<Element> elements_;  // empty: fuzzy
  std::string prefix_;
  std::string longest_;  // the longest fixed piece
  std::u32string word_;  // of fuzzy
  std::uint32_t distance_ = 0;
  std::vector<char> reached_;  // working space: where in the text an element may begin
  std::vector<char> next_;
};

}  // namespace depesche::query

#endif
