// SPDX-License-Identifier: GPL-2.0-or-later
// Finding stored articles and what is known of them.
#include "index/lookup.h"

#include "index/article_codec.h"
#include "index/schema.h"

namespace depesche::index {

Xapian::docid find_article(const Xapian::Database& database, std::string_view id) {
  const std::string term = exact_value_term(kIdPrefix, id);
  const Xapian::PostingIterator found = database.postlist_begin(term);
  return found == database.postlist_end(term) ? 0 : *found;
}

StoredArticle stored_facts(const Xapian::Database& database, Xapian::docid docid) {
  const Xapian::Document document = database.get_document(docid, Xapian::DOC_ASSUME_VALID);
  return {document.get_value(kHashSlot), document.get_value(kOriginSlot)};
}

Article stored_article(const Xapian::Database& database, Xapian::docid docid) {
  return decode_article(database.get_document(docid, Xapian::DOC_ASSUME_VALID).get_data());
}

}  // namespace depesche::index
