// SPDX-License-Identifier: GPL-2.0-or-later
// The lexicon in the metadata.
#include "index/compounds.h"

#include "index/removed.h"

#include "base/bytes.h"

#include <algorithm>

namespace depesche::index {
namespace {

constexpr std::uint64_t kGrowth = 10;
// The start list splits the long nouns of a newspaper hardly worse than what a thousand of its
// articles teach: 78 to 84 of a hundred.
constexpr std::uint64_t kStartListArticles = 1000;

std::uint64_t stored_articles(const Xapian::Database& database) {
  const std::string articles = database.get_metadata(kLexiconArticlesKey);
  return articles.empty() ? 0 : base::ByteReader(articles).number();
}

}  // namespace

std::shared_ptr<const analyse::Splitter> stored_splitter(const Xapian::Database& database) {
  return std::make_shared<analyse::Splitter>(stored_lexicon(database).lexicon);
}

LearnedLexicon stored_lexicon(const Xapian::Database& database) {
  LearnedLexicon learned;
  learned.lexicon = analyse::Lexicon::decode(database.get_metadata(kLexiconKey));
  learned.articles = stored_articles(database);
  return learned;
}

bool has_outgrown_lexicon(const Xapian::Database& database) {
  const std::uint64_t learned = std::max(stored_articles(database), kStartListArticles);
  return database.get_doccount() - Removed(database).count() >= kGrowth * learned;
}

void store_lexicon(Xapian::WritableDatabase& database, const LearnedLexicon& learned) {
  database.set_metadata(kLexiconKey, learned.lexicon.encode());
  std::string articles;
  base::append_number(articles, learned.articles);
  database.set_metadata(kLexiconArticlesKey, articles);
}

}  // namespace depesche::index
