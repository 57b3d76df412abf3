// SPDX-License-Identifier: GPL-2.0-or-later
// When the article of a page was published.
#include "extract/html/page_date.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/calendar.h"
#include "extract/html/printed_date.h"
#include "read/html_parser.h"

TEST_SUITE_BEGIN("extract/html/page_date");

namespace depesche::extract {
namespace {

std::string printed(std::string_view stamp) {
  const std::optional<Date> date = printed_date(stamp);
  return date ? base::format_date(*date) : "";
}

TEST_CASE("stamps in UTC become the day that pages print") {
  const struct {
    std::string stamp, date;
  } rows[] = {
      {"2024-05-01T22:30:00Z", "2024-05-02T00:30"},
      {"2024-01-01T22:30:00+00:00", "2024-01-01T23:30"},
      {"2024-12-31T23:30:00.000Z", "2025-01-01T00:30"},
      {"2024-05-01 22:30:00 UTC", "2024-05-02T00:30"},
      {"Wed, 01 May 2024 22:30:00 GMT", "2024-05-02T00:30"},
      // Another zone, or none, is the page's own.
      {"2024-05-01T22:30:00+02:00", "2024-05-01T22:30"},
      {"2024-05-01 22:30:00 +0200", "2024-05-01T22:30"},
      {"2024-05-01T22:30:00", "2024-05-01T22:30"},
      // Midnight is a day, here or in Germany.
      {"2024-05-01T00:00:00Z", "2024-05-01"},
      {"2024-05-01T00:00:00+02:00", "2024-05-01"},
      {"2021-11-04T23:00Z", "2021-11-05"},
      {"2024-05-01", "2024-05-01"},
      {"1. Mai 2024, 22:30 Uhr", "2024-05-01T22:30"},
      {"May 1, 2024", "2024-05-01"},
      {"gestern", ""},
      {"", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.stamp);
    CHECK(printed(row.stamp) == row.date);
  }
}

TEST_CASE("a date is found in a line that holds more") {
  const auto inside = [](std::string_view line) {
    const std::optional<Date> date = date_inside(line);
    return date ? base::format_date(*date) : "";
  };
  CHECK(inside("Geschrieben am 31. Mai 2012 um 14:30 von Max") == "2012-05-31T14:30");
  CHECK(inside("| 31.05.2012 | 3 Kommentare") == "2012-05-31");
  CHECK(inside("von Max") == "");
  CHECK(inside(std::string(300, 'x') + " 31.05.2012") == "");
}

struct Found {
  std::string published, modified, rule;
};

Found find(const std::string& html, const std::string& captured = {},
           const std::vector<std::string>& paragraphs = {}, const std::string& url = {},
           const std::vector<std::string>& near_headline = {}) {
  read::Tree tree;
  REQUIRE(read::parse_html(html, tree).empty());
  const PageHead head = read_page_head(tree);
  const LinkedData data = read_linked_data(tree);
  const std::vector<const LinkedArticle*> linked = own_articles(data.articles, {}, {});
  MainText text;
  text.paragraphs = paragraphs;
  text.near_headline = near_headline;
  const PageDates dates = find_dates({tree, head, linked, text, "Regen im Juli", url, captured});
  return {base::format_date(dates.published), base::format_date(dates.modified),
          std::string(dates.published_rule)};
}

const std::string kHeadline = "<h1>Regen im Juli</h1>";

TEST_CASE("JSON-LD goes before meta elements and these before what is shown") {
  const std::string linked =
      "<script type=\"application/ld+json\">{\"@type\":\"Article\",\"datePublished\":"
      "\"2024-05-01T10:00:00+02:00\",\"dateModified\":\"2024-05-04\"}</script>";
  const std::string meta = "<meta name=\"article:published_time\" content=\"2024-05-02\">";
  const std::string shown = kHeadline + "<p>3. Mai 2024, 10:00 Uhr</p>";
  CHECK(find(linked + meta + shown).published == "2024-05-01T10:00");
  CHECK(find(linked + meta + shown).modified == "2024-05-04");
  CHECK(find(meta + shown).published == "2024-05-02");
  CHECK(find(meta + shown).modified == "");
  CHECK(find(shown).published == "2024-05-03T10:00");
  // Some systems write the day of delivery into a meta element that is only called date.
  CHECK(find("<meta name=date content=\"2024-05-09\">" + shown).published == "2024-05-03T10:00");
  CHECK(find("<meta name=date content=\"2024-05-09\">" + kHeadline).published == "2024-05-09");
}

TEST_CASE("a date is looked for near the headline") {
  const struct {
    std::string html, date;
  } rows[] = {
      {kHeadline + "<p>Geschrieben</p><span class=\"entry-date\">am 31. Mai 2012 von Max</span>",
       "2012-05-31"},
      {kHeadline + "<time datetime=\"2012-05-31T10:00\">gestern</time>", "2012-05-31T10:00"},
      {"<p>31.05.2012</p>" + kHeadline, "2012-05-31"},
      {"<h1><time datetime=\"2012-05-31\">31. Mai</time> <span>Regen im Juli</span></h1>",
       "2012-05-31"},
      // The nearer one, and the first publication.
      {"<p>31.05.2012</p>" + kHeadline + "<p>" + std::string(300, 'x') + "</p><p>01.06.2012</p>",
       "2012-05-31"},
      {kHeadline + "<p>Aktualisiert am 02.06.2012</p><p>31.05.2012</p>", "2012-05-31"},
      // Today's date in the head of the page is too far away.
      {"<p>07.07.2013</p><p>" + std::string(400, 'x') + "</p>" + kHeadline, ""},
      // Dates of comments, teasers and running text.
      {kHeadline + "<div class=comments><time datetime=\"2013-01-01\">x</time></div>", ""},
      {kHeadline + "<aside><p>01.01.2013</p></aside>", ""},
      {kHeadline + "<p>Am 1. Januar 2013 begann es zu regnen und hörte nicht auf.</p>", ""},
      // Asides and footers of the article itself.
      {"<article>" + kHeadline + "<aside class=meta><p>31.05.2012</p></aside></article>",
       "2012-05-31"},
      {"<article>" + kHeadline + "<footer>am 31.05.2012</footer></article>", "2012-05-31"},
      {"<article>" + kHeadline + "</article><footer><p>31.05.2012</p></footer>", ""},
      // Below a long text only what says so.
      {kHeadline + "<p>" + std::string(3000, 'x') + "</p><p>Erschienen am: 31.05.2012</p>",
       "2012-05-31"},
      {kHeadline + "<p>" + std::string(3000, 'x') + "</p><p>31.05.2012</p>", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.html.substr(0, 150));
    CHECK(find(row.html).published == row.date);
  }
}

TEST_CASE("beginning of the text, headline, address and last change come last") {
  CHECK(find("<p>x</p>", {}, {"29.11.2022 – Die Branche klagt."}).published == "2022-11-29");
  CHECK(find("<p>x</p>", {}, {}, "https://hna.de/2022/11/29/regen").published == "2022-11-29");
  const Found changed = find("<meta name=last-modified content=\"2022-11-30T10:00:00+01:00\">");
  CHECK(changed.published == "2022-11-30T10:00");
  CHECK(changed.modified == "");
  CHECK(changed.rule == "date of the last change");
}

TEST_CASE("a day after the capture or before the web is no date of publication") {
  const std::string html = "<meta name=\"article:published_time\" content=\"2024-05-02\">" +
                           kHeadline + "<p>01.05.2024</p>";
  CHECK(find(html, "2024-05-02T20:00:00Z").published == "2024-05-02");
  CHECK(find(html, "2024-05-01T20:00:00Z").published == "2024-05-01");
  CHECK(find("<meta name=\"article:published_time\" content=\"1970-01-01\">").published == "");
}

TEST_CASE("a date relative to the capture is known with it only") {
  CHECK(find("<p>x</p>", "2024-05-02T20:00:00Z", {}, {}, {"vor 3 Stunden"}).published ==
        "2024-05-02");
  CHECK(find("<p>x</p>", {}, {}, {}, {"vor 3 Stunden"}).published == "");
}

}  // namespace
}  // namespace depesche::extract
