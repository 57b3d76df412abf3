// SPDX-License-Identifier: GPL-2.0-or-later
// Which of the agencies that a page names its article is from.
#include "extract/html/page_credit.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "extract/html/page.h"

TEST_SUITE_BEGIN("extract/html/page_credit");

namespace depesche::extract {
namespace {

using Strings = std::vector<std::string>;
using tests::story;

constexpr char kHeadline[] = "<h1>Rat beschließt den Haushalt</h1>";

Article credited(const std::string& body, const std::vector<LinkedAuthor>& authors = {}) {
  MainText text = tests::read_body(body);
  Article article;
  take_credits(authors, text, article);
  article.body = tests::joined(text);
  return article;
}

TEST_CASE("the agency of an article stands in byline, dateline, tail or below the text") {
  const struct {
    std::string html, credit;
    Strings source;
  } rows[] = {
      // byline
      {kHeadline + std::string("<p class='author'>Von dpa 30.04.2024, 18:58</p>") + story(),
       "dpa",
       {"dpa"}},
      {kHeadline + std::string("<div class='byline'>dpa</div>") + story(), "dpa", {"dpa"}},
      {kHeadline +
           std::string("<aside><div class='author'><p>von</p><div>APA</div></div></aside>") +
           story(),
       "APA",
       {"apa"}},
      {kHeadline + std::string("<div class='meta'>Jana Beispiel, Deutsche Presse-Agentur</div>") +
           story(),
       "Jana Beispiel, Deutsche Presse-Agentur",
       {"dpa"}},
      {kHeadline + std::string("<ul><li>Übersetzung und Redaktion: AFP Deutschland</li></ul>") +
           story(),
       "Übersetzung und Redaktion: AFP Deutschland",
       {"afp"}},
      // dateline
      {kHeadline + std::string("<p>Genf (dpa/lby) - Der Rat berät.</p>") + story(),
       "dpa/lby",
       {"dpa"}},
      // tail
      {kHeadline + story() + "<p>sak/Reuters</p>", "sak/Reuters", {"reuters"}},
      {kHeadline + story() + "<p>(Quelle: APA/sda/dpa)</p>",
       "(Quelle: APA/sda/dpa)",
       {"apa", "sda", "dpa"}},
      {kHeadline + story() + "<p class='article-footer_source'>Quelle: beispiel.de, ino/dpa</p>",
       "Quelle: beispiel.de, ino/dpa",
       {"dpa"}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.credit);
    const Article article = credited(row.html);
    CHECK(article.source == row.source);
    CHECK(article.credit == row.credit);
    CHECK(article.body.find("dpa") == std::string::npos);
    CHECK(article.body.find("APA") == std::string::npos);
    CHECK(article.body.find("Reuters") == std::string::npos);
    CHECK(article.body.find("AFP") == std::string::npos);
  }
}

TEST_CASE("agencies of pictures, other articles and the page are not the article's") {
  const std::string picture =
      "<figure><img src='a.jpg'><figcaption>Der Saal. Foto: Jan Beispiel/dpa</figcaption></figure>";
  for (const std::string& html : {
           kHeadline + picture + story(),
           kHeadline + std::string("<figure><img></figure><p>© AFP</p>") + story(),
           kHeadline + std::string("<figure><img><figcaption>Im Saal</figcaption></figure>") +
               "<p>dpa</p>" + story(),
           kHeadline + story(picture),
           kHeadline + story() + "<div class='related'><h3>Mehr</h3><a href='/x'>Streit</a>" +
               "<p>Von Jana Beispiel, dpa</p></div>",
           kHeadline + story() + "<footer><a href='/apa'>APA</a><p>dpa</p></footer>",
           "<nav><a href='/dpa'>dpa</a></nav>" + std::string(kHeadline) + story(),
           kHeadline + story("<p>Das meldete die Agentur Tass am Abend in ihrem Dienst.</p>"),
       }) {
    CAPTURE(html);
    const Article article = credited(html);
    CHECK(article.source.empty());
    CHECK(article.credit.empty());
  }
}

TEST_CASE("authors in a page's data may be agencies") {
  const Article agency = credited(kHeadline + story(), {{"dpa", true}});
  CHECK(agency.source == Strings{"dpa"});
  CHECK(agency.author.empty());
  const Article both =
      credited(kHeadline + story(), {{"Jana Beispiel und Jan Muster, dpa", false}});
  CHECK(both.source == Strings{"dpa"});
  CHECK(both.author == Strings{"Jana Beispiel", "Jan Muster"});
  CHECK(credited(kHeadline + story(), {{"Tagblatt", true}}).source.empty());
}

TEST_CASE("staff initials are a credit without agency") {
  const Article article = credited(kHeadline + story("") + "<p>(phy)</p>");
  CHECK(article.source.empty());
}

}  // namespace
}  // namespace depesche::extract

TEST_SUITE_END();
