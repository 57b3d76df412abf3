// SPDX-License-Identifier: GPL-2.0-or-later
// JSON-LD in all the shapes that pages have.
#include "extract/html/linked_data.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "read/html_parser.h"

TEST_SUITE_BEGIN("extract/html/linked_data");

namespace depesche::extract {
namespace {

LinkedData read(const std::vector<std::string>& scripts) {
  std::string html = "<html><head>";
  for (const std::string& script : scripts) {
    html += "<script type=\"application/ld+json\">" + script + "</script>";
  }
  read::Tree tree;
  REQUIRE(read::parse_html(html + "</head><body><p>Text</p></body></html>", tree).empty());
  return read_linked_data(tree);
}

TEST_CASE("an article is found in an object and a list and a graph") {
  const std::string article = R"({"@type": "NewsArticle", "headline": "Regen im Juli"})";
  for (const std::string& script : {article, "[" + article + "]", "{\"@graph\": [" + article + "]}",
                                    "{\"@type\": \"WebSite\", \"mainEntity\": " + article + "}",
                                    std::string(R"({"@type": ["Thing", "http://schema.org/Article"],
                        "headline": "Regen im Juli"})")}) {
    CAPTURE(script);
    const LinkedData data = read({script});
    REQUIRE(data.articles.size() == 1);
    CHECK(data.articles[0].headline == "Regen im Juli");
    CHECK(data.articles[0].rank == 3);
  }
}

TEST_CASE("values are plain text whatever their shape") {
  const LinkedData data = read({R"({
    "@type": "ReportageNewsArticle",
    "headline": "Bund &amp; L&auml;nder<br>streiten",
    "description": "Worum es <b>geht</b>",
    "articleBody": "Erster Satz. Zweiter Satz.",
    "datePublished": "2024-05-01T08:00:00+02:00",
    "dateModified": "2024-05-02",
    "articleSection": ["Politik", "Inland"],
    "keywords": ["Bund", "Länder, Geld"],
    "url": "https://www.hna.de/a.html",
    "mainEntityOfPage": {"@type": "WebPage", "@id": "https://www.hna.de/b.html"},
    "author": [{"@type": "Person", "name": "Jana Wolf"},
               {"@type": "Organization", "name": "dpa"}, "Peter Beck"]})"});
  REQUIRE(data.articles.size() == 2);  // the page is one, too
  const LinkedArticle& article = data.articles[0];
  CHECK(article.headline == "Bund & Länder streiten");
  CHECK(article.description == "Worum es geht");
  CHECK(article.body == "Erster Satz. Zweiter Satz.");
  CHECK(article.published == "2024-05-01T08:00:00+02:00");
  CHECK(article.modified == "2024-05-02");
  CHECK(article.sections == std::vector<std::string>{"Politik", "Inland"});
  CHECK(article.keywords == std::vector<std::string>{"Bund", "Länder", "Geld"});
  CHECK(article.urls ==
        std::vector<std::string>{"https://www.hna.de/a.html", "https://www.hna.de/b.html"});
  REQUIRE(article.authors.size() == 3);
  CHECK(article.authors[0].name == "Jana Wolf");
  CHECK(article.authors[1].name == "dpa");
  CHECK(article.authors[1].is_organization);
  CHECK(article.authors[2].name == "Peter Beck");
}

TEST_CASE("an author may be a reference to a person elsewhere in the script") {
  const LinkedData data = read({R"({"@graph": [
    {"@type": "Article", "headline": "Regen", "author": {"@id": "#p1"}},
    {"@type": "Person", "@id": "#p1", "name": "Jana Wolf"}]})"});
  REQUIRE(data.articles.size() == 1);
  REQUIRE(data.articles[0].authors.size() == 1);
  CHECK(data.articles[0].authors[0].name == "Jana Wolf");
}

TEST_CASE("a breadcrumb gives its names in order") {
  const LinkedData data = read({R"({"@type": "BreadcrumbList", "itemListElement": [
    {"@type": "ListItem", "position": 1, "name": "Startseite"},
    {"@type": "ListItem", "position": 2, "item": {"@id": "/politik", "name": "Politik"}}]})"});
  CHECK(data.breadcrumb == std::vector<std::string>{"Startseite", "Politik"});
}

TEST_CASE("a broken script costs itself only") {
  const LinkedData data = read(
      {R"({"@type": "NewsArticle", "headline": )", R"({"@type": "Article", "name": "Regen"})"});
  REQUIRE(data.articles.size() == 1);
  CHECK(data.articles[0].headline == "Regen");
}

TEST_CASE("of several articles the one that fits the page is its own") {
  const LinkedData data = read({R"([
    {"@type": "NewsArticle", "headline": "Sonne im Juni", "url": "https://hna.de/1"},
    {"@type": "NewsArticle", "headline": "Regen im Juli", "url": "https://hna.de/2"},
    {"@type": "WebPage", "name": "Regen im Juli - HNA", "url": "https://hna.de/2",
     "datePublished": "2024-05-01"},
    {"@type": "NewsArticle", "headline": "Schnee im Mai", "url": "https://hna.de/3"}])"});
  SUBCASE("by its address") {
    const auto own = own_articles(data.articles, {"http://www.hna.de/2/"}, {});
    REQUIRE(own.size() == 2);
    CHECK(own[0]->headline == "Regen im Juli");
    CHECK(own[1]->published == "2024-05-01");  // the page goes behind
  }
  SUBCASE("by its headline") {
    const auto own = own_articles(data.articles, {}, {"Schnee im Mai | HNA"});
    REQUIRE(own.size() >= 1);
    CHECK(own[0]->headline == "Schnee im Mai");
  }
  SUBCASE("or none is") {
    const auto own = own_articles(data.articles, {"https://hna.de/4"}, {"Wind im April"});
    for (const LinkedArticle* article : own) CHECK(article->rank == 1);
  }
}

TEST_CASE("a lone article is the page's, a lone comment is not") {
  CHECK(own_articles(read({R"({"@type": "BlogPosting", "name": "Regen"})"}).articles, {}, {})
            .size() == 1);
  CHECK(own_articles(read({R"({"@type": "CreativeWork", "name": "Bild"})"}).articles, {}, {})
            .empty());
}

}  // namespace
}  // namespace depesche::extract
