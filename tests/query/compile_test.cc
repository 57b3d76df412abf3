// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/compile.h"

#include "index/index_directory.h"
#include "support/temporary_directory.h"

#include <depesche/error.h>
#include <depesche/writer.h>
#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

namespace {

using depesche::Article;
using depesche::query::Compiled;
using depesche::query::CompileOptions;

Article article(const std::string& id, const std::string& title, const std::string& body) {
  Article made;
  made.id = id;
  made.title = title;
  made.body = body;
  return made;
}

// An index of a few articles, opened for reading.
class SmallIndex {
 public:
  explicit SmallIndex(const std::vector<Article>& articles) {
    const std::string path = directory_ / "index";
    depesche::Writer writer(path);
    for (const Article& one : articles) writer.put(one);
    writer.commit();
    database_ = depesche::index::open_for_reading(path);
  }

  Compiled compile(const std::string& text, CompileOptions options = CompileOptions()) {
    return depesche::query::compile(text, options, database_, analyser_);
  }

  // The ids that are found, with a space between, in the order of the ids; or the error.
  std::string find(const std::string& text, bool any = false) {
    std::set<std::string> ids;
    try {
      CompileOptions options;
      options.any = any;
      Xapian::Enquire enquire(database_);
      enquire.set_query(compile(text, options).query);
      const Xapian::MSet found = enquire.get_mset(0, database_.get_doccount());
      for (auto it = found.begin(); it != found.end(); ++it) {
        auto term = it.get_document().termlist_begin();
        term.skip_to("Q");
        ids.insert((*term).substr(1));
      }
    } catch (const depesche::QueryError& error) {
      return std::to_string(error.offset()) + ": " + error.what();
    }
    std::string out;
    for (const std::string& id : ids) out += (out.empty() ? "" : " ") + id;
    return out;
  }

 private:
  depesche::tests::TemporaryDirectory directory_;
  Xapian::Database database_;
  depesche::analyse::Analyser analyser_;
};

struct Found {
  std::string query;
  std::string ids;
};

std::vector<Article> news() {
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

}  // namespace

TEST_SUITE_BEGIN("query/compile");

TEST_CASE("queries find the articles they ask for") {
  SmallIndex index(news());
  const Found rows[] = {
      {"", "a b c d"},
      {"*", "a b c d"},
      {"Außenministern", "a"},
      {"aussenminister", "a"},
      {"haus", "c"},
      {"=haus", "c"},
      {"=strasse", ""},
      {"Syrien-Gespräche", "a b"},
      {"Syriengespräche", "a b"},
      {"Syrien Gespräche", "a d"},
      {"titel:Gespräche", "a"},
      {"body:Gespräche", "a d"},
      {"body:Syrien", "d"},
      {"titel:Kerry", ""},
      {"tag:konflikt", "a"},
      {"konflikt", "a"},
      {"bild:Kriegsschiff", "c"},
      {"Kriegsschiff", ""},
      {"autor:kern", "c"},
      {"krieg*", "b d"},
      {"*ende", "d"},
      {"*gespräch*", "a b d"},
      {"M?ller", "c"},
      {"Lawrov~1", "a"},
      {"body:krieg*", "b"},
      {"quelle:afp", "a b"},
      {"quelle:(afp -dpa)", "b"},
      {"quelle:dp*", "a c"},
      {"quelle:*", "a b c"},
      {"NICHT quelle:*", "d"},
      {"ort:\"new york\"", "b"},
      {"ort:new*", "b"},
      {"datum:2016", "a b"},
      {"datum:2016-09", "a"},
      {"datum:2016-09..2016-10", "a b"},
      {"datum:2016-10-31", "b"},
      {"datum:2016-10-30..2016-10-31", "b"},
      {"datum:..2016", "a b"},
      {"datum:2016-10..", "b c"},
      {"datum:*", "a b c"},
      {"NOT datum:2016", "c d"},
      {"\"Präsident Baschar al-Assad\"", "b"},
      {"\"Syriengespräche in Genf\"", "a"},
      {"\"Syrien Gespräche in\"", "a"},
      {"\"Gespräch über Syrien\"", "d"},
      {"=\"Gespräch über Syrien\"", ""},
      {"=\"Gespräche über Syrien\"", "d"},
      {"titel:=\"Häuser in Hessen\"", "c"},
      {"titel:=\"Haus in Hessen\"", ""},
      {"\"kerry lawrow\"", ""},
      {"\"kerry lawrow\"~2", "a"},
      {"kerry NEAR/3 lawrow", "a"},
      {"lawrow NEAR/3 kerry", "a"},
      {"lawrow NEAR/2 kerry", ""},
      {"Bürger*innen", "c"},
      {"Bürger", "c"},
      {"die Syrien", "a d"},
      {"der", "b c"},
      {"+der krieg", "b"},
      {"krieg ODER frieden", "b c"},
      {"krieg -quelle:afp", ""},
      {"NOT krieg", "a c d"},
      {"Syrien & Genf", "a"},
      {"&", "0: nothing to search for"},
      {"id:a", "a"},
      {"url:https://example.org/c?x=*", "c"},
      {"krieg^2 ODER haus", "b c"},
  };
  for (const Found& row : rows) {
    CAPTURE(row.query);
    CHECK(index.find(row.query) == row.ids);
  }
}

TEST_SUITE_END();
