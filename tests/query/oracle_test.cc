// SPDX-License-Identifier: GPL-2.0-or-later
// The index against the brute-force matcher: every query finds the same articles.
#include "support/oracle.h"

#include "extract/extract.h"
#include "index/article_codec.h"
#include "index/index_directory.h"
#include "query/compile.h"
#include "query/prune.h"
#include "query/syntax.h"
#include "read/archive.h"
#include "support/random_news.h"
#include "support/temporary_directory.h"

#include <depesche/error.h>
#include <depesche/writer.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

using depesche::Article;
using depesche::tests::Oracle;
using Ids = std::set<std::string>;

std::string join(const Ids& ids) {
  std::string out;
  for (const std::string& id : ids) out += (out.empty() ? "" : " ") + id;
  return out;
}

// The same articles in an index and in the oracle.
class Pair {
 public:
  explicit Pair(const std::vector<Article>& articles) : oracle_(articles) {
    const std::string path = directory_ / "index";
    depesche::Writer writer(path);
    for (const Article& article : articles) writer.put(article);
    writer.commit();
    database_ = depesche::index::open_for_reading(path);
  }

  Ids indexed(const std::string& text, bool any) {
    depesche::query::CompileOptions options;
    options.any = any;
    options.compounds = false;  // the oracle splits none
    Xapian::Enquire enquire(database_);
    enquire.set_query(depesche::query::compile(text, options, database_, analyser_).query);
    const Xapian::MSet found = enquire.get_mset(0, database_.get_doccount());
    Ids ids;
    for (auto it = found.begin(); it != found.end(); ++it) {
      ids.insert(depesche::index::decode_article(it.get_document().get_data()).id);
    }
    return ids;
  }

  Ids expected(const std::string& text, bool any) {
    depesche::query::Node tree = depesche::query::parse(text, any);
    depesche::query::prune(tree, analyser_);
    return oracle_.find(tree);
  }

 private:
  depesche::tests::TemporaryDirectory directory_;
  Oracle oracle_;
  Xapian::Database database_;
  depesche::analyse::Analyser analyser_;
};

std::vector<Article> corpus_articles() {
  const std::string corpus = DEPESCHE_CORPUS;
  depesche::read::Archive archive({corpus + "/scrape", corpus + "/jsonl"}, {},
                                  [](const depesche::read::ReadProblem& problem) {
                                    FAIL(problem.origin.file << ": " << problem.reason);
                                  });
  std::vector<Article> articles;
  while (const auto record = archive.next()) {
    Article article = depesche::extract::extract(*record, {}).article;
    // A scrape is named by its path below corpus/scrape.
    if (record->format == "scrape") {
      article.id = record->origin.relative.substr(0, record->origin.relative.rfind('.'));
    }
    articles.push_back(std::move(article));
  }
  return articles;
}

Ids split(const std::string& text) {
  std::istringstream in(text);
  Ids ids;
  for (std::string id; in >> id;) ids.insert(id);
  return ids;
}

}  // namespace

TEST_SUITE_BEGIN("query/oracle");

TEST_CASE("random queries find in the index what the oracle finds by reading") {
  std::size_t found = 0;
  std::size_t searched = 0;
  for (const unsigned seed : {1U, 2U, 3U}) {
    depesche::tests::RandomNews random(seed);
    Pair pair(random.articles(60));
    for (int i = 0; i < 1500; ++i) {
      const std::string text = random.query();
      const bool any = random.below(4) == 0;
      CAPTURE(seed);
      CAPTURE(text);
      CAPTURE(any);
      Ids expected;
      try {
        expected = pair.expected(text, any);
      } catch (const depesche::QueryError& error) {
        CHECK_THROWS_AS(pair.indexed(text, any), depesche::QueryError);
        continue;
      }
      ++searched;
      if (!expected.empty()) ++found;
      CHECK(join(pair.indexed(text, any)) == join(expected));
    }
  }
  // The generator makes queries that mean something.
  CHECK(searched > 3500);
  CHECK(found > searched / 3);
}

TEST_CASE("the queries of the corpus find what they must and what the oracle finds") {
  Pair pair(corpus_articles());
  std::ifstream rows(std::string(DEPESCHE_CORPUS) + "/queries.tsv");
  std::string row;
  std::getline(rows, row);
  int queries = 0;
  while (std::getline(rows, row)) {
    std::istringstream columns(row);
    std::string query;
    std::string must;
    std::string must_not;
    std::getline(columns, query, '\t');
    std::getline(columns, must, '\t');
    std::getline(columns, must_not, '\t');
    CAPTURE(query);
    ++queries;
    const Ids found = pair.indexed(query, false);
    CHECK(join(found) == join(pair.expected(query, false)));
    for (const std::string& id : split(must)) {
      CAPTURE(id);
      CHECK(found.count(id) == 1);
    }
    if (must_not == "*") {
      CHECK(join(found) == join(split(must)));
      continue;
    }
    for (const std::string& id : split(must_not)) {
      CAPTURE(id);
      CHECK(found.count(id) == 0);
    }
  }
  CHECK(queries >= 40);
}

TEST_SUITE_END();
