// SPDX-License-Identifier: GPL-2.0-or-later
// The headings that a page shows.
#include "extract/html/headlines.h"

#include <doctest/doctest.h>

#include <string>

#include "read/html_parser.h"

TEST_SUITE_BEGIN("extract/html/headlines");

namespace depesche::extract {
namespace {

Headlines read(const std::string& html) {
  read::Tree tree;
  REQUIRE(read::parse_html(html, tree).empty());
  return read_headlines(tree);
}

TEST_CASE("a kicker in an element of its own is apart from the headline") {
  const struct {
    std::string heading, kicker, text;
  } rows[] = {
      {"<h1>Regen im Juli</h1>", "", "Regen im Juli"},
      {"<h1><span class=k>Wetter</span> <span>Regen im Juli</span></h1>", "Wetter",
       "Regen im Juli"},
      {"<h2><div><span>Wetter</span><div>Regen im Juli</div></div></h2>", "Wetter",
       "Regen im Juli"},
      {"<h1><span>Wetter: </span>Regen im Juli</h1>", "Wetter", "Regen im Juli"},
      {"<h1><span>Wetter</span><span class=invisible>: </span><span>Regen im Juli</span></h1>",
       "Wetter", "Regen im Juli"},
      {"<h1><time>1. Februar 2022</time> <span>Regen im Juli</span></h1>", "", "Regen im Juli"},
      {"<h1><span>Wetter –</span> <span>Regen im Juli</span></h1>", "Wetter", "Regen im Juli"},
      {"<h1>Regen im Juli <small>Wetter</small></h1>", "", "Regen im Juli"},
      // Marked words are no kicker.
      {"<h1><em>Regen</em> im Juli</h1>", "", "Regen im Juli"},
      {"<h1><span>R</span>egen im Juli</h1>", "", "Regen im Juli"},
      {"<h1>Re\u00ADgen im <br>Juli</h1>", "", "Regen im Juli"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.heading);
    const Headlines found = read("<div>" + row.heading + "</div>");
    REQUIRE(found.articles.size() == 1);
    CHECK(found.articles[0].kicker == row.kicker);
    CHECK(found.articles[0].text == row.text);
  }
}

TEST_CASE("a dash between kicker and headline belongs to neither") {
  const Headlines found =
      read("<h2><span>Wetter im Norden</span><i> – </i><span>Regen im Juli</span></h2>");
  REQUIRE(found.articles.size() == 1);
  CHECK(found.articles[0].kicker == "Wetter im Norden");
  CHECK(found.articles[0].text == "Regen im Juli");
}

TEST_CASE("headings of navigation are left out") {
  for (const std::string html : {
           "<nav><h1>Regen für Suchmaschinen</h1></nav>",
           "<ol class=breadcrumb><li><a href=/p>Politik</a><li><h1>Regen</h1></li></ol>",
           "<h1 data-breadcrumb-headline>Regen</h1>",
           "<div><a href=/p>Politik</a> | <a href=/p/i>Inland</a> | <h1>Regen</h1></div>",
           "<section><div><a href=/p>Politik</a><a "
           "href=/p/i>Inland</a></div><h1>Regen</h1></section>",
           "<h2 class=\"aural x\">Inhalt</h2>",
           "<h2>Bereichsnavigation</h2>",
       }) {
    CAPTURE(html);
    CHECK(read(std::string("<body>") + html + "<p>Text</p></body>").articles.empty());
  }
}

TEST_CASE("the header of an article may begin with its sections") {
  CHECK(read("<header><a href=/p>Politik</a> <a href=/i>Inland</a><h1>Regen</h1></header>")
            .articles.size() == 1);
  CHECK(read("<div><a rel=\"category tag\" href=/p>A</a> <a rel=\"category tag\" href=/i>B</a>"
             "<h1>Regen</h1></div>")
            .articles.size() == 1);
}

TEST_CASE("a heading that leads to the start page is the site's name") {
  const Headlines found = read(
      "<h1><a href=\"https://blog.example/\">Mein Blog</a></h1>"
      "<h2><a href=\"https://blog.example/regen\">Regen</a></h2>"
      "<h1><a href=\"/web/2013/http://blog.example/\">Altes Blog</a></h1>");
  CHECK(found.site_names == std::vector<std::string>{"Mein Blog", "Altes Blog"});
  REQUIRE(found.articles.size() == 1);
  CHECK(found.articles[0].is_link);
}

TEST_CASE("headings of the first level go first and links last") {
  const Headlines found =
      read("<h2><a href=/x>Teaser</a></h2><h2>Zwischentitel</h2><h1>Regen</h1><h3>Mehr</h3>");
  REQUIRE(found.articles.size() == 4);
  CHECK(found.articles[0].text == "Regen");
  CHECK(found.articles[1].text == "Zwischentitel");
  CHECK(found.articles[3].text == "Teaser");
}

}  // namespace
}  // namespace depesche::extract
