// SPDX-License-Identifier: GPL-2.0-or-later
// The words of a leaf's text, by the same analysis as the index, in all ways they can be read.
#ifndef DEPESCHE_QUERY_WORDS_H_
#define DEPESCHE_QUERY_WORDS_H_

#include "analyse/analyser.h"
#include "query/tree.h"

#include <cstddef>
#include <string>
#include <vector>

namespace depesche::query {

// Several ways to say a word with others, by their stems.
using Groupings = std::vector<std::vector<std::string>>;

// What stands at one place: several stems if the word is a gender form.
struct WordSlot {
  std::vector<std::string> stems;
  std::vector<std::string> forms;
  // Of a compound, the stems of its parts, and all ways in which two or three words together say
  // the same: Bundestagswahlkampf = bundestag wahlkampf = bundestagswahl kampf = bundestag wahl
  // kampf.
  std::vector<std::string> parts;
  Groupings groupings;
};

// Words that follow each other.
using Reading = std::vector<WordSlot>;

// "Syrien-Gespräche in Genf" has two readings: [syriengespraech, in, genf] and
// [syri, gespraech, in, genf].
struct Words {
  std::vector<Reading> readings;  // joined words first; empty: no word in the text
  Reading apart;                  // the reading with no word joined, the last of "readings"
  bool only_stopwords = true;
};

// Throws QueryError if the text of "leaf" has more words or readings than can be searched for.
Words read_words(const Node& leaf, analyse::Analyser& analyser);

// The operands of a NEAR node. A word of NEAR has to stand at one place, so "Syrien-Gespräche" is
// searched by its joined form. Throws QueryError for words that are not joined ("foo/bar").
Reading read_near(const Node& near, analyse::Analyser& analyser);

// The stems of the word that "pattern", a leaf of that kind, asks compounds to end with: "krieg" of
// "*krieg". Empty for any other pattern: "*krieg*", "Ukr*krieg", "*g".
std::vector<std::string> head_stems(const Node& pattern, analyse::Analyser& analyser);

}  // namespace depesche::query

#endif
