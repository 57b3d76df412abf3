// SPDX-License-Identifier: GPL-2.0-or-later
// Words of the tree -> Xapian queries over the terms of a field, by the rules of index/schema.h.
#ifndef DEPESCHE_QUERY_POSITIONAL_H_
#define DEPESCHE_QUERY_POSITIONAL_H_

#include "index/schema.h"
#include "query/position_queries.h"
#include "query/words.h"

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

namespace depesche::query {

// Whether a word may be part of a compound.
enum class Parts {
  none,   // it must be the whole word
  heads,  // it may end it: "Krieg" in Ukrainekrieg, since an article is about such a Krieg
  any,    // it may stand anywhere in it
};

// The prefix of the words of "field" (nullptr: title, body and tags).
const char* prefix_of(const index::FieldRow* field);

// Articles with one of "forms" in "field" (nullptr: title, body and tags).
Xapian::Query any_form(const std::vector<std::string>& forms, const index::FieldRow* field);

// Articles with a compound in "field" that ends with a word of one of "stems".
Xapian::Query any_head(const std::vector<std::string>& stems, const index::FieldRow* field);

// Articles with a word of one of "stems" in "field", as a whole or as such a part of a compound.
Xapian::Query any_stem(const std::vector<std::string>& stems, Parts parts,
                       const index::FieldRow* field);

// Where words are looked up, and who makes the queries for their positions.
struct Searched {
  const Xapian::Database& database;
  PositionQueries& positions;
};

enum class Together {
  phrase,  // in this order
  near,    // in any order, each at a position of its own
};

// For each word the terms under "prefix" that may stand for it and that "database" has: opening a
// posting list takes four times as long as to see that there is none, and most words stand in no
// title and no tag.
Slots known_terms(const Reading& words, Parts parts, const char* prefix,
                  const Xapian::Database& database);

// True if there is no term for one of the words.
bool lacks_a_word(const Slots& slots);

// Articles in which the stems of "words" stand together in "field" within "window" positions.
Xapian::Query words_together(Together how, const Reading& words, Parts parts, std::uint32_t window,
                             const index::FieldRow* field, const Searched& index);

// True for the field whose words are those of the main field that also stand in the body.
bool is_body(const index::FieldRow* field);

}  // namespace depesche::query

#endif
