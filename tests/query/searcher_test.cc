// SPDX-License-Identifier: GPL-2.0-or-later
#include <depesche/searcher.h>

#include <doctest/doctest.h>

#include <depesche/error.h>
#include <xapian.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "index/article_codec.h"
#include "index/index_directory.h"
#include "index/removed.h"
#include "index/schema.h"
#include "query/highlights.h"
#include "query/scratch_index.h"

using namespace depesche;
using namespace depesche::tests;

TEST_SUITE_BEGIN("query/searcher");

namespace {

ErrorCode code_of(const Searcher& searcher, const SearchRequest& request) {
  try {
    searcher.search(request);
  } catch (const Error& error) {
    CHECK(std::string(error.what()) != "");
    return error.code();
  }
  FAIL("no Error was thrown");
  return ErrorCode::internal;
}

std::string data_directory(const std::string& index) {
  return index + "/" + index::read_stub(index).front();
}

}  // namespace

TEST_CASE("a hit has rank score marks and a snippet around the words") {
  Article talks = article("a", "Genf - Die Gespräche begannen am Montag in Genf.", {"afp"});
  talks.kicker = "Neues Gespräch";
  talks.title = "Syriengespräche in Genf";
  const ScratchIndex index({talks, article("b", "Nichts zum Thema.")});
  const SearchResult result = Searcher(index.path()).search(request("genf gespräch"));
  REQUIRE(result.hits == 1);
  REQUIRE(result.results.size() == 1);
  const Hit& hit = result.results.front();
  CHECK(hit.rank == 1);
  CHECK(hit.score > 0);
  CHECK(index::encode_article(hit.article) == index::encode_article(talks));
  CHECK(bracketed(hit.article.kicker, hit.kicker_marks) == "Neues [Gespräch]");
  CHECK(bracketed(hit.article.title, hit.title_marks) == "Syrien[gespräche] in [Genf]");
  CHECK(bracketed(hit.snippet) == "[Genf] - Die [Gespräche] begannen am Montag in [Genf].");
  CHECK(result.query == "genf gespräch");
  CHECK(result.took_ms > 0);
}

TEST_CASE("marks show why a compound was found") {
  Article camp = article("a", "Im Flüchtlingslager ist es kalt.");
  camp.kicker = "Wahlkampf";
  camp.title = "Kriegsangst in Bonn";
  const ScratchIndex index({camp, article("b", "Der Kampf vor der Wahl.")});
  const auto first = [&](const std::string& query, bool compounds = true) {
    SearchRequest asked = request(query);
    asked.compounds = compounds;
    const SearchResult result = Searcher(index.path()).search(asked);
    if (result.results.empty()) return std::string("nothing");
    const Hit& hit = result.results.front();
    return bracketed(hit.article.kicker, hit.kicker_marks) + " | " +
           bracketed(hit.article.title, hit.title_marks) + " | " + bracketed(hit.snippet);
  };
  CHECK(first("Flüchtling") ==
        "Wahlkampf | Kriegsangst in Bonn | Im [Flüchtling]slager ist es kalt.");
  CHECK(first("Wahlkampf") ==
        "[Wahlkampf] | Kriegsangst in Bonn | Im Flüchtlingslager ist es kalt.");
  CHECK(first("Krieg") == "Wahlkampf | [Krieg]sangst in Bonn | Im Flüchtlingslager ist es kalt.");
  CHECK(first("Wahlkampf -Bonn") == " |  | Der [Kampf] vor der [Wahl].");
  CHECK(first("\"im Lager\"") ==
        "Wahlkampf | Kriegsangst in Bonn | [Im Flüchtlingslager] ist es kalt.");
  CHECK(first("Flüchtling", false) == "nothing");
  CHECK(first("Wahlkampf", false) ==
        "[Wahlkampf] | Kriegsangst in Bonn | Im Flüchtlingslager ist es kalt.");
}

TEST_CASE("parts of a compound far apart are marked where one stands in the title") {
  Article coach = article("a", "Am Montag kam er.");
  for (int i = 0; i < 30; ++i) coach.body += " Es war noch lange nicht alles gesagt.";
  coach.body += " Der Kampf ging weiter.";
  coach.title = "Vor der Wahl";
  const ScratchIndex index({coach});
  SearchRequest asked = request("Wahlkampf");
  asked.snippet_chars = 30;
  const Hit hit = Searcher(index.path()).search(asked).results.at(0);
  CHECK(bracketed(hit.article.title, hit.title_marks) == "Vor der [Wahl]");
  CHECK(bracketed(hit.snippet) == "…Der [Kampf] ging weiter.");
}

