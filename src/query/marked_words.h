// SPDX-License-Identifier: GPL-2.0-or-later
// Which words of a query a highlighter is to mark, and where they must stand together.
#ifndef DEPESCHE_QUERY_MARKED_WORDS_H_
#define DEPESCHE_QUERY_MARKED_WORDS_H_

#include "query/positional.h"
#include "query/words.h"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace depesche::query {

// One word of a highlight: the tokens that fit it, by stem, by exact form, or as compounds with a
// part of such a stem.
struct HighlightWord {
  std::set<std::string, std::less<>> stems;
  std::set<std::string, std::less<>> forms;
  Parts parts = Parts::none;
};

// What to mark in an article's text: a single word, or the words of a phrase or of NEAR where they
// stand together. A phrase is one mark, NEAR one a word.
struct Highlight {
  // Which text: the word prefix of its field in index/schema.h, or "*" for title and body.
  std::string words_prefix = "*";
  std::vector<HighlightWord> words;  // at least one
  bool ordered = true;               // in this order
  std::uint32_t window = 0;          // positions from the first to the last word, both included
  // It says the same as the highlight before it, which there must be: the parts of a compound near
  // each other.
  bool alternative = false;
};

// Whether its words must stand together, in order or in any.
bool is_phrase(const Highlight& highlight);
bool is_near(const Highlight& highlight);
// Positions from the first to the last of them, both included: at least one for each.
std::uint32_t window_of(const Highlight& highlight);

// "field" is where the words were looked for, nullptr for title, body and tags.

// The words of a reading by their stems, and as such parts of compounds.
Highlight mark_stems(const Reading& reading, bool ordered, std::uint32_t window, Parts parts,
                     const index::FieldRow* field);

// Words of a compound, near each other, that stand for what the highlight before marks.
Highlight mark_apart(const Reading& words, const index::FieldRow* field);

// The words of a reading by their exact forms, in this order.
Highlight mark_forms(const Reading& reading, std::uint32_t window, const index::FieldRow* field);

// The same highlights, but with words of a compound that had to be near each other each on its own:
// for an article that was found by one of them in its title and the others anywhere.
std::vector<Highlight> each_alone(const std::vector<Highlight>& highlights);

}  // namespace depesche::query

#endif
