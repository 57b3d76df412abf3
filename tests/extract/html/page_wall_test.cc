// SPDX-License-Identifier: GPL-2.0-or-later
// Pages that show a wall in place of their article are rejects.
#include <doctest/doctest.h>

#include <string>

#include "extract/html/html.h"
#include "extract/html/page.h"

TEST_SUITE_BEGIN("extract/html/page_wall");

namespace depesche::extract {
namespace {

std::string reject_of(const std::string& body, const std::string& head = "") {
  read::Record record;
  record.format = "html";
  record.text = "<html><head>" + head + "</head><body>" + body + "</body></html>";
  return read_html(record, {}).reject;
}

const std::string kTop = "<article><h1>Rat beschließt den Haushalt</h1>";
const std::string kTeaser = "<p>Der Rat hat den Haushalt beschlossen. Wer dagegen stimmte.</p>";
const std::string kPaid = R"(<script type="application/ld+json">{"@type": "NewsArticle",
  "headline": "Rat beschließt den Haushalt", "isAccessibleForFree": "False"}</script>)";

TEST_CASE("a teaser with an offer is a reject") {
  const struct {
    std::string offer, reason;
  } rows[] = {
      {"<div class='paywall'>Jetzt weiterlesen mit PLUS</div>", "a paywall, with a teaser at most"},
      {"<p>Sie haben bereits ein Abo? Hier anmelden</p>", "a paywall, with a teaser at most"},
      {"<div class='consent'><p>Weiter mit Werbung lesen</p></div>",
       "a page that asks for consent, without the article"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.offer);
    CHECK(reject_of(kTop + kTeaser + row.offer + "</article>") == row.reason);
  }
  CHECK(reject_of(kTop + kTeaser + "</article>", kPaid) == "a paywall, with a teaser at most");
}

TEST_CASE("a page that was not found is a reject") {
  CHECK(reject_of("<h1>Seite nicht gefunden</h1><p>Die gesuchte Seite gibt es nicht mehr.</p>") ==
        "an error page");
}

TEST_CASE("a whole article stays one behind an offer and behind data that call it paid") {
  std::string text = tests::story();
  for (int day = 1; day < 6; ++day) {
    text += "<p>Am " + std::to_string(day) +
            ". Tag der Beratungen ging es um die Schulen, für die "
            "mehr Geld ausgegeben werden soll als im vergangenen Jahr.</p>";
  }
  const std::string article = kTop + text + "</article>";
  CHECK(reject_of(article, kPaid).empty());
  CHECK(reject_of(article + "<p>Jetzt weiterlesen mit PLUS</p>").empty());
  CHECK(
      reject_of(article + "<div class='consent'>Bereits PUR-Abonnent? Hier anmelden.</div>", kPaid)
          .empty());
}

TEST_CASE("a short free notice stays an article although the site offers subscriptions") {
  const std::string notice = kTop + kTeaser + "</article>";
  CHECK(reject_of("<nav><a href='/abo'>Abo abschließen</a></nav>" + notice).empty());
  CHECK(reject_of(notice + "<footer><p>Zugang zu allen Artikeln: jetzt weiterlesen</p></footer>")
            .empty());
}

}  // namespace
}  // namespace depesche::extract

TEST_SUITE_END();
