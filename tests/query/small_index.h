// SPDX-License-Identifier: GPL-2.0-or-later
// A small index of given articles, and what queries find in it.
#ifndef DEPESCHE_TESTS_QUERY_SMALL_INDEX_H_
#define DEPESCHE_TESTS_QUERY_SMALL_INDEX_H_

#include "index/compounds.h"
#include "index/index_directory.h"
#include "query/compile.h"
#include "support/article.h"
#include "support/stored_article.h"
#include "support/temporary_directory.h"

#include <depesche/error.h>
#include <depesche/writer.h>

#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace depesche::tests {

// An index of a few articles, opened for reading.
class SmallIndex {
 public:
  explicit SmallIndex(const std::vector<Article>& articles) {
    const std::string path = directory_ / "index";
    Writer writer(path);
    for (const Article& one : articles) writer.put(one);
    writer.commit();
    index::SearchedIndex opened = index::open_for_searching(path);
    database_ = std::move(opened.database);
    positions_ = std::move(opened.positions);
    analyser_ = analyse::Analyser(index::stored_splitter(database_));
  }

  query::Compiled compile(const std::string& text, query::CompileOptions options = {}) {
    options.positions = positions_;
    return query::compile(text, options, database_, analyser_);
  }

  // The ids that are found, with a space between, in the order of the ids; or the error. Parts of
  // compounds are looked for only with "compounds".
  std::string find(const std::string& text, bool any = false, bool compounds = false) {
    std::set<std::string> ids;
    try {
      query::CompileOptions options;
      options.any = any;
      options.compounds = compounds;
      Xapian::Enquire enquire(database_);
      enquire.set_query(compile(text, options).query);
      const Xapian::MSet found = enquire.get_mset(0, database_.get_doccount());
      for (auto it = found.begin(); it != found.end(); ++it) {
        ids.insert(stored_article(database_, *it).id);
      }
    } catch (const QueryError& error) {
      return std::to_string(error.offset()) + ": " + error.what();
    }
    std::string out;
    for (const std::string& id : ids) out += (out.empty() ? "" : " ") + id;
    return out;
  }

  const Xapian::Database& database() const { return database_; }
  const std::shared_ptr<const index::Positions>& positions() const { return positions_; }

 private:
  TemporaryDirectory directory_;
  Xapian::Database database_;
  std::shared_ptr<const index::Positions> positions_;
  analyse::Analyser analyser_;
};

// Four articles with all fields between them.
inline std::vector<Article> news() {
  std::vector<Article> articles;
  Article a = article("a", "Neue Syrien-Gespräche in Genf",
                      "Die Außenminister trafen sich zu Gesprächen. Kerry sprach mit Lawrow.");
  a.source = {"afp", "dpa"};
  a.tags = {"Syrien Konflikt", "Diplomatie"};
  a.place = {"Genf"};
  a.date = {2016, 9, 7, 20 * 60 + 44};
  articles.push_back(a);
  Article b = article("b", "Syriengespräche gescheitert",
                      "Präsident Baschar al-Assad lehnt ab. Der Krieg geht weiter.");
  b.source = {"afp"};
  b.date = {2016, 10, 31, 23 * 60 + 59};
  b.place = {"New York"};
  articles.push_back(b);
  Article c = article("c", "Straßen und Häuser in Hessen",
                      "Müller baut ein Haus. Die Bürger:innen der Stadt sind für den Frieden.");
  c.source = {"dpa"};
  c.caption = "Ein Kriegsschiff";
  c.author = {"Eva Kern"};
  c.date = {2017, 1, 1, -1};
  c.url = "https://example.org/c?x=*";
  articles.push_back(c);
  articles.push_back(article("d", "Kriegsende", "Gespräche über Syrien. Über alles."));
  return articles;
}

// Two indexes that are searched as one.
inline index::SearchedIndex joined(const SmallIndex& first, const SmallIndex& second) {
  index::SearchedIndex both;
  std::vector<std::shared_ptr<const index::PositionFile>> files;
  for (const SmallIndex* one : {&first, &second}) {
    both.database.add_database(one->database());
    files.push_back(one->positions()->of(one->database()));
  }
  both.positions = std::make_shared<const index::Positions>(files);
  return both;
}

}  // namespace depesche::tests

#endif
