// SPDX-License-Identifier: GPL-2.0-or-later
// How often two words of a query follow each other in a document.
#ifndef DEPESCHE_QUERY_PAIR_COUNT_H_
#define DEPESCHE_QUERY_PAIR_COUNT_H_

#include "query/score.h"

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace depesche::query {

// Looks at the positions of stems in body and title. Both arguments must outlive it.
class PairCounter {
 public:
  PairCounter(const Xapian::Database& database, const std::vector<WordPair>& pairs);

  // Goes to this document. Throws Xapian::Error.
  void read(Xapian::docid docid);

  // How often the words of pairs[pair] stand in their order, next to each other, in the document
  // that was read.
  std::uint32_t count(std::size_t pair);

 private:
  using Positions = std::vector<Xapian::termpos>;

  // A word of a pair under a word prefix.
  struct Word {
    std::vector<std::string> terms;
    bool read = false;  // for the document at hand
    Positions positions;
  };
  struct Pair {
    std::size_t first;  // of words_
    std::size_t second;
  };

  std::size_t add_word(const std::vector<std::string>& stems, const char* prefix);
  const Positions& positions(Word& word);

  const Xapian::Database& database_;
  Xapian::docid docid_ = 0;
  std::vector<Word> words_;               // each once, though two pairs may share it
  std::vector<std::vector<Pair>> pairs_;  // for each pair its words in body and title
};

}  // namespace depesche::query

#endif
