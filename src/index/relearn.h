// SPDX-License-Identifier: GPL-2.0-or-later
// The lexicon of an index, learned from its own articles.
#ifndef DEPESCHE_INDEX_RELEARN_H_
#define DEPESCHE_INDEX_RELEARN_H_

#include "analyse/compound/word_counts.h"
#include "index/compounds.h"

#include <depesche/article.h>
#include <xapian.h>

#include <string>

namespace depesche::index {

// The lists for a rebuilt index: those of the files, each with at most 4 MB; where no file is named
// (an empty path), that of the index. Throws Error: bad_argument, led by file and line; not_found
// or io for a file; index_damaged if a list is to be kept and can't be read.
analyse::CompoundLists new_lists(const Xapian::Database& database,
                                 const std::string& whole_words_file,
                                 const std::string& compounds_file);

// Counts the words of the running text of an article.
void count_words(const Article& article, analyse::WordCounts& words);

}  // namespace depesche::index

#endif
