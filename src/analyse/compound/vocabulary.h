// SPDX-License-Identifier: GPL-2.0-or-later
// All words of archive and start list, the inflected ones counted with their roots.
#ifndef DEPESCHE_ANALYSE_COMPOUND_VOCABULARY_H_
#define DEPESCHE_ANALYSE_COMPOUND_VOCABULARY_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/compound/lexicon.h"
#include "analyse/compound/slot_table.h"
#include "analyse/compound/word_counts.h"

namespace depesche::analyse {

// A word that was counted; uses are those of archive and start list together.
struct Word {
  std::string form;
  double count = 0;
  double capitalised = 0;   // uses
  double determined = 0;    // uses
  double determinable = 0;  // uses of which it is known whether they are determined
  WordStatistics start;     // what the start list knows
  bool in_archive = false;
  std::uint32_t root = 0;  // the word whose inflection it is, or itself

  // Of upper case among the uses.
  double share() const { return count > 0 ? capitalised / count : 0; }
  // Whether it is used without article, as far as the archive shows it, or else the start list.
  bool is_proper_name() const;
};

class Vocabulary {
 public:
  // Words without a vowel and stopwords are left out.
  Vocabulary(std::vector<WordCount> archive, const Lexicon& start);

  std::size_t size() const { return words_.size(); }
  const Word& operator[](std::uint32_t id) const { return words_[id]; }

  // The number of the word; SlotTable::kNone if there is none.
  std::uint32_t find(std::string_view form) const;

  // The number of the root of the word that is "piece", or of which "piece" is an inflected form;
  // SlotTable::kNone.
  std::uint32_t root_of(std::string_view piece) const;

 private:
  void join(const Lexicon& start);
  void fold_inflections();

  std::vector<Word> words_;
  SlotTable slots_;
};

}  // namespace depesche::analyse

#endif