TEST_CASE("an agency is found by every spelling of its name") {
  const ScratchIndex index({article("a", "Genf", {"dpa"}), article("b", "Genf", {"afp"}),
                            article("c", "Genf", {"Deutsche Presse-Agentur"})});
  const Searcher searcher(index.path());
  for (const char* name : {"dpa", "DPA", "\"Deutsche Presse-Agentur\""}) {
    CAPTURE(name);
    CHECK(searcher.search(request("quelle:" + std::string(name))).hits == 2);
  }
  CHECK(searcher.search(filtered(request("genf"), "source", {"Deutsche Presse-Agentur"})).hits ==
        2);
  SearchRequest counted = request("genf");
  counted.facets = {{"source"}};
  const Facet facet = searcher.search(counted).facets.at(0);
  REQUIRE(facet.values.size() == 2);
  CHECK(facet.values[0].count == 2);
}

TEST_CASE("an article with more of the words in less text comes first") {
  const ScratchIndex index({article("long", "Genf und sehr viele andere Wörter in einem Satz."),
                            article("none", "Zürich."), article("short", "Genf, Genf.")});
  CHECK(ids(Searcher(index.path()).search(request("genf"))) == "short long");
}

TEST_CASE("an empty query matches every article in the order in which they were indexed") {
  const ScratchIndex index({article("c", "x"), article("a", "y"), article("b", "z")});
  CHECK(ids(Searcher(index.path()).search(request(""))) == "c a b");
  CHECK(ids(Searcher(index.path()).search(request("*"))) == "c a b");
  CHECK(Searcher(ScratchIndex().path()).search(request("")).hits == 0);
}

TEST_CASE("filters are OR within a field and AND across fields and know aliases") {
  const ScratchIndex index({article("1", "x", {"dpa"}, {2016, 9, 7}),
                            article("2", "x", {"afp", "dpa"}, {2016, 10, 1}),
                            article("3", "x", {"AFP"}, {2016, 9, 8}), article("4", "x")});
  const Searcher searcher(index.path());
  const SearchRequest all = request("x");
  CHECK(ids(searcher.search(filtered(all, "source", {"dpa"}))) == "1 2");
  CHECK(ids(searcher.search(filtered(all, "Quelle", {"afp"}))) == "2 3");
  CHECK(ids(searcher.search(filtered(all, "source", {"afp", "dpa"}))) == "1 2 3");
  CHECK(ids(searcher.search(filtered(filtered(all, "source", {"afp"}), "quelle", {"dpa"}))) ==
        "1 2 3");
  CHECK(ids(searcher.search(filtered(filtered(all, "source", {"afp"}), "month", {"2016-09"}))) ==
        "3");
  CHECK(ids(searcher.search(filtered(all, "source", {"epd"}))) == "");
  CHECK(ids(searcher.search(filtered(all, "source", {}))) == "");
  CHECK(ids(searcher.search(filtered(all, "source", {""}))) == "");
}

TEST_CASE("year month and day filter by the date") {
  const ScratchIndex index({article("1", "x", {}, {2016, 9, 7, 1244}),
                            article("2", "x", {}, {2016, 9, 8}),
                            article("3", "x", {}, {2017, 9, 7}), article("4", "x")});
  const Searcher searcher(index.path());
  CHECK(ids(searcher.search(filtered(request("x"), "year", {"2016"}))) == "1 2");
  CHECK(ids(searcher.search(filtered(request("x"), "month", {"2016-09", "2017-09"}))) == "1 2 3");
  CHECK(ids(searcher.search(filtered(request("x"), "day", {"2016-09-07"}))) == "1");
  for (const char* bad : {"", "2016", "2016-13", "2016-09-07", "September"}) {
    CAPTURE(bad);
    CHECK(code_of(searcher, filtered(request("x"), "month", {bad})) == ErrorCode::bad_argument);
  }
  CHECK(code_of(searcher, filtered(request("x"), "day", {"2016-09"})) == ErrorCode::bad_argument);
}

