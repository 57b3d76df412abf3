// SPDX-License-Identifier: GPL-2.0-or-later
// The parts of a German compound: "fluechtlingslager" -> "fluechtling" and "lager".
#ifndef DEPESCHE_ANALYSE_COMPOUND_SPLITTER_H_
#define DEPESCHE_ANALYSE_COMPOUND_SPLITTER_H_

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/compound/lexicon.h"

namespace depesche::analyse {

// A part of a compound. The ranges of the parts cover the form without gap; the last part is the
// head, with its inflection ("krieges").
struct CompoundPart {
  std::size_t begin = 0;  // bytes in the form, half-open; a linking element belongs to its part
  std::size_t end = 0;
  std::string base;  // the part as a word of its own: "fluechtlings" -> "fluechtling"
};

// Why a piece of a word was or was not cut.
enum class SplitReason {
  split,          // the geometric mean of the parts' counts exceeds the word's own count
  chain,          // an unknown word that is a probable chain of three or more known parts
  listed,         // the extra list says how
  kept,           // the exclusion list says that it is no compound
  unsuitable,     // too short, too long, or not only letters
  function_word,  // a stopword
  no_candidate,   // no cut leaves two known words
  proper_name,    // a name of a person or place
  lower_case,     // mostly written in lower case: an adjective or a verb
  frequent,       // more frequent than its parts let expect: a word of its own
  improbable,     // a known word, more probable as one than as this compound
};

// "split", "listed" ...: the enumerator, for output that programs read.
std::string_view name_of(SplitReason reason);

// A place where a piece could be cut.
struct SplitCandidate {
  std::size_t cut = 0;        // bytes from the begin of the form
  std::string first;          // the base form of what stands before the cut
  std::string head;           // the word behind it, as the lexicon knows it
  double probability = 0;     // P(first) P(head), as learned
  double geometric_mean = 0;  // of the counts of both
};

// One decision: a whole word, or a part of it that was looked at again.
struct SplitStep {
  std::size_t begin = 0;  // bytes in the form, half-open
  std::size_t end = 0;
  double count = 0;              // how often the piece was read as a word, inflections together
  double whole_probability = 0;  // of the piece as one unknown word
  SplitReason reason = SplitReason::no_candidate;
  std::vector<SplitCandidate> candidates;  // the most probable first, at most eight
};

struct SplitReport {
  std::vector<CompoundPart> parts;  // what split() returns
  std::vector<SplitStep> steps;     // the word first
};

// The lists of a lexicon for look-up: a word without its inflection -> where it is cut; nowhere if
// it is to stay whole.
using OwnSplits = std::map<std::string, std::vector<std::size_t>, std::less<>>;

// Takes compounds apart by the counts of a lexicon: the family model (how often a part begins or
// ends other compounds) chooses the place, and a word stays whole that is more frequent than the
// geometric mean of its parts (Koehn and Knight 2003). Immutable; safe to share between threads.
class Splitter {
 public:
  explicit Splitter(Lexicon lexicon);

  // The parts of "form", an exact form, in their order, at least two; empty if it is no compound
  // that the lexicon can take apart.
  std::vector<CompoundPart> split(std::string_view form) const;

  // The same with the evidence. Slower.
  SplitReport explain(std::string_view form) const;

  const Lexicon& lexicon() const { return lexicon_; }

 private:
  Lexicon lexicon_;
  OwnSplits own_;
};

}  // namespace depesche::analyse

#endif
