// SPDX-License-Identifier: GPL-2.0-or-later
// Query text -> what Xapian matches, what ranks, and what the highlighter marks.
#ifndef DEPESCHE_QUERY_COMPILE_H_
#define DEPESCHE_QUERY_COMPILE_H_

#include "analyse/analyser.h"
#include "query/positional.h"
#include "query/score.h"
#include "query/weights.h"

#include <xapian.h>

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
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

struct CompileOptions {
  bool any = false;       // several words mean OR
  bool compounds = true;  // words are also found in compounds, and compounds by their parts
  bool explain = false;   // fill Compiled::explanation
  Weights weights;
};

struct Compiled {
  Xapian::Query query;  // what matches
  Ranking ranking;      // and how well
  std::vector<Highlight> highlights;
  std::vector<std::string> notes;  // expansions that were cut short
  std::string explanation;         // the tree, a node a line, with expansions and frequencies
};

// Reads and compiles "text" against the terms of "database". An empty text or "*" matches every
// article. Throws QueryError; Xapian::DatabaseModifiedError passes through, for the caller to
// retry.
Compiled compile(std::string_view text, const CompileOptions& options,
                 const Xapian::Database& database, analyse::Analyser& analyser);

}  // namespace depesche::query

#endif