TEST_CASE("since and until take in their whole year month or day") {
  const ScratchIndex index({article("1", "x", {}, {2016, 8, 31, 1439}),
                            article("2", "x", {}, {2016, 9, 1}),
                            article("3", "x", {}, {2016, 9, 30, 1439}),
                            article("4", "x", {}, {2016, 10, 1, 0}), article("5", "x")});
  const Searcher searcher(index.path());
  struct Row {
    const char* since;
    const char* until;
    const char* ids;
  };
  const Row rows[] = {
      {"", "", "1 2 3 4 5"},
      {"2016-09", "", "2 3 4"},
      {"", "2016-09", "1 2 3"},
      {"2016-09", "2016-09", "2 3"},
      {"2016-09-30", "2016-09-30", "3"},
      {"2016", "2016", "1 2 3 4"},
      {"2017", "", ""},
      {"", "2015", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.since);
    CAPTURE(row.until);
    SearchRequest dated = request("x");
    dated.since = row.since;
    dated.until = row.until;
    CHECK(ids(searcher.search(dated)) == row.ids);
  }
  SearchRequest bad = request("x");
  bad.since = "2017";
  bad.until = "2016-12";
  CHECK(code_of(searcher, bad) == ErrorCode::bad_argument);
  bad = request("x");
  bad.since = "gestern";
  CHECK(code_of(searcher, bad) == ErrorCode::bad_argument);
}

TEST_CASE("filters do not change scores") {
  const ScratchIndex index({article("1", "Genf, Genf", {"dpa"}, {2016, 9, 7}),
                            article("2", "Genf und Bern", {"afp"}), article("3", "Bern")});
  const Searcher searcher(index.path());
  const double before = searcher.search(request("genf")).results.front().score;
  SearchRequest dated = filtered(request("genf"), "source", {"dpa"});
  dated.since = "2016";
  CHECK(searcher.search(dated).results.front().score == doctest::Approx(before));
}

TEST_CASE("sorting by date puts unknown dates last in both directions and keeps ties stable") {
  const ScratchIndex index({article("none1", "x"), article("b", "x", {}, {2016, 9, 7}),
                            article("none2", "x"), article("c", "x", {}, {2016, 9, 7, 0}),
                            article("b2", "x", {}, {2016, 9, 7}),
                            article("a", "x", {}, {2015, 1, 1})});
  const Searcher searcher(index.path());
  SearchRequest sorted = request("x");
  sorted.sort = Sort::oldest_first;
  CHECK(ids(searcher.search(sorted)) == "a b b2 c none1 none2");
  sorted.sort = Sort::newest_first;
  CHECK(ids(searcher.search(sorted)) == "c b b2 a none1 none2");
  CHECK(searcher.search(sorted).results.front().score > 0);
}

TEST_CASE("a limit of zero only counts") {
  const ScratchIndex index({article("1", "x"), article("2", "x")});
  SearchRequest counting = request("x");
  counting.limit = 0;
  const SearchResult result = Searcher(index.path()).search(counting);
  CHECK(result.hits == 2);
  CHECK(result.results.empty());
}

TEST_CASE("no snippets are cut when none are asked for") {
  const ScratchIndex index({article("1", "Genf")});
  SearchRequest bare = request("genf");
  bare.snippet_chars = 0;
  CHECK(Searcher(index.path()).search(bare).results.front().snippet.text == "");
}

TEST_CASE("unknown fields are refused with the names that exist") {
  const ScratchIndex index({article("1", "x")});
  const Searcher searcher(index.path());
  CHECK(code_of(searcher, filtered(request("x"), "agentr", {"dpa"})) == ErrorCode::bad_argument);
  CHECK(code_of(searcher, filtered(request("x"), "title", {"dpa"})) == ErrorCode::bad_argument);
  SearchRequest faceted = request("x");
  faceted.facets = {{"body"}};
  CHECK(code_of(searcher, faceted) == ErrorCode::bad_argument);
  try {
    searcher.search(filtered(request("x"), "agentr", {"dpa"}));
  } catch (const Error& error) {
    CHECK(std::string(error.what()) ==
          "there is no field \"agentr\": did you mean \"agentur\"? the fields for facets and "
          "filters are tags, source, outlet, section, place, author, year, month, day");
  }
}

TEST_CASE("a query that can't be read is a QueryError") {
  const ScratchIndex index({article("1", "x")});
  CHECK_THROWS_AS(Searcher(index.path()).search(request("\"offen")), QueryError);
}

