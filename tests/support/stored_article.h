// SPDX-License-Identifier: GPL-2.0-or-later
// Reads single articles out of a database.
#ifndef DEPESCHE_TESTS_SUPPORT_STORED_ARTICLE_H_
#define DEPESCHE_TESTS_SUPPORT_STORED_ARTICLE_H_

#include "index/packed_article.h"

namespace depesche::tests {

inline Article stored_article(const Xapian::Database& database, Xapian::docid docid) {
  return index::ArticleReader(index::article_dictionary(database)).read(database, docid);
}

}  // namespace depesche::tests

#endif
