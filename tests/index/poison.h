// SPDX-License-Identifier: GPL-2.0-or-later
// Articles that Xapian refuses, for tests of what becomes of the others.
#ifndef DEPESCHE_TESTS_INDEX_POISON_H_
#define DEPESCHE_TESTS_INDEX_POISON_H_

#include "index/store.h"

#include <string>

namespace depesche::tests {

// A builder whose documents for ids that begin with "poison" or "late" are refused: by
// add_document(), or, as a zero byte counts twice in a key, only by the commit.
inline index::BuildDocument poisonous_builder(const Xapian::Database& database) {
  return [good = index::document_builder(database)](
             const Article& article, const std::string& origin, const std::string& encoded) {
    index::BuiltDocument built = good(article, origin, encoded);
    if (article.id.rfind("poison", 0) == 0) built.document.add_term(std::string(246, 'x'));
    if (article.id.rfind("late", 0) == 0) built.document.add_term(std::string(200, '\0'));
    return built;
  };
}

}  // namespace depesche::tests

#endif
