// SPDX-License-Identifier: GPL-2.0-or-later
// Which pages stand before an article and are none.
#include "extract/wall.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "extract/extract.h"
#include "extract/scrape.h"
#include "read/archive.h"

TEST_SUITE_BEGIN("extract/wall");

namespace depesche::extract {
namespace {

using Strings = std::vector<std::string>;

constexpr char kTeaser[] =
    "Der Gemeinderat von Musterach hat nach langem Streit über die neue Brücke entschieden.";
constexpr char kSentence[] =
    "Die Brücke soll den alten Ortskern vom Verkehr entlasten, der dort seit Jahren zunimmt, und "
    "im kommenden Herbst fertig sein, teilte die Gemeinde am Dienstag nach der Sitzung mit. ";

TEST_CASE("a teaser and a wall are no article") {
  const struct {
    std::string wall, reason;
  } rows[] = {
      {"Jetzt weiterlesen mit dem Digital-Abo", "a paywall, with a teaser at most"},
      {"Mit PLUS weiterlesen", "a paywall, with a teaser at most"},
      {"Jetzt digital weiterlesen Unser Angebot bietet Ihnen alle Inhalte.",
       "a paywall, with a teaser at most"},
      {"Dieser Artikel ist hier noch nicht zu Ende, sondern unseren Abonnenten vorbehalten.",
       "a paywall, with a teaser at most"},
      {"Sie sind bereits Abonnent? Hier anmelden", "a paywall, with a teaser at most"},
      {"Freier Zugang zu allen Artikeln, Videos und Podcasts", "a paywall, with a teaser at most"},
      {"Bereits PUR-Abonnent? Hier anmelden.", "a page that asks for consent, without the article"},
      {"Weiter mit Werbung lesen", "a page that asks for consent, without the article"},
      {"Bitte schalten Sie Ihren Adblocker für diese Seite aus, um den Artikel zu lesen.",
       "a page that asks for consent, without the article"},
      {"Um diesen Inhalt zu sehen, benötigen wir Ihre Einwilligung.",
       "a page that asks for consent, without the article"},
      {"Bitte aktivieren Sie JavaScript, um diese Seite zu nutzen.",
       "a page that needs JavaScript, without the article"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.wall);
    CHECK(wall_reason({"Streit um Brücke", kTeaser, row.wall}) == row.reason);
    // A teaser is often printed twice.
    CHECK(wall_reason({kTeaser, "Streit um Brücke", kTeaser, row.wall}) == row.reason);
    CHECK(is_wall_line(row.wall));
  }
}

TEST_CASE("an article stays one whatever is offered below it") {
  Strings article = {"Streit um Brücke"};
  for (int i = 0; i < 8; ++i) article.push_back(std::to_string(i) + ' ' + kSentence);
  for (const std::string wall : {"Jetzt weiterlesen", "Bereits PUR-Abonnent? Hier anmelden.",
                                 "Um diesen Inhalt zu sehen, benötigen wir Ihre Einwilligung.",
                                 "Sie sind bereits Abonnent? Hier anmelden"}) {
    CAPTURE(wall);
    Strings lines = article;
    lines.push_back(wall);
    CHECK(wall_reason(lines).empty());
  }
}

TEST_CASE("a short notice is an article") {
  CHECK(wall_reason({"Streit um Brücke", kTeaser}).empty());
  CHECK(wall_reason({"Streit um Brücke", kTeaser, "Anzeige", "Newsletter", "Kommentare"}).empty());
  CHECK(wall_reason({"Streit um Abonnement",
                     "Viele Leser hätten bereits abonniert, sagte die Verlegerin, die im ersten "
                     "Jahr vor allem den Vertrieb ausbauen will; der Verlag wachse weiter."})
            .empty());
  CHECK(wall_reason({}).empty());
  // An embedded post with its own question for consent.
  CHECK(wall_reason({"Streit um Brücke", kTeaser, kSentence,
                     "Externer Inhalt: Um diesen Inhalt zu sehen, benötigen wir Ihre Zustimmung."})
            .empty());
}

TEST_CASE("an error page is told by its title") {
  CHECK(wall_reason({"Tagblatt", "Seite nicht gefunden", "Die Adresse gibt es nicht (mehr)."}) ==
        "an error page");
  CHECK(wall_reason({"Fehler 404"}) == "an error page");
  CHECK(wall_reason({"403 Forbidden", "nginx"}) == "an error page");
  CHECK(wall_reason({"Artikel verschwunden: Seite nicht gefunden", kSentence, kTeaser,
                     "1 " + std::string(kSentence), "2 " + std::string(kSentence)})
            .empty());
}

TEST_CASE("shuffled letters are no German") {
  // As shops put it behind their teaser: letters of each word in any order.
  const std::string shuffled =
      "eDi ckrBüe olsl edn tlaen Otrrsken vom keVrehr sntaletne, rde drto eist Jnhaer nzuimtm, "
      "ndu mi mekmonend sebtrH gtfire nsei, teletil edi neGemdei ma gseDnitag tim.";
  CHECK(is_scrambled(shuffled));
  CHECK_FALSE(is_scrambled(kSentence));
  CHECK_FALSE(is_scrambled("YouTube, WhatsApp, TikTok, iPhone, PayPal"));
  CHECK_FALSE(is_scrambled(
      "Das iPhone und die App von WhatsApp sind mit YouTube und der GmbH in der Stadt verbunden, "
      "sagte McBeispiel."));
  CHECK(wall_reason({"Streit um Brücke", kTeaser, shuffled}) ==
        "a paywall, with shuffled letters behind it");
}

TEST_CASE("a scrape of a wall is rejected with its reason") {
  const Extraction extraction = read_page(
      "Streit um Brücke\n\nDer Gemeinderat von Musterach hat entschieden.\n\n"
      "Bereits PUR-Abonnent? Hier anmelden.\n");
  CHECK(extraction.reject == "a page that asks for consent, without the article");
}

TEST_CASE("the walls of the corpus are rejects") {
  const struct {
    std::string file, reason;
  } rows[] = {
      {"consent-page.txt", "a page that asks for consent, without the article"},
      {"paywall-page.html", "a paywall, with a teaser at most"},
      {"paywall-page.txt", "a paywall, with a teaser at most"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.file);
    read::Archive archive({std::string(DEPESCHE_CORPUS) + "/broken/" + row.file}, {},
                          [](const read::ReadProblem& problem) { FAIL_CHECK(problem.reason); });
    const auto record = archive.next();
    REQUIRE(record.has_value());
    CHECK(extract(*record, {}).reject == row.reason);
  }
}

}  // namespace
}  // namespace depesche::extract

TEST_SUITE_END();
