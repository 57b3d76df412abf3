// SPDX-License-Identifier: GPL-2.0-or-later
// Reads single articles out of a database.
#ifndef DEPESCHE_TESTS_SUPPORT_STORED_ARTICLE_H_
#define DEPESCHE_TESTS_SUPPORT_STORED_ARTICLE_H_

#include "index/packed_article.h"
#include "index/removed.h"

#include <vector>

namespace depesche::tests {

inline Article stored_article(const Xapian::Database& database, Xapian::docid docid) {
  return index::ArticleReader(index::article_dictionary(database)).read(database, docid);
}

// The documents that are not removed, in their order.
inline std::vector<Xapian::docid> stored_documents(const Xapian::Database& database) {
  std::vector<Xapian::docid> docids(database.postlist_begin(""), database.postlist_end(""));
  index::Removed(database).drop_from(docids);
  return docids;
}

}  // namespace depesche::tests

#endif
