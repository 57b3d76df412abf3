// SPDX-License-Identifier: GPL-2.0-or-later
// What a lexicon knows of the pieces of a word: the candidates among which the splitter chooses.
#ifndef DEPESCHE_ANALYSE_COMPOUND_EVIDENCE_H_
#define DEPESCHE_ANALYSE_COMPOUND_EVIDENCE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/compound/lexicon.h"
#include "analyse/compound/splitter.h"

namespace depesche::analyse {

// What a piece is as a word.
struct KnownWord {
  std::string_view word;  // the piece, or the piece without its inflection; empty: unknown
  WordStatistics statistics;
  double soft = 0;  // the compounds that piece and word begin or end
};

// What a piece is as a first part.
struct FirstPart {
  std::string base;  // the most probable word without linking element; empty: it is no first part
  double count = 0;  // of the most frequent word that it can be
  double probability = 0;
};

// Looks at the lexicon given, which must outlive it. Immutable; safe to share between threads.
class Evidence {
 public:
  explicit Evidence(const Lexicon& lexicon) : lexicon_(lexicon) {}

  KnownWord known(std::string_view piece) const;
  FirstPart first_part(std::string_view piece) const;

  // The cut of "piece" before byte "cut"; its probability is 0 if one side is no part.
  SplitCandidate candidate_at(std::string_view piece, std::size_t cut) const;

  // The cuts of the most probable chain of first parts and a head, if it is more probable than a
  // word without parts; else none. For "Mietpreissteigerung", as long as neither "Mietpreis" nor
  // "Preissteigerung" is known.
  std::vector<std::size_t> chain(std::string_view piece) const;

 private:
  double probability(double soft_count, double weight) const;
  double head_probability(std::string_view piece, std::size_t cut, KnownWord& head) const;
  bool is_participle(std::string_view piece, std::size_t cut) const;

  const Lexicon& lexicon_;
};

}  // namespace depesche::analyse

#endif
