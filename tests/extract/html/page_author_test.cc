// SPDX-License-Identifier: GPL-2.0-or-later
// Which of the authors that a page names are people or agencies.
#include "extract/html/page_author.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "extract/html/page.h"

TEST_SUITE_BEGIN("extract/html/page_author");

namespace depesche::extract {
namespace {

using Strings = std::vector<std::string>;

Strings names_of(const std::vector<LinkedAuthor>& authors) {
  Strings names;
  for (const LinkedAuthor& author : authors) names.push_back(author.name);
  return names;
}

TEST_CASE("of very many marked elements only the first are asked") {
  std::string html = "<html><body>";
  for (int i = 0; i < 1000; ++i) html += "<a rel=author>x</a>";
  CHECK(marked_authors(tests::parse(html + "<a rel=author>Jana Wolf</a></body></html>")).empty());
}

TEST_CASE("houses and accounts are no authors") {
  for (const char* house :
       {"HNA", "hna.de", "HNA Nachrichten", "admin", "Super User", "Bote online",
        "Verlag Muster GmbH", "Bund der Bäcker e.V.", "Redaktion", "Sport-Redaktion",
        "Redaktion Sport", "Der Bote (www.bote.de)", "https://www.bote.de/autor/1", " "}) {
    CAPTURE(house);
    CHECK(without_houses({{house, false}}, {"HNA", "hna.de"}).empty());
  }
  CHECK(without_houses({{"Der Bote", true}}, {}).empty());
}

TEST_CASE("people and agencies are authors") {
  for (const char* name : {"Jana Wolf", "jwolf", "Jana Wolf und Jan Muster, Nairobi", "dpa",
                           "Jana Wolf, Sport-Redaktion"}) {
    CAPTURE(name);
    CHECK(names_of(without_houses({{name, false}}, {"HNA", "hna.de"})) == Strings{name});
  }
  CHECK(names_of(without_houses({{"Deutsche Presse-Agentur", true}}, {})) ==
        Strings{"Deutsche Presse-Agentur"});
}

TEST_CASE("an element marked as the author names people") {
  const struct {
    std::string html;
    Strings names;
  } rows[] = {
      {"<p>von <a rel=author href=/j>Jana Wolf</a></p>", {"Jana Wolf"}},
      {"<span class=\"author vcard\"><i>Author</i><a href=/j>Jana Wolf</a></span>", {"Jana Wolf"}},
      {"<dd itemprop=author>Von <b itemprop=name>Jana Wolf</b></dd>", {"Jana Wolf"}},
      {"<div itemprop=author>Jana Wolf und Jan Muster</div>", {"Jana Wolf", "Jan Muster"}},
      {"<a rel=author>Archiv</a><a rel=author>Jana Wolf</a>", {"Jana Wolf"}},
      {"<ol class=comment-list><li><a rel=author>Jana Wolf</a></ol>", {}},
      {"<p class=author>Jana Wolf</p>", {}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.html);
    CHECK(names_of(marked_authors(tests::parse("<html><body>" + row.html + "</body></html>"))) ==
          row.names);
  }
}

}  // namespace
}  // namespace depesche::extract

TEST_SUITE_END();
