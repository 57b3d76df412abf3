// SPDX-License-Identifier: GPL-2.0-or-later
// Words of the tree -> Xapian queries over the terms of a field, by the rules of index/schema.h.
#ifndef DEPESCHE_QUERY_POSITIONAL_H_
#define DEPESCHE_QUERY_POSITIONAL_H_

#include "index/schema.h"
#include "query/words.h"

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

namespace depesche::query {

enum class Tier { stems, forms };

// The prefix of the words of "field" (nullptr: title, body and tags).
const char* prefix_of(const index::FieldRow* field);

// The term of a stem or form under a word prefix.
std::string word_term(Tier tier, const char* prefix, const std::string& word);

// Articles with one of "words" (stems or forms) in "field" (nullptr: title, body and tags).
Xapian::Query any_word(Tier tier, const std::vector<std::string>& words,
                       const index::FieldRow* field);

// Articles in which the stems of "slots" stand together in "field": "join" is OP_PHRASE (in this
// order) or OP_NEAR, within "window" positions.
Xapian::Query words_together(Xapian::Query::op join, const Reading& slots, std::uint32_t window,
                             const index::FieldRow* field);

// True for the field whose words are those of the main field that also stand in the body.
bool is_body(const index::FieldRow* field);

}  // namespace depesche::query

#endif
