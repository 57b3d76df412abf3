// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "extract/wire/wire_fixture.h"

TEST_SUITE_BEGIN("extract/wire/ninjs");

using depesche::Article;
using depesche::Date;
using depesche::tests::extract_one;
using depesche::tests::extract_text;
using depesche::tests::joined;

namespace {

constexpr char kVersion1[] = R"({
  "uri": "urn:x:17", "type": "text", "version": "2", "pubstatus": "usable", "language": "de",
  "firstcreated": "2024-06-07T18:32:10+02:00", "versioncreated": "2024-06-08T09:00:00+02:00",
  "embargoed": "2024-06-08T06:00:00+02:00",
  "headline": "Pegel der Fulda sinkt", "byline": "Von Erika Muster, dpa", "slugline": "Hochwasser/Hessen",
  "description_text": "Die Lage entspannt sich.",
  "body_html": "<p>Melsungen (dpa/lhe) - Der Pegel sinkt.</p><p>Helfer pumpten &amp; pumpten.</p>",
  "body_text": "Der Pegel sinkt. Helfer pumpten.",
  "subject": [{"name": "Wetter", "code": "17000000"}], "person": [{"name": "Max Beispiel", "rel": "about"}],
  "place": [{"name": "Melsungen"}], "infosource": [{"name": "dpa"}],
  "associations": {"main": {"type": "picture", "description_text": "Sandsäcke am Ufer", "byline": "Foto"}}
})";

constexpr char kVersion3[] = R"({
  "standard": {"name": "ninjs", "version": "3.0"}, "uri": "urn:x:17", "type": "text", "pubStatus": "usable",
  "firstCreated": "2024-06-07T18:32:10+02:00", "versionCreated": "2024-06-08T09:00:00+02:00",
  "embargoed": "2024-06-08T06:00:00+02:00",
  "headlines": [{"role": "main", "value": "Pegel der Fulda sinkt"}], "by": "Von Erika Muster, dpa",
  "slugline": "Hochwasser/Hessen",
  "descriptions": [{"role": "caption", "value": "Bild"}, {"role": "summary", "value": "Die Lage entspannt sich."}],
  "bodies": [
    {"role": "plain", "contentType": "text/plain", "value": "Der Pegel sinkt. Helfer pumpten."},
    {"role": "main", "contentType": "application/xhtml+xml", "value": "<p>Melsungen (dpa/lhe) - Der Pegel sinkt.</p><p>Helfer pumpten &amp; pumpten.</p>"}],
  "subjects": [{"name": "Wetter", "uri": "http://cv.iptc.org/newscodes/mediatopic/17000000"}],
  "people": [{"name": "Max Beispiel", "rel": "about"}], "places": [{"name": "Melsungen"}],
  "infoSources": [{"name": "dpa"}],
  "associations": [{"name": "main", "type": "picture", "descriptions": [{"value": "Sandsäcke am Ufer"}]}]
})";

}  // namespace

TEST_CASE("versions of ninjs give the same article") {
  const Article one = extract_one("ninjs", kVersion1).article;
  const Article three = extract_one("ninjs", kVersion3).article;
  CHECK(one.id == "urn:x:17");
  CHECK(one.title == "Pegel der Fulda sinkt");
  CHECK(one.lead == "Die Lage entspannt sich.");
  CHECK(one.body == "Der Pegel sinkt.\n\nHelfer pumpten & pumpten.");
  CHECK(one.caption == "Sandsäcke am Ufer");
  CHECK(one.dateline == "Melsungen (dpa/lhe)");
  CHECK(joined(one.place) == "Melsungen");
  CHECK(one.credit == "dpa/lhe");
  CHECK(joined(one.source) == "dpa");
  CHECK(joined(one.author) == "Erika Muster");
  CHECK(one.section == "Wetter");
  CHECK(joined(one.tags) == "Wetter|Melsungen|Max Beispiel|Hochwasser|Hessen");
  CHECK(one.date == Date{2024, 6, 7, 18 * 60 + 32});
  CHECK(one.modified == Date{2024, 6, 8, 9 * 60});
  CHECK(one.note == "Sperrfrist 8. Juni 2024, 06.00 Uhr");
  CHECK(one.url.empty());

  CHECK(three.id == one.id);
  CHECK(three.title == one.title);
  CHECK(three.lead == one.lead);
  CHECK(three.body == one.body);
  CHECK(three.caption == one.caption);
  CHECK(three.dateline == one.dateline);
  CHECK(three.place == one.place);
  CHECK(three.source == one.source);
  CHECK(three.author == one.author);
  CHECK(three.section == one.section);
  CHECK(three.tags == one.tags);
  CHECK(three.date == one.date);
  CHECK(three.modified == one.modified);
  CHECK(three.note == one.note);
}

TEST_CASE("an object whose id is an address has it as url") {
  const Article article =
      extract_one("ninjs", R"({"uri": "https://news.example/a-1", "headline": "Die Fulda"})")
          .article;
  CHECK(article.url == "https://news.example/a-1");
  CHECK(article.outlet == "news.example");
}

TEST_CASE("what is no article is rejected as what it is") {
  const struct {
    std::string_view text;
    std::string_view reject;
  } rows[] = {
      {R"({"uri": "x", "type": "picture", "headline": "a", "body_text": "b"})",
       "a picture, not an article"},
      {R"({"uri": "x", "type": "video", "headline": "a"})", "a video, not an article"},
      {R"({"uri": "x", "type": "event", "headline": "a"})", "an event, not an article"},
      {R"({"uri": "x", "type": "composite", "headline": "a"})", "a package, not an article"},
      {R"({"uri": "x", "type": "text"})", "neither title nor text"},
      {R"({"uri": "x", "headline": null, "body_html": ""})", "neither title nor text"},
      {"{}", "neither title nor text"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(extract_one("ninjs", row.text).reject == row.reject);
  }
}

TEST_CASE("a summary that the text repeats stands in one of them only") {
  const Article first = extract_one("ninjs", R"({"uri": "x", "headline": "a",
      "description_text": "Eins.", "body_html": "<p>Eins.</p><p>Zwei.</p>"})")
                            .article;
  CHECK(first.lead == "Eins.");
  CHECK(first.body == "Zwei.");
  const Article all = extract_one("ninjs", R"({"uri": "x", "headline": "a",
      "description_text": "Eins.", "body_text": "Eins."})")
                          .article;
  CHECK(all.lead.empty());
  CHECK(all.body == "Eins.");
}

TEST_CASE("a withdrawn object stays with a note") {
  const auto result =
      extract_one("ninjs", R"({"uri": "x", "headline": "a", "pubstatus": "canceled"})");
  CHECK(result.reject.empty());
  CHECK(result.article.note == "zurückgezogen");
}

TEST_CASE("a list of objects is as many articles and a broken one costs itself") {
  const auto results = extract_text(
      "ninjs",
      R"([{"uri": "a", "headline": "Eins"}, {"uri": "b", "headline": }, {"uri": "c", "headline": "Drei"}])");
  REQUIRE(results.size() == 3);
  int articles = 0;
  for (const auto& result : results) articles += result.reject.empty() ? 1 : 0;
  CHECK(articles == 2);
}

TEST_SUITE_END();
