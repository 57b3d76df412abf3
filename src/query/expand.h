// SPDX-License-Identifier: GPL-2.0-or-later
// Wildcards and fuzzy words: which terms of the index they stand for.
#ifndef DEPESCHE_QUERY_EXPAND_H_
#define DEPESCHE_QUERY_EXPAND_H_

#include "index/removed.h"
#include "query/pattern.h"
#include "query/tree.h"

#include <xapian.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace depesche::query {

// A term of the index, without its prefix an exact form or a folded value.
struct TermMatch {
  std::string form;
  Xapian::doccount articles = 0;
};

struct Expansion {
  std::vector<TermMatch> matches;  // the most frequent first, then by form
  std::size_t total = 0;           // also those that "matches" does not hold
};

// Walks the terms with "term_prefix" that "pattern" may match and keeps the "limit" most frequent.
// Terms of "removed" documents alone are none, and articles are counted without these; which terms
// are the most frequent is counted with them.
// Takes time in the number of those terms, memory in "limit". Xapian::Error passes through.
Expansion expand(Pattern pattern, std::string_view term_prefix, std::size_t limit,
                 const Xapian::Database& database, const index::Removed& removed);

// The "limit" most frequent terms that begin with "start", a term prefix and some small letters,
// the most frequent first, then by term. Takes time in the number of all those terms.
std::vector<TermMatch> most_frequent(const std::string& start, std::size_t limit,
                                     const Xapian::Database& database);

// What a leaf of kind pattern or fuzzy stands for, at most "limit" forms.
Expansion expand(const Node& leaf, std::size_t limit, const Xapian::Database& database,
                 const index::Removed& removed);

// The forms that each pattern in "tree" may be searched by.
std::size_t expansions_each(const Node& tree);

// The exact forms in title, body and tags that "pattern" matches, as a word of the query language
// would (krieg, krieg*, *krieg, Kri*g, Krieg~1); the most frequent first, at most "limit" of them.
// Throws QueryError for anything but a single word without
// field; Xapian::Error passes through.
std::vector<TermMatch> match_terms(std::string_view pattern, std::size_t limit,
                                   const Xapian::Database& database, const index::Removed& removed);

}  // namespace depesche::query

#endif
