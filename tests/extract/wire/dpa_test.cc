// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "extract/wire/wire_fixture.h"

TEST_SUITE_BEGIN("extract/wire/dpa");

using depesche::Article;
using depesche::Date;
using depesche::tests::extract_one;
using depesche::tests::joined;

TEST_CASE("an urgent message has its urgency as a note") {
  const auto note_of = [](std::string_view urgency) {
    return extract_one("dpa", "{\"urn\": \"u\", \"headline\": \"Pegel sinkt\", \"urgency\": " +
                                  std::string(urgency) + "}")
        .article.note;
  };
  CHECK(note_of("1") == "Blitz");
  CHECK(note_of("2") == "Eil");
  CHECK(note_of("3").empty());
}

TEST_CASE("embargo and withdrawal are notes") {
  const Article article = extract_one("dpa", R"({"urn": "u", "headline": "Pegel sinkt",
      "pubstatus": "canceled", "embargoed": "2024-06-08T06:00:00+02:00",
      "ednotes": [{"role": "dpaednoterole:embargo", "ednote": "Bis Samstag früh."}]})")
                              .article;
  CHECK(article.note == "zurückgezogen\nSperrfrist 8. Juni 2024, 06.00 Uhr - Bis Samstag früh.");
}

TEST_CASE("pictures and sounds are rejected as what they are") {
  CHECK(extract_one("dpa", R"({"urn": "u", "headline": "Die Fulda", "article_html": null,
      "associations": [{"type": "image", "caption": "Sandsäcke"}]})")
            .reject == "a picture, not an article");
  CHECK(extract_one("dpa", R"({"urn": "u", "headline": "Die Fulda",
      "associations": [{"type": "audio"}]})")
            .reject == "audio, not an article");
  CHECK(extract_one("dpa", R"({"urn": "u"})").reject == "neither title nor text");
}

TEST_CASE("a box beside the text is part of it and the list of links is not") {
  const Article article = extract_one("dpa", R"({"urn": "u", "headline": "Die Fulda",
      "article_html": "<section><p>Ein Satz.</p></section>",
      "infobox_html": "<section class=\"infobox\"><h2>Pegel</h2><p>Stufe eins.</p></section>",
      "linkbox_html": "<ul><li>Im Netz</li></ul>"})")
                              .article;
  CHECK(article.body == "Ein Satz.\n\nPegel\n\nStufe eins.");
}

TEST_CASE("authors are in the byline and else among the creators if they have names") {
  const Article byline = extract_one("dpa", R"({"urn": "u", "headline": "Die Fulda",
      "byline": "Von dpa", "categories": [{"type": "dnltype:creator", "name": "Erika Muster"}]})")
                             .article;
  CHECK(byline.author.empty());
  CHECK(joined(byline.source) == "dpa");
  const Article creators = extract_one("dpa", R"({"urn": "u", "headline": "Die Fulda",
      "categories": [{"type": "dnltype:creator", "name": "Erika Muster"},
                     {"type": "dnltype:creator", "name": "muster.erika"},
                     {"type": "dnltype:creator", "name": "dpa-Redaktion"}]})")
                               .article;
  CHECK(joined(creators.author) == "Erika Muster");
}

TEST_CASE("the older interface is read too") {
  const Article article = extract_one("dpa", R"({"_urn": "urn:newsml:dpa.com:20090101:161111-99-1",
      "_version": 3, "id": "0ad0", "title": "Pegel der Fulda sinkt",
      "updated": "2016-11-11T23:25:14+0100", "tags": ["dpacat:vm", "stat:usable"],
      "categories": [{"scheme": "urn:x:category.urgency", "term": 4},
                     {"scheme": "genre", "label": "Zusammenfassung", "term": "dpatextgenre:26"},
                     {"scheme": "ressort", "label": "vm", "term": "dpacat:vm"}],
      "_preliminary": {"slugline_components": [
          {"name": "vm", "qcode": "dpacat:vm", "type": "dpatype:category"},
          {"name": "Hochwasser", "type": "dpatype:dpasubject"}]},
      "content": "<header><h1>Pegel der Fulda sinkt</h1></header><section class=\"main\"><p><span class=\"dateline\">Melsungen <span class=\"credit\">(dpa)</span> - </span>Ein Satz.</p></section>"})")
                              .article;
  CHECK(article.id == "urn:newsml:dpa.com:20090101:161111-99-1");
  CHECK(article.body == "Ein Satz.");
  CHECK(article.dateline == "Melsungen (dpa)");
  CHECK(joined(article.place) == "Melsungen");
  CHECK(article.section == "Vermischtes");
  CHECK(joined(article.tags) == "Hochwasser");
  CHECK(article.note == "Zusammenfassung");
  CHECK(article.date == Date{2016, 11, 11, 23 * 60 + 25});
}

TEST_SUITE_END();
