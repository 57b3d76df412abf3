// SPDX-License-Identifier: GPL-2.0-or-later
// Compounds and the words that say the same: "Trainerwechsel", "Wechsel des Trainers".
#ifndef DEPESCHE_QUERY_COMPOUND_QUERY_H_
#define DEPESCHE_QUERY_COMPOUND_QUERY_H_

#include "query/positional.h"
#include "query/words.h"

#include <xapian.h>

namespace depesche::query {

// Whether "words", the parts of a word with hyphens, are those of a compound that may be said
// without it: "Diesel-Fahrverbot", not "U-Bahn".
bool may_stand_apart(const Reading& words);

// Articles in "field" (nullptr: title, body and tags) that hold all of "words", as words or as
// parts of other words, within a sentence; or one of them in the title, which is about the whole
// article, and the others anywhere.
Xapian::Query words_apart(const Reading& words, const index::FieldRow* field,
                          const Searched& index);

// The same for the parts of a compound without hyphens, in all ways to group them. Matches nothing
// if "word" is no compound.
Xapian::Query parts_apart(const WordSlot& word, const index::FieldRow* field,
                          const Searched& index);

}  // namespace depesche::query

#endif
