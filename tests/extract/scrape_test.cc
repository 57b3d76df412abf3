// SPDX-License-Identifier: GPL-2.0-or-later
// Pages as copied from a browser: which line becomes which field.
#include "extract/scrape.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using depesche::Article;
using depesche::extract::read_page;
using Strings = std::vector<std::string>;

TEST_SUITE_BEGIN("extract/scrape");

// The shape of the first users' archive: kicker, title, a picture's "+" with its caption, dateline,
// agency on a line of its own, empty tags, and the house's rules below.
constexpr char kRegionalPage[] = R"(Treffen am Zürichsee

Vermittler ruft zu neuen Gesprächen über Waffenruhe auf

+
Der Vermittler (li.) vor dem Konferenzhotel. 

Genf - Der Vermittler hat beide Seiten am Montag zu weiteren Gesprächen über eine Waffenruhe eingeladen.

Ein Sprecher sagte, die Runde solle "noch in dieser Woche" beginnen. Dabei gehe es auch um Hilfslieferungen.

afp

Schlagworte zu diesem Artikel

Liebe Leserinnen und Leser,

wir bitten um Verständnis, dass es im Unterschied zu anderen Artikeln hier keine Kommentare gibt.

Die Redaktion

Kommentare

Unsere Kommentarfunktion wird von einem Dienst gesteuert. Nutzungsbedingungen gelten.)";

TEST_CASE("a page of a regional paper gives every field and nothing of what lies below") {
  const auto result = read_page(kRegionalPage);
  REQUIRE(result.reject.empty());
  const Article& article = result.article;
  CHECK(article.kicker == "Treffen am Zürichsee");
  CHECK(article.title == "Vermittler ruft zu neuen Gesprächen über Waffenruhe auf");
  CHECK(article.caption == "Der Vermittler (li.) vor dem Konferenzhotel.");
  CHECK(article.dateline == "Genf");
  CHECK(article.place == Strings{"Genf"});
  CHECK(article.credit == "afp");
  CHECK(article.source == Strings{"afp"});
  CHECK(article.tags.empty());
  CHECK(article.lead.empty());
  CHECK(article.body ==
        "Der Vermittler hat beide Seiten am Montag zu weiteren Gesprächen über eine Waffenruhe "
        "eingeladen.\n\nEin Sprecher sagte, die Runde solle \"noch in dieser Woche\" beginnen. "
        "Dabei gehe es auch um Hilfslieferungen.");
}

TEST_SUITE_END();
