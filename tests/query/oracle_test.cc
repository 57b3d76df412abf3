// SPDX-License-Identifier: GPL-2.0-or-later
// The index against the brute-force matcher: every query finds the same articles.
#include "support/oracle.h"

#include "analyse/compound/splitter.h"
#include "extract/extract.h"
#include "index/columns/column_builder.h"
#include "index/compounds.h"
#include "index/index_directory.h"
#include "index/removed.h"
#include "query/compile.h"
#include "query/evaluate.h"
#include "query/posting_lists.h"
#include "query/prune.h"
#include "query/syntax.h"
#include "read/archive.h"
#include "support/random_news.h"
#include "support/stored_article.h"
#include "support/temporary_directory.h"

#include <depesche/error.h>
#include <depesche/searcher.h>
#include <depesche/writer.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
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

// Takes apart the compounds of the random articles.
depesche::analyse::Lexicon small_lexicon() {
  depesche::analyse::CompoundLists lists;
  lists.split = depesche::tests::RandomNews::compounds();
  std::vector<depesche::analyse::LexiconRow> rows;
  for (const char* part : {"bundestag", "wahl", "kampf", "krieg", "ende", "frieden", "haus"}) {
    rows.push_back({part, {100, 1, 20, 20, false}});
  }
  return depesche::analyse::Lexicon(rows, {1000, 100}, lists);
}

// The same articles in an index and in the oracle.
class Pair {
 public:
  // "lexicon" takes compounds apart; nullptr: the start list.
  explicit Pair(const std::vector<Article>& articles,
                const depesche::analyse::Lexicon* lexicon = nullptr)
      : path_(make(directory_ / "index", articles, lexicon)),
        opened_(depesche::index::open_for_searching(path_)),
        database_(opened_.database),
        removed_(database_),
        splitter_(depesche::index::stored_splitter(database_)),
        dates_(std::make_shared<const depesche::index::DateColumn>(
            depesche::index::ColumnBytes(depesche::index::build_date_column(database_)))),
        oracle_(articles, splitter_),
        analyser_(splitter_) {}

  Ids indexed(const std::string& text, bool any, bool compounds) {
    depesche::query::CompileOptions options;
    options.any = any;
    options.compounds = compounds;
    options.positions = opened_.positions;
    options.removed = &removed_;
    // By turns with the column of dates and without.
    if (++searched_ % 2 == 0) options.dates = [this] { return dates_; };
    const auto compiled = depesche::query::compile(text, options, database_, analyser_);
    Ids ids;
    depesche::query::PostingLists lists(database_);
    for (const Xapian::docid docid :
         depesche::query::evaluate(compiled.query, compiled.positions, lists, removed_)) {
      ids.insert(depesche::tests::stored_article(database_, docid).id);
    }
    return ids;
  }

  Ids expected(const std::string& text, bool any, bool compounds) {
    depesche::query::Node tree = depesche::query::parse(text, any);
    depesche::query::prune(tree, analyser_);
    return oracle_.find(tree, any, compounds);
  }

  const std::string& path() const { return path_; }

 private:
  static std::string make(const std::string& path, const std::vector<Article>& articles,
                          const depesche::analyse::Lexicon* lexicon) {
    depesche::Writer(path).commit();
    if (lexicon != nullptr) {
      Xapian::WritableDatabase data(path + "/data-0001",
                                    Xapian::DB_OPEN | depesche::index::kGlassWithoutTermLists);
      depesche::index::store_lexicon(data, {*lexicon, 0});
      data.commit();
    }
    depesche::Writer writer(path);
    // First other versions of some articles, and articles that will be gone: none of their words
    // is to be found or counted.
    std::vector<Article> old = depesche::tests::RandomNews(99).articles(60);
    for (std::size_t i = 0; i < std::min(old.size(), articles.size()); ++i) {
      old[i].id = i % 3 == 0 ? "gone" + std::to_string(i) : articles[i].id;
      writer.put(old[i]);
    }
    writer.commit();
    for (const Article& article : articles) writer.put(article);
    for (std::size_t i = 0; i < old.size(); i += 3) writer.remove(old[i].id);
    writer.commit();
    return path;
  }

  depesche::tests::TemporaryDirectory directory_;
  std::string path_;
  depesche::index::SearchedIndex opened_;
  const Xapian::Database& database_;
  depesche::index::Removed removed_;
  std::shared_ptr<const depesche::analyse::Splitter> splitter_;
  std::shared_ptr<const depesche::index::DateColumn> dates_;
  std::size_t searched_ = 0;
  Oracle oracle_;
  depesche::analyse::Analyser analyser_;
};

// What a filter on the field does not tell apart is one value.
Ids facet_values(const Article& article, const std::string& field) {
  std::vector<std::string> values;
  if (field == "source") values = article.source;
  if (field == "place") values = article.place;
  if (field == "tags") values = article.tags;
  if (field == "outlet") values = {article.outlet};
  if (field == "year" && article.date.known()) values = {std::to_string(article.date.year)};
  Ids folded;
  for (const std::string& value : values) folded.insert(depesche::analyse::fold_value(value));
  return folded;
}

