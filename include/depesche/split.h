// SPDX-License-Identifier: GPL-2.0-or-later
// How an index splits a compound, and why.
#ifndef DEPESCHE_SPLIT_H_
#define DEPESCHE_SPLIT_H_

#include <string>
#include <vector>

namespace depesche {

// A piece of a word that is a word of its own. All texts are exact forms, see Term.
struct WordPart {
  std::string text;     // as it stands in the word: "fluechtlings"
  std::string word;     // without linking element: "fluechtling"
  std::string linking;  // the linking element: "s"; empty if there is none, or an ending differs
  std::string stem;     // what it is searched by
};

// A place where a piece of a word could be cut.
struct WordCut {
  std::string before, behind;  // the text on both sides: "fluechtlings", "lager"
  std::string first, head;     // the words that they are: "fluechtling", "lager"
  double probability = 0;      // P(first) P(head): how often they begin and end compounds
  double geometric_mean = 0;   // of the counts of both
};

// Whether one piece is cut: the word, or a part of it that was looked at again.
struct WordDecision {
  std::string piece;
  double count = 0;              // how often it was read as a word
  double whole_probability = 0;  // of the piece as one unknown word
  // split, chain, listed: it is cut; kept, unsuitable, function-word, no-candidate, proper-name,
  // lower-case, frequent, improbable: it is not, and why.
  std::string reason;
  std::vector<WordCut> cuts;  // the most probable first, at most eight
};

// One word.
struct WordSplit {
  std::string form;
  std::string stem;                     // what it is searched by as a whole
  std::vector<WordPart> parts;          // empty: the word is not split; else at least two
  std::vector<WordPart> longer_parts;   // of three and more: "wahlkampf", searched as well
  std::vector<WordDecision> decisions;  // the word first
};

}  // namespace depesche

#endif