TEST_CASE("an index that is not there is not found") {
  const TemporaryDirectory directory;
  try {
    Searcher searcher(directory / "none");
    FAIL("opened");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::not_found);
  }
}

TEST_CASE("each call sees the last commit") {
  ScratchIndex index({article("1", "Genf", {"dpa"})});
  const Searcher searcher(index.path());
  SearchRequest faceted = request("genf");
  faceted.facets = {{"source"}};
  CHECK(shown(searcher.search(faceted).facets.front()) == "dpa 1 (missing 0, more 0)");
  index.commit({article("2", "Genf", {"afp"}), article("3", "Genf")});
  index.remove("1");
  CHECK(ids(searcher.search(faceted)) == "2 3");
  CHECK(shown(searcher.search(faceted).facets.front()) == "afp 1 (missing 1, more 0)");
  CHECK(!searcher.fetch("1"));
}

TEST_CASE("an index that is replaced as a whole is noticed") {
  const ScratchIndex index({article("old", "Genf")});
  const ScratchIndex other({article("new1", "Genf"), article("new2", "Genf")});
  const Searcher searcher(index.path());
  CHECK(ids(searcher.search(request("genf"))) == "old");
  // As a rebuild does it: a new data directory, then the stub by renaming.
  std::filesystem::copy(data_directory(other.path()), index.path() + "/data-rebuilt");
  const std::string stub = index.path() + "/" + index::kStubName;
  std::ofstream(stub + ".new") << "glass data-rebuilt\n";
  std::filesystem::rename(stub + ".new", stub);
  CHECK(ids(searcher.search(request("genf"))) == "new1 new2");
}

TEST_CASE("sorted by date an article has the score of its words on every page") {
  const ScratchIndex index({article("1", "Polizei sucht Zeugen in Genf", {}, {2016, 9, 7}),
                            article("2", "Polizei sucht Polizei", {}, {2016, 9, 6}),
                            article("3", "Zeugen sucht die Polizei", {}, {2016, 9, 5})});
  const Searcher searcher(index.path());
  SearchRequest sorted = request("Polizei sucht");
  sorted.sort = Sort::newest_first;
  const SearchResult all = searcher.search(sorted);
  REQUIRE(ids(all) == "1 2 3");
  sorted.limit = 1;
  for (sorted.offset = 0; sorted.offset < 3; ++sorted.offset) {
    CHECK(searcher.search(sorted).results.front().score ==
          doctest::Approx(all.results[sorted.offset].score));
  }
  // A word alone has the score that it has when it ranks.
  SearchRequest ranked = request("Polizei");
  sorted.query = "Polizei";
  sorted.offset = 1;
  for (const Hit& hit : searcher.search(ranked).results) {
    if (hit.article.id == "2") {
      CHECK(searcher.search(sorted).results.front().score == doctest::Approx(hit.score));
    }
  }
}

TEST_CASE("several data directories are searched as one") {
  const ScratchIndex index({article("1", "Genf", {"dpa"}, {2016, 9, 7})});
  const ScratchIndex other({article("2", "Genf", {"afp"}), article("3", "Genf", {"dpa"}),
                            article("4", "Wien", {"dpa"}, {2017, 1, 2})});
  const std::string first = index::read_stub(index.path()).front();
  std::filesystem::copy(data_directory(other.path()), index.path() + "/second");
  std::ofstream(index.path() + "/" + index::kStubName) << "glass " + first + "\nglass second\n";
  const Searcher searcher(index.path());
  SearchRequest faceted = request("genf");
  faceted.facets = {{"source"}};
  const SearchResult result = searcher.search(faceted);
  CHECK(result.hits == 3);
  CHECK(ids(result) == "1 2 3");
  CHECK(ids(searcher.search(request("wien"))) == "4");
  CHECK(ids(searcher.search(filtered(request("genf"), "source", {"afp"}))) == "2");
  CHECK(shown(result.facets.front()) == "dpa 2, afp 1 (missing 0, more 0)");
  CHECK(Searcher(searcher).search(faceted).hits == 3);
  CHECK(searcher.fetch("3").has_value());
  CHECK(searcher.stats().articles == 4);
  CHECK(searcher.stats().without_date == 2);
  SearchRequest dated = request("*");
  dated.since = "2016-09-08";
  CHECK(ids(searcher.search(dated)) == "4");
  dated.since = "2016";
  dated.sort = Sort::newest_first;
  CHECK(ids(searcher.search(dated)) == "4 1");
}

