// SPDX-License-Identifier: GPL-2.0-or-later
// Exact phrases (="a b"): the index knows positions of stems only, so stored texts are looked into.
#ifndef DEPESCHE_QUERY_EXACT_PHRASE_H_
#define DEPESCHE_QUERY_EXACT_PHRASE_H_

#include "index/removed.h"
#include "analyse/analyser.h"
#include "query/positional.h"
#include "query/words.h"

#include <depesche/article.h>
#include <xapian.h>

#include <cstddef>
#include <cstdint>

namespace depesche::query {

// True if the forms of "words" stand in this order within "window" positions in the text of "field"
// (nullptr: title, body or tags).
bool contains_phrase(const Article& article, const index::FieldRow* field, const Reading& words,
                     std::uint32_t window, analyse::Analyser& analyser);

struct ExactPhrase {
  Xapian::Query query;         // matches the articles that were found, weighted like "candidates"
  std::size_t candidates = 0;  // articles to look into
  std::size_t read = 0;        // of them, those that were
};

// The articles among "candidates" that contain the phrase, the first "limit" of them in the order
// of the index. Throws Error(index_damaged); Xapian::Error passes through.
ExactPhrase find_exact_phrase(const Xapian::Query& candidates, const index::FieldRow* field,
                              const Reading& words, std::uint32_t window, std::size_t limit,
                              const Searched& index, const index::Removed& removed,
                              analyse::Analyser& analyser);

}  // namespace depesche::query

#endif
