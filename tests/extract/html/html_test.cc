// SPDX-License-Identifier: GPL-2.0-or-later
// Whole pages -> articles.
#include "extract/html/html.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/calendar.h"

TEST_SUITE_BEGIN("extract/html/html");

namespace depesche::extract {
namespace {

using Strings = std::vector<std::string>;

const std::string kParagraph =
    "<p>Nach Wochen der Dürre haben die Landwirte im Norden wieder Hoffnung. Der Deutsche "
    "Wetterdienst meldete am Dienstag, dass ein Tief von Westen heranzieht und Regen bringt.</p>"
    "<p>Die Felder seien so trocken wie lange nicht, sagte eine Sprecherin des Verbandes. Für "
    "viele Höfe komme der Regen zu spät, für andere gerade noch rechtzeitig vor der Ernte.</p>"
    "<p>In den Städten steigt derweil die Sorge vor vollen Kellern, denn der harte Boden kann "
    "das Wasser kaum aufnehmen. Die Feuerwehren bereiten sich auf viele Einsätze vor.</p>";

Extraction read(const std::string& html, bool explain = false) {
  read::Record record;
  record.text = html;
  record.format = "html";
  ExtractOptions options;
  options.explain = explain;
  return read_html(record, options);
}

TEST_CASE("a page with data for machines becomes an article") {
  const Extraction result = read(
      "<html><head><title>Regen im Juli erwartet | HNA</title>"
      "<link rel=canonical href=\"https://www.hna.de/welt/regen-1.html\">"
      "<meta property=\"og:site_name\" content=\"HNA\">"
      "<meta property=\"og:title\" content=\"Regen im Juli erwartet | HNA\">"
      "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Regen im "
      "Juli erwartet\",\"url\":\"https://www.hna.de/welt/regen-1.html\",\"datePublished\":"
      "\"2024-05-01T22:30:00Z\",\"keywords\":[\"Wetter\"],\"articleSection\":\"Welt\","
      "\"author\":{\"@type\":\"Person\",\"name\":\"Jana Wolf\"}}</script></head><body>"
      "<nav><a href=/>Start</a></nav><article><h1>Regen im Juli erwartet</h1>" +
          kParagraph + "</article></body></html>",
      true);
  REQUIRE(result.reject.empty());
  const Article& article = result.article;
  CHECK(article.title == "Regen im Juli erwartet");
  CHECK(article.url == "https://www.hna.de/welt/regen-1.html");
  CHECK(article.outlet == "hna.de");
  CHECK(base::format_date(article.date) == "2024-05-02T00:30");
  CHECK(article.tags == Strings{"Wetter"});
  CHECK(article.section == "Welt");
  CHECK(article.author == Strings{"Jana Wolf"});
  CHECK(article.body.starts_with("Nach Wochen der Dürre"));
  for (const std::string_view field : {"title", "url", "date", "tags", "section"}) {
    CAPTURE(field);
    CHECK(std::any_of(result.findings.begin(), result.findings.end(),
                      [&](const Finding& finding) { return finding.field == field; }));
  }
}

TEST_CASE("a page without such data becomes an article of what it shows") {
  const Extraction result = read(
      "<html><head><title>Mein Blog - Regen erwartet</title></head><body>"
      "<h1><a href=\"/\">Mein Blog</a></h1><article><h2>Regen erwartet</h2>"
      "<p class=date>31. Mai 2012</p>" +
      kParagraph + "</article></body></html>");
  REQUIRE(result.reject.empty());
  CHECK(result.article.title == "Regen erwartet");
  CHECK(base::format_date(result.article.date) == "2012-05-31");
  CHECK(result.findings.empty());
}

TEST_CASE("the address is of the host where the page was found") {
  const std::string page =
      "<html><head><link rel=canonical href=\"https://www.waz.de/regen.html\">"
      "<meta property=\"og:url\" content=\"https://www.ikz.de/regen.html\"></head><body>"
      "<h1>Regen erwartet</h1>" +
      kParagraph + "</body></html>";
  CHECK(read(page).article.url == "https://www.ikz.de/regen.html");
  CHECK(read(page).article.outlet == "ikz.de");
}

TEST_CASE("a headline that is no h1 is not left in the text") {
  const Extraction result = read(
      "<html><head><meta property=\"og:title\" content=\"Regen erwartet in ganz Hessen\"></head>"
      "<body><nav><h1>Wetter: Regen!</h1></nav><article><h2><span>Wetter</span> "
      "<span>Regen erwartet in ganz Hessen</span></h2>" +
          kParagraph + "</article></body></html>",
      true);
  CHECK(result.article.title == "Regen erwartet in ganz Hessen");
  CHECK(result.article.kicker == "Wetter");
  CHECK(result.article.body.starts_with("Nach Wochen der Dürre"));
}

TEST_CASE("a kicker that the title holds is not told twice") {
  const std::string both = "Kenia: Nairobi von unten";
  const Extraction result = read(
      "<html><head><meta property=\"og:title\" content=\"" + both +
      "\"><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"" + both +
      "\"}</script></head><body><article><div class=kicker>Kenia</div><h1>Nairobi von unten</h1>" +
      kParagraph + "</article></body></html>");
  CHECK(result.article.title == both);
  CHECK(result.article.kicker == "");
}

TEST_CASE("the kicker stands above the headline and is neither outlet nor path") {
  const struct {
    std::string title, above, kicker;
  } rows[] = {
      {"Bote: Regen im Juli", "<div class=dachzeile>Wetter im Norden</div>", "Wetter im Norden"},
      {"Bote: Regen im Juli", "<p><a href=/>Bote</a></p>", ""},
      {"Wetter: Regen im Juli", "<p>Wetter</p>", "Wetter"},
      {"Regen im Juli", "<div class=kicker>HNA / Wetter / Norden</div>", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.title + row.above);
    const Extraction result =
        read("<html><head><title>" + row.title +
             "</title><meta property=\"og:site_name\" content=HNA></head><body>" + row.above +
             "<article><h1>Regen im Juli</h1>" + kParagraph + "</article></body></html>");
    CHECK(result.article.kicker == row.kicker);
  }
}

TEST_CASE("a caption ends without the stroke before its picture credit") {
  const Extraction result = read(
      "<html><head><title>Regen im Juli</title></head><body><article><h1>Regen im Juli</h1>"
      "<figure><img src=r.jpg><figcaption>Der Marktplatz | Foto: Jan Muster</figcaption>"
      "</figure>" +
      kParagraph + "</article></body></html>");
  CHECK(result.article.caption == "Der Marktplatz");
}

TEST_CASE("a page that holds no article is rejected") {
  CHECK(read("").reject == "empty");
  CHECK(read("<html><body><nav><a href=/>Start</a></nav></body></html>").reject ==
        "nothing but page furniture");
}

}  // namespace
}  // namespace depesche::extract