TEST_CASE("a stored article that was damaged is named") {
  const ScratchIndex index({article("good", "Genf"), article("bad", "Genf")});
  {
    Xapian::WritableDatabase database(data_directory(index.path()),
                                      Xapian::DB_OPEN | index::kGlassWithoutTermLists);
    Xapian::Document document;
    document.add_boolean_term(index::exact_value_term(index::kIdPrefix, "bad"));
    document.add_term(index::word_term(index::Tier::stems, index::kMainWords, "genf"));
    document.set_data("no article");
    index::remove_document(database, 2);
    database.add_document(document);
    database.commit();
  }
  const Searcher searcher(index.path());
  CHECK(searcher.fetch("good").has_value());
  try {
    searcher.search(request("genf"));
    FAIL("read");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::index_damaged);
    CHECK(std::string(error.what()).find("article bad (document 3)") != std::string::npos);
  }
}

TEST_CASE("fetch gives the stored article or nothing") {
  const Article stored = article("https://hna.de/1?a=B", "Genf", {"afp"}, {2016, 9, 7, 1244});
  const ScratchIndex index({stored});
  const Searcher searcher(index.path());
  const std::optional<Article> fetched = searcher.fetch(stored.id);
  REQUIRE(fetched);
  CHECK(index::encode_article(*fetched) == index::encode_article(stored));
  CHECK(!searcher.fetch("https://hna.de/1?a=b"));
  CHECK(!searcher.fetch(""));
  CHECK(!searcher.fetch(std::string(1000, 'x')));
}

TEST_CASE("terms are exact forms with their stem") {
  const ScratchIndex index(
      {article("1", "Das Haus, die Häuser"), article("2", "Häuser"), article("3", "Hausbau")});
  const std::vector<Term> terms = Searcher(index.path()).terms("ha*", 2);
  REQUIRE(terms.size() == 2);
  CHECK(terms[0].term == "haeuser");
  CHECK(terms[0].stem == "haus");
  CHECK(terms[0].articles == 2);
  CHECK(terms[1].articles == 1);
}

TEST_CASE("statistics count articles words and days") {
  Article titled = article("1", "Die Häuser und die Stadt", {}, {2016, 9, 7, 1244});
  titled.title = "Häuser";
  ScratchIndex index({titled, article("2", "Stadt", {}, {2015, 1, 1}), article("3", "Stadt")});
  const Searcher searcher(index.path());
  const IndexStats stats = searcher.stats();
  CHECK(stats.articles == 3);
  CHECK(stats.terms == 4);
  CHECK(stats.words == 8);
  CHECK(stats.size_bytes > 1000);
  CHECK(stats.first == Date{2015, 1, 1});
  CHECK(stats.last == Date{2016, 9, 7, 1244});
  CHECK(stats.without_date == 1);
  CHECK(stats.schema_version > 0);
  CHECK(stats.analysis_version > 0);
  CHECK(stats.uuid.size() == 36);
  index.remove("2");
  CHECK(searcher.stats().revision > stats.revision);
  CHECK(searcher.stats().first == Date{2016, 9, 7, 1244});
  CHECK(Searcher(ScratchIndex().path()).stats().articles == 0);
}

TEST_CASE("an explanation shows the query the filters and what Xapian runs") {
  const ScratchIndex index({article("1", "Genf", {"dpa"}, {2016, 9, 7})});
  SearchRequest explained = filtered(request("genf"), "quelle", {"DPA"});
  explained.since = "2016";
  explained.explain = true;
  const std::string text = Searcher(index.path()).search(explained).explanation;
  CHECK(text.find("filter source: XAGdpa\nsince 20160101\nQuery(") != std::string::npos);
  CHECK(Searcher(index.path()).search(request("genf")).explanation == "");
}

TEST_CASE("fields are named with their aliases") {
  const auto fields = query_fields();
  CHECK(std::find(fields.begin(), fields.end(),
                  std::vector<std::string>{"source", "quelle", "agentur", "agency"}) !=
        fields.end());
  const auto facets = facet_fields();
  CHECK(std::find(facets.begin(), facets.end(), "month") != facets.end());
  CHECK(std::find(facets.begin(), facets.end(), "title") == facets.end());
}

TEST_SUITE_END();
