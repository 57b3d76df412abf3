// SPDX-License-Identifier: GPL-2.0-or-later
// How often an archive uses each word: what the lexicon of its compounds is learned from.
#ifndef DEPESCHE_ANALYSE_COMPOUND_WORD_COUNTS_H_
#define DEPESCHE_ANALYSE_COMPOUND_WORD_COUNTS_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyse/tokenise.h"

namespace depesche::analyse {

struct WordCount {
  std::string form;        // an exact form of letters only
  double count = 0;        // uses
  double capitalised = 0;  // how many of them in upper case, as far as that can be told
  // How many directly behind an article or the like, which names hardly have; negative: not
  // counted.
  double determined = -1;
};

// Counts the words of running text. Needs about 100 bytes a distinct word; when there are more than
// "max_words", those read least often are forgotten. Not safe for concurrent use.
class WordCounts {
 public:
  explicit WordCounts(std::size_t max_words = 3'000'000) : max_words_(max_words) {}

  // Counts the words of "text", any UTF-8. At the begin of a sentence every word has a capital;
  // such a use does not tell whether the word is a noun.
  void add(std::string_view text);

  // The words of 3 to 60 bytes that are no stopwords, each form once, in the order of forms. A form
  // that is only known from beginnings of sentences counts as half capitalised.
  std::vector<WordCount> forms() const;

 private:
  struct Uses {
    std::uint32_t inside = 0;      // a sentence
    std::uint32_t beginning = 0;   // at its begin
    std::uint32_t determined = 0;  // of those inside
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const;
  };

  void forget_rare();

  std::size_t max_words_;
  std::vector<Part> parts_;
  std::unordered_map<std::string, Uses, Hash, std::equal_to<>> words_;  // as spelled
};

}  // namespace depesche::analyse

#endif
