// SPDX-License-Identifier: GPL-2.0-or-later
// Items of feeds as articles.
#include "extract/wire/feed.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "read/json_parser.h"
#include "read/xml_parser.h"

TEST_SUITE_BEGIN("extract/wire/feed");

namespace depesche::extract {
namespace {

using Strings = std::vector<std::string>;

// The item between the parts of a feed at www.bote.de.
Extraction extract_item(const std::string& item, const char* format = "rss") {
  auto tree = std::make_shared<read::Tree>();
  REQUIRE(read::parse_xml("<record><feed><title>Bote</title><link>https://www.bote.de/</link>"
                          "</feed><item>" +
                              item + "</item></record>",
                          *tree)
              .empty());
  read::Record record;
  record.format = format;
  record.tree = std::move(tree);
  ExtractOptions options;
  options.explain = true;
  return extract(record, options);
}

const std::string kText =
    "&lt;p&gt;Berlin (dpa) - Die Unterhändler haben am Mittwoch bis in die Nacht getagt.&lt;/p&gt;"
    "&lt;p&gt;Ein Ergebnis gab es nicht, wie eine Sprecherin mitteilte.&lt;/p&gt;";

TEST_CASE("an item with full content is an article") {
  const Extraction result = extract_item(
      "<title>Bund &amp;amp; Länder</title><link>https://www.bote.de/a-1.html</link>"
      "<guid>4711</guid><pubDate>Wed, 07 Sep 2016 18:03:00 +0200</pubDate>"
      "<creator>Jana Wolf</creator><category>Politik</category><category>Bund, Länder</category>"
      "<description>Ein eigener Vorspann.</description><encoded>" +
      kText + "</encoded>");
  const Article& article = result.article;
  CHECK(result.reject.empty());
  CHECK(article.id == "bote.de/4711");
  CHECK(article.title == "Bund & Länder");
  CHECK(article.lead == "Ein eigener Vorspann.");
  CHECK(article.body ==
        "Die Unterhändler haben am Mittwoch bis in die Nacht getagt.\n\n"
        "Ein Ergebnis gab es nicht, wie eine Sprecherin mitteilte.");
  CHECK(article.place == Strings{"Berlin"});
  CHECK(article.source == Strings{"dpa"});
  CHECK(article.author == Strings{"Jana Wolf"});
  CHECK(article.tags == Strings{"Politik", "Bund", "Länder"});
  CHECK(base::format_date(article.date) == "2016-09-07T18:03");
  CHECK(article.url == "https://www.bote.de/a-1.html");
  CHECK(article.outlet == "bote.de");
  CHECK(article.note.empty());
}

TEST_CASE("a description that is the beginning of the content is no lead") {
  CHECK(extract_item("<title>x</title><description>Die Unterhändler haben am Mittwoch […]"
                     "</description><encoded>" +
                     kText + "</encoded>")
            .article.lead.empty());
}

TEST_CASE("an item without content is marked as a summary") {
  const Article article =
      extract_item(
          "<title>x</title><description>Nur ein Anriss. &lt;a href='#'&gt;Weiterlesen "
          "»&lt;/a&gt;&lt;img src='zaehler.gif' width='1'&gt;</description>")
          .article;
  CHECK(article.body == "Nur ein Anriss.");
  CHECK(article.note == "summary only");
  CHECK(extract_item("<title>x</title><description>" + kText + kText + "</description>")
            .article.note.empty());
}

TEST_CASE("what a feed's program adds is no text") {
  const Extraction result = extract_item(
      "<title>x</title><encoded>&lt;p&gt;Ein erster Satz der Meldung.&lt;/p&gt;&lt;figure&gt;"
      "&lt;figcaption&gt;Die Brücke.&lt;/figcaption&gt;&lt;/figure&gt;&lt;p&gt;[…] mehr lesen"
      "&lt;/p&gt;&lt;p&gt;Der Beitrag x erschien zuerst auf Bote.&lt;/p&gt;</encoded>");
  CHECK(result.article.body == "Ein erster Satz der Meldung.");
  CHECK(result.article.caption == "Die Brücke.");
  REQUIRE(result.dropped.size() == 2);
  CHECK(result.dropped[0].rule == "link to the page");
  CHECK(result.dropped[1].rule == "added by the feed's program");
}

TEST_CASE("atom says what its text is and which link leads to the page") {
  const Article article =
      extract_item(
          "<title type='html'>&lt;b&gt;Titel&lt;/b&gt;</title><id>tag:bote.de,2016:17</id>"
          "<link rel='enclosure' href='https://www.bote.de/a.mp3'/>"
          "<link rel='alternate' href='https://www.bote.de/17'/>"
          "<updated>2016-09-08T06:00:00Z</updated><published>2016-09-07</published>"
          "<author><name>Jana Wolf</name><email>j@bote.de</email></author>"
          "<category term='pol' label='Politik'/>"
          "<content type='xhtml'><div><p>Erster Absatz.</p><p>Zweiter.</p></div></content>",
          "atom")
          .article;
  CHECK(article.id == "tag:bote.de,2016:17");
  CHECK(article.title == "Titel");
  CHECK(article.url == "https://www.bote.de/17");
  CHECK(article.body == "Erster Absatz.\n\nZweiter.");
  CHECK(article.author == Strings{"Jana Wolf"});
  CHECK(article.tags == Strings{"Politik"});
  CHECK(base::format_date(article.date) == "2016-09-07");
  CHECK(base::format_date(article.modified) == "2016-09-08T06:00");
  CHECK(extract_item("<content type='text'>Kleiner &lt;b&gt; als groß.</content>", "atom")
            .article.body == "Kleiner <b> als groß.");
}

TEST_CASE("json feeds have the same under other names") {
  auto tree = std::make_shared<read::Tree>();
  REQUIRE(read::parse_json(
              R"({"feed":{"home_page_url":"https://bote.de/"},"item":{"id":"17","title":"Titel",)"
              R"("content_text":"Erster Absatz.\n\nZweiter Absatz.","date_published":"2016-09-07",)"
              R"("authors":[{"name":"Jana Wolf"},{"name":"dpa"}],"tags":["Bund","Land"]}})",
              *tree)
              .empty());
  read::Record record;
  record.format = "jsonfeed";
  record.tree = std::move(tree);
  const Article article = extract(record, {}).article;
  CHECK(article.id == "bote.de/17");
  CHECK(article.body == "Erster Absatz.\n\nZweiter Absatz.");
  CHECK(article.author == Strings{"Jana Wolf"});
  CHECK(article.source == Strings{"dpa"});
  CHECK(article.credit == "dpa");
  CHECK(article.tags == Strings{"Bund", "Land"});
  CHECK(article.outlet == "bote.de");
}

TEST_CASE("addresses of mail are nobody and a date that is none is a warning") {
  const Extraction result = extract_item(
      "<title>x</title><author>a@bote.de (Jana Wolf)</author><author>b@bote.de</author>"
      "<pubDate>gestern früh</pubDate>");
  CHECK(result.article.author == Strings{"Jana Wolf"});
  CHECK_FALSE(result.article.date.known());
  CHECK(result.warnings == Strings{"date \"gestern früh\" is not understood"});
}

TEST_CASE("an item that is an address only is a reject") {
  CHECK(extract_item("<link>https://www.bote.de/a</link>").reject == "neither title nor body");
}

}  // namespace
}  // namespace depesche::extract

TEST_SUITE_END();