bool passes(const Article& article, const std::vector<depesche::Filter>& filters,
            const std::string& except) {
  return std::all_of(filters.begin(), filters.end(), [&](const depesche::Filter& filter) {
    if (filter.field == except) return true;
    const Ids values = facet_values(article, filter.field);
    return std::any_of(filter.values.begin(), filter.values.end(), [&](const std::string& value) {
      return values.count(depesche::analyse::fold_value(value)) == 1;
    });
  });
}

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
  const depesche::analyse::Lexicon lexicon = small_lexicon();
  std::size_t found = 0;
  std::size_t searched = 0;
  std::size_t found_by_parts = 0;
  for (const unsigned seed : {1U, 2U, 3U}) {
    depesche::tests::RandomNews random(seed);
    Pair pair(random.articles(60), &lexicon);
    for (int i = 0; i < 1500; ++i) {
      const std::string text = random.query();
      const bool any = random.below(4) == 0;
      const bool compounds = random.below(4) != 0;
      CAPTURE(seed);
      CAPTURE(text);
      CAPTURE(any);
      CAPTURE(compounds);
      Ids expected;
      try {
        expected = pair.expected(text, any, compounds);
      } catch (const depesche::QueryError& error) {
        CHECK_THROWS_AS(pair.indexed(text, any, compounds), depesche::QueryError);
        continue;
      }
      ++searched;
      if (!expected.empty()) ++found;
      if (compounds && expected != pair.expected(text, any, false)) ++found_by_parts;
      CHECK(join(pair.indexed(text, any, compounds)) == join(expected));
    }
  }
  // The generator makes queries that mean something.
  CHECK(searched > 3500);
  CHECK(found > searched / 3);
  CHECK(found_by_parts > searched / 5);
}

TEST_CASE("hits and facet counts under filters are those of the articles that the oracle finds") {
  const depesche::analyse::Lexicon lexicon = small_lexicon();
  depesche::tests::RandomNews random(4);
  const std::vector<Article> articles = random.articles(60);
  Pair pair(articles, &lexicon);
  const depesche::Searcher with_file(pair.path());
  depesche::SearchRequest sources;
  sources.facets = {{"source", 0}};
  with_file.search(sources);  // maps the file, which then stays
  REQUIRE(std::filesystem::remove(pair.path() + "/data-0001/columns.depesche"));
  const depesche::Searcher without_file(pair.path());
  const std::vector<depesche::Filter> filters = {{"source", {"AFP"}},
                                                 {"source", {"dpa", "dpa-afx"}},
                                                 {"place", {"Genf"}},
                                                 {"outlet", {"sueddeutsche zeitung"}},
                                                 {"year", {"2015", "2016"}}};
  std::size_t counted = 0;
  for (int i = 0; i < 600; ++i) {
    depesche::SearchRequest request;
    request.query = random.query();
    request.any = random.below(2) == 0;
    request.compounds = random.below(3) != 0;
    request.limit = 0;
    for (const char* facet : {"source", "place", "outlet", "year", "tags"}) {
      request.facets.push_back({facet, 0});
    }
    // One value of a field or another: two filters on one field would be one.
    const std::size_t first = random.below(filters.size());
    request.filters.push_back(filters[first]);
    const std::size_t second = random.below(filters.size());
    if (filters[second].field != filters[first].field) request.filters.push_back(filters[second]);
    CAPTURE(request.query);
    Ids found;
    try {
      found = pair.expected(request.query, request.any, request.compounds);
    } catch (const depesche::QueryError&) {
      continue;
    }
    const depesche::SearchResult result = (i % 2 == 0 ? with_file : without_file).search(request);
    CHECK(result.hits == static_cast<std::uint64_t>(std::count_if(
                             articles.begin(), articles.end(), [&](const Article& article) {
                               return found.count(article.id) == 1 &&
                                      passes(article, request.filters, "");
                             })));
    for (const depesche::Facet& facet : result.facets) {
      CAPTURE(facet.field);
      std::map<std::string, std::uint64_t> counts;
      std::uint64_t missing = 0;
      for (const Article& article : articles) {
        if (found.count(article.id) == 0 || !passes(article, request.filters, facet.field))
          continue;
        const Ids values = facet_values(article, facet.field);
        if (values.empty()) ++missing;
        for (const std::string& value : values) ++counts[value];
      }
      CHECK(facet.missing == missing);
      CHECK(facet.values.size() == counts.size());
      for (const depesche::FacetValue& value : facet.values) {
        CHECK(value.count == counts[depesche::analyse::fold_value(value.value)]);
        ++counted;
      }
    }
  }
  CHECK(counted > 2000);
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
    const Ids found = pair.indexed(query, false, false);
    const Ids with_compounds = pair.indexed(query, false, true);
    CHECK(join(found) == join(pair.expected(query, false, false)));
    CHECK(join(with_compounds) == join(pair.expected(query, false, true)));
    for (const std::string& id : split(must)) {
      CAPTURE(id);
      CHECK(found.count(id) == 1);
      CHECK(with_compounds.count(id) == 1);
    }
    // What must not be found is so by stems: by its parts a compound may find it.
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
