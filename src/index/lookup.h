// SPDX-License-Identifier: GPL-2.0-or-later
// Finding stored articles and what is known of them.
#ifndef DEPESCHE_INDEX_LOOKUP_H_
#define DEPESCHE_INDEX_LOOKUP_H_

#include <depesche/article.h>
#include <xapian.h>

#include <string>
#include <string_view>

namespace depesche::index {

// All of these let Xapian's errors pass through.

// The document of the article with this id; 0 if there is none.
Xapian::docid find_article(const Xapian::Database& database, std::string_view id);

struct StoredArticle {
  std::string hash;    // kHashSlot
  std::string origin;  // kOriginSlot
};
StoredArticle stored_facts(const Xapian::Database& database, Xapian::docid docid);

// The article itself. Throws Error(index_damaged).
Article stored_article(const Xapian::Database& database, Xapian::docid docid);

}  // namespace depesche::index

#endif
