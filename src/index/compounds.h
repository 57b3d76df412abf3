// SPDX-License-Identifier: GPL-2.0-or-later
// The lexicon by which an index splits compounds, stored in it so that writers and readers agree.
#ifndef DEPESCHE_INDEX_COMPOUNDS_H_
#define DEPESCHE_INDEX_COMPOUNDS_H_

#include "analyse/compound/splitter.h"
#include "analyse/compound/start_list.h"

#include <xapian.h>

#include <cstdint>
#include <memory>
#include <string>

namespace depesche::index {

// Metadata keys.
inline constexpr char kLexiconKey[] = "depesche.lexicon";
inline constexpr char kLexiconArticlesKey[] = "depesche.lexicon.articles";

// A lexicon, and how many articles it was learned from; 0: the start list alone.
struct LearnedLexicon {
  analyse::Lexicon lexicon;
  std::uint64_t articles = 0;
};

// The splitter of "database". Throws Error(index_damaged) if its lexicon is missing or can't be
// read; Xapian::Error.
std::shared_ptr<const analyse::Splitter> stored_splitter(const Xapian::Database& database);

// The same before it is one.
LearnedLexicon stored_lexicon(const Xapian::Database& database);

// Whether the database has grown so far beyond its lexicon that learning anew is worth the while:
// to ten times the articles. Xapian's errors pass through.
bool has_outgrown_lexicon(const Xapian::Database& database);

// Makes "learned" the lexicon of a database without articles.
void store_lexicon(Xapian::WritableDatabase& database, const LearnedLexicon& learned);

}  // namespace depesche::index

#endif
