// SPDX-License-Identifier: GPL-2.0-or-later
// Query text -> what Xapian matches, what ranks, and what the highlighter marks.
#ifndef DEPESCHE_QUERY_COMPILE_H_
#define DEPESCHE_QUERY_COMPILE_H_

#include "analyse/analyser.h"
#include "index/positions/position_file.h"
#include "index/removed.h"
#include "query/date_range.h"
#include "query/marked_words.h"
#include "query/position_queries.h"
#include "query/score.h"
#include "query/weights.h"

#include <xapian.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace depesche::query {

struct CompileOptions {
  bool any = false;       // several words mean OR
  bool partial = false;   // some of the words, or a part of one, will do: query/partial.h
  bool compounds = true;  // words are also found in compounds, and compounds by their parts
  bool explain = false;   // fill Compiled::explanation
  DatesAtHand dates;      // for date_range()
  std::shared_ptr<const index::Positions> positions;  // of the database; needed for any query
  const index::Removed* removed = nullptr;            // of its documents; nullptr: none
  Weights weights;
};

struct Compiled {
  Xapian::Query query;        // what matches
  PositionQueries positions;  // that it has as leaves, for evaluate()
  Ranking ranking;            // and how well
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
