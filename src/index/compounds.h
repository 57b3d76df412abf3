// SPDX-License-Identifier: GPL-2.0-or-later
// The lexicon by which an index splits compounds, stored in it so that writers and readers agree.
#ifndef DEPESCHE_INDEX_COMPOUNDS_H_
#define DEPESCHE_INDEX_COMPOUNDS_H_

#include "analyse/compound/splitter.h"
#include "analyse/compound/start_list.h"

#include <xapian.h>

#include <memory>
#include <string>

namespace depesche::index {

inline constexpr char kLexiconKey[] = "depesche.lexicon";  // of the metadata

// The splitter of "database". Throws Error(index_damaged) if its lexicon is missing or can't be
// read; Xapian::Error.
std::shared_ptr<const analyse::Splitter> stored_splitter(const Xapian::Database& database);

// Makes "lexicon" that of a database without articles.
void store_lexicon(Xapian::WritableDatabase& database, const analyse::Lexicon& lexicon);

}  // namespace depesche::index

#endif
