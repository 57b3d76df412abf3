// SPDX-License-Identifier: GPL-2.0-or-later
// Finding stored articles and what is known of them.
#ifndef DEPESCHE_INDEX_LOOKUP_H_
#define DEPESCHE_INDEX_LOOKUP_H_

#include "index/packed_article.h"

#include <depesche/article.h>
#include <xapian.h>

#include <string>
#include <string_view>

namespace depesche::index {

// All of these let Xapian's errors pass through.

// The document of the article with this id; 0 if there is none.
Xapian::docid find_article(const Xapian::Database& database, std::string_view id);

// How an article compares with the stored one of the same id.
struct Comparison {
  Xapian::docid docid = 0;  // 0: there is none
  bool same_text = false;   // equal in all but the path of the file
  // Read from the same file, whatever path led to it; or given without a file, by a pipe or a
  // program, which does not take an article away from the file that holds it.
  bool same_origin = false;

  bool unchanged() const { return same_text && same_origin; }
};
// "encoded" is encode_article(article), "origin" the absolute path of its file.
// "articles" reads those of the database; throws Error(index_damaged).
Comparison compare(const Xapian::Database& database, const ArticleReader& articles,
                   const Article& article, const std::string& encoded, const std::string& origin);

// The absolute path of the file it was read from; empty if a program gave it.
std::string stored_origin(const Xapian::Database& database, Xapian::docid docid);

}  // namespace depesche::index

#endif
