// SPDX-License-Identifier: GPL-2.0-or-later
// The lexicon in the metadata.
#include "index/compounds.h"

#include "base/bytes.h"

namespace depesche::index {

std::shared_ptr<const analyse::Splitter> stored_splitter(const Xapian::Database& database) {
  return std::make_shared<analyse::Splitter>(stored_lexicon(database).lexicon);
}

LearnedLexicon stored_lexicon(const Xapian::Database& database) {
  LearnedLexicon learned;
  learned.lexicon = analyse::Lexicon::decode(database.get_metadata(kLexiconKey));
  const std::string articles = database.get_metadata(kLexiconArticlesKey);
  if (!articles.empty()) learned.articles = base::ByteReader(articles).number();
  return learned;
}

void store_lexicon(Xapian::WritableDatabase& database, const LearnedLexicon& learned) {
  database.set_metadata(kLexiconKey, learned.lexicon.encode());
  std::string articles;
  base::append_number(articles, learned.articles);
  database.set_metadata(kLexiconArticlesKey, articles);
}

}  // namespace depesche::index
