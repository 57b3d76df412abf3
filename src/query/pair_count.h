// SPDX-License-Identifier: GPL-2.0-or-later
// How often two words of a query follow each other in a document.
#ifndef DEPESCHE_QUERY_PAIR_COUNT_H_
#define DEPESCHE_QUERY_PAIR_COUNT_H_

#include "index/positions/position_file.h"
#include "query/score.h"

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace depesche::query {

// Looks at the positions of stems in body and title. "positions" are those of the database and must
// outlive it, as the other arguments must.
class PairCounter {
 public:
  PairCounter(const Xapian::Database& database, const index::Positions& positions,
              const std::vector<WordPair>& pairs);

  // Goes to this document, behind those before. Throws Xapian::Error.
  void read(Xapian::docid docid);

  // How often the words of pairs[pair] stand in their order, next to each other, in the document
  // that was read.
  std::uint32_t count(std::size_t pair);

 private:
  using Positions = std::vector<std::uint32_t>;

  struct Term {
    std::string name;
    std::uint64_t hash;
    Xapian::PostingIterator
        posting;  // at the document at hand or behind it, once it was looked for
  };
  // A word of a pair under a word prefix.
  struct Word {
    std::vector<Term> terms;
    bool read = false;  // for the document at hand
    Positions positions;
  };
  struct Pair {
    std::size_t first;  // of words_
    std::size_t second;
  };

  std::size_t add_word(const std::vector<std::string>& stems, const char* prefix);
  const Positions& positions(Word& word);
  bool is_here(Term& term) const;

  const Xapian::Database& database_;
  const index::Positions& all_positions_;
  index::DocumentPositions document_;
  Xapian::docid docid_ = 0;
  std::vector<Word> words_;               // each once, though two pairs may share it
  std::vector<std::vector<Pair>> pairs_;  // for each pair its words in body and title
};

}  // namespace depesche::query

#endif
