// SPDX-License-Identifier: GPL-2.0-or-later
// Meta elements, links and microdata of a page.
#include "extract/html/page_head.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "extract/html/plain_text.h"
#include "read/html_parser.h"

TEST_SUITE_BEGIN("extract/html/page_head");

namespace depesche::extract {
namespace {

TEST_CASE("names in all spellings are one name") {
  read::Tree tree;
  REQUIRE(read::parse_html("<html><head><title>Regen &amp;amp; Wind</title>"
                           "<meta property=\"article:published_time\" content=\"2024-05-01\">"
                           "<meta name=\"Article.Published-Time\" content=\"2024-05-02\">"
                           "<meta name=\"keywords\" content=\"\">"
                           "<link rel=\"Canonical\" href=\"https://hna.de/a\"></head><body>"
                           "<time itemprop=\"datePublished\" datetime=\"2024-05-03\">heute</time>"
                           "<span itemprop=\"author name\"><b>Jana Wolf</b></span>"
                           "<svg><title>Pfeil</title></svg></body></html>",
                           tree)
              .empty());
  const PageHead head = read_page_head(tree);
  CHECK(head.title == "Regen & Wind");
  CHECK(head.canonical == "https://hna.de/a");
  CHECK(all_of(head.metas, {"articlepublishedtime"}) ==
        std::vector<std::string>{"2024-05-01", "2024-05-02"});
  CHECK(first_of(head.metas, {"keywords", "articlepublishedtime"}) == "2024-05-01");
  CHECK(first_of(head.properties, {"datepublished"}) == "2024-05-03");
  CHECK(first_of(head.properties, {"author"}) == "Jana Wolf");
  CHECK(first_of(head.properties, {"name"}) == "Jana Wolf");
  CHECK(first_of(head.metas, {"title"}).empty());
}

TEST_CASE("values become plain text") {
  const struct {
    std::string value, text;
  } rows[] = {
      {"Bund &amp; L&auml;nder", "Bund & Länder"},
      {"Bund<br/>Länder", "Bund Länder"},
      {"Er sagte &amp;quot;Nein&amp;quot;", "Er sagte \"Nein\""},
      {"A & B < C", "A & B < C"},
      {"Palä\u00ADstinenser \u200B", "Palästinenser"},
      {"  eins\n zwei ", "eins zwei"},
      {"", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.value);
    CHECK(plain_text(row.value) == row.text);
  }
  CHECK(title_key("„Regen“ im Juli – 2024") == "regenimjuli2024");
}

}  // namespace
}  // namespace depesche::extract
