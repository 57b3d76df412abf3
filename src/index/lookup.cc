// SPDX-License-Identifier: GPL-2.0-or-later
// Finding stored articles and what is known of them.
#include "index/lookup.h"

#include "index/article_codec.h"
#include "index/document.h"
#include "index/removed.h"
#include "index/schema.h"
#include "read/record.h"

namespace depesche::index {

Xapian::docid find_article(const Xapian::Database& database, std::string_view id) {
  const std::vector<Xapian::docid> found =
      documents_with(database, exact_value_term(kIdPrefix, id));
  return found.empty() ? 0 : found.front();
}

Comparison compare(const Xapian::Database& database, const ArticleReader& articles,
                   const Article& article, const std::string& encoded, const std::string& origin) {
  Comparison found;
  found.docid = find_article(database, article.id);
  if (found.docid == 0) return found;
  const Xapian::Document document = database.get_document(found.docid, Xapian::DOC_ASSUME_VALID);
  found.same_origin = origin.empty() || read::file_of(origin) == read::kStandardInput ||
                      document.get_value(kOriginSlot) == origin;
  found.same_text = document.get_value(kHashSlot) == content_hash(encoded);
  if (!found.same_text) {
    // The same file may be named by another path than last time: "a.txt", "./archive/a.txt".
    Article stored = articles.read(document.get_data());
    if (stored.file != article.file) {
      stored.file = article.file;
      found.same_text = encode_article(stored) == encoded;
    }
  }
  return found;
}

std::string stored_origin(const Xapian::Database& database, Xapian::docid docid) {
  return database.get_document(docid, Xapian::DOC_ASSUME_VALID).get_value(kOriginSlot);
}

}  // namespace depesche::index
