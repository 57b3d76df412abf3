// SPDX-License-Identifier: GPL-2.0-or-later
// Which of a page's many titles is the headline.
#include "extract/html/page_title.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

TEST_SUITE_BEGIN("extract/html/page_title");

namespace depesche::extract {
namespace {

const std::vector<std::string> kSite = {"HNA", "hna.de"};

Headline heading(std::string text, int level = 1) { return {text, {}, text, level, false}; }

PageTitle choose(const std::vector<Headline>& shown, std::string_view linked,
                 std::string_view shared, std::string_view element) {
  return choose_title({shown, linked, shared, element, kSite});
}

TEST_CASE("names of the site and dates at the ends of titles are left out") {
  const struct {
    std::string title, clean;
  } rows[] = {
      {"Regen im Juli", "Regen im Juli"},
      {"Regen im Juli | HNA", "Regen im Juli"},
      {"Regen im Juli – HNA – 13.06.2023", "Regen im Juli"},
      {"Regen im Juli | HNA | 28.04.2023", "Regen im Juli"},
      {"Regen im Juli - hna.de", "Regen im Juli"},
      {"Regen im Juli - HNA - Hessische Allgemeine", "Regen im Juli - HNA - Hessische Allgemeine"},
      {"HNA: Regen im Juli", "Regen im Juli"},
      {"HNA » Regen im Juli", "Regen im Juli"},
      {"Kassel: Regen im Juli", "Kassel: Regen im Juli"},
      {"Regen - und kein Ende", "Regen - und kein Ende"},
      {"HNA", "HNA"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.title);
    CHECK(without_site_name(row.title, kSite) == row.clean);
  }
}

TEST_CASE("a headline on the page counts if another title confirms it") {
  SUBCASE("the same text") {
    const PageTitle title = choose({heading("HNA"), heading("Regen im Juli", 2)}, "Regen im Juli",
                                   "Es regnet", "Es regnet");
    CHECK(title.title == "Regen im Juli");
    CHECK(title.rule == "headline on the page");
  }
  SUBCASE("with its kicker before it") {
    const PageTitle title = choose({heading("Landwirte hoffen auf Regen im Juli", 2)}, "",
                                   "Wetter: Landwirte hoffen auf Regen im Juli", "");
    CHECK(title.title == "Landwirte hoffen auf Regen im Juli");
    CHECK(title.kicker == "Wetter");
  }
  SUBCASE("the title element with the site's name") {
    CHECK(choose({heading("Mein kleines Blog"), heading("Landwirte hoffen auf Regen")}, "", "",
                 "Landwirte hoffen auf Regen « Mein kleines Blog")
              .title == "Landwirte hoffen auf Regen");
  }
  SUBCASE("a word in common is not enough") {
    CHECK(choose({heading("Landwirte", 3)}, "", "Landwirte hoffen auf Regen im Juli", "").title ==
          "Landwirte hoffen auf Regen im Juli");
  }
}

TEST_CASE("without confirmation a similar h1 goes before JSON-LD and that before og:title") {
  CHECK(
      choose({heading("Kein Zugang mehr mit Sparpreis")}, "", "Kein Zutritt mehr mit Sparpreis", "")
          .title == "Kein Zugang mehr mit Sparpreis");
  CHECK(choose({heading("Giftiger Rauch über Kassel", 2)}, "Brand in Betrieb", "Feuer: alle Bilder",
               "")
            .title == "Brand in Betrieb");
  CHECK(choose({heading("Unser Motto"), heading("Newsletter")}, "", "Regen im Juli", "").title ==
        "Regen im Juli");
  CHECK(choose({}, "", "", "Regen im Juli | HNA").title == "Regen im Juli");
  CHECK(choose({}, "", "", "").title == "");
}

TEST_CASE("what stands before the headline in the title element alone is a guess") {
  const PageTitle title = choose({heading("Regen im Juli")}, "", "", "Bote: Regen im Juli");
  CHECK(title.title == "Regen im Juli");
  CHECK(title.kicker == "");
  CHECK(title.guess == "Bote");
  CHECK(choose({heading("Regen im Juli")}, "Kassel: Regen im Juli", "", "").kicker == "Kassel");
}

TEST_CASE("a heading that stands twice is a box of the site") {
  const PageTitle title = choose(
      {heading("Unsere Post für dich"), heading("Regen im Juli"), heading("Unsere Post für dich")},
      "", "Wetterbuch | Jetzt entdecken!", "");
  CHECK(title.title == "Regen im Juli");
}

TEST_CASE("a kicker with a space before its colon is taken out of a headline") {
  const PageTitle title = choose({heading("Akkutechnik : Hat die Zelle Zukunft?")}, "",
                                 "Akkutechnik: Hat die Zelle Zukunft?", "");
  CHECK(title.kicker == "Akkutechnik");
  CHECK(title.title == "Hat die Zelle Zukunft?");
}

TEST_CASE("a short headline keeps its kicker where the page calls the article by both") {
  const Headline shown{"Orden fürs Morden", {}, "Orden fürs Morden", 1, false};
  const std::string both = "Veteranentag: Orden fürs Morden";
  CHECK(choose({shown}, both, both, "").title == both);
  CHECK(choose({shown}, both, both, "").kicker == "");
  CHECK(choose({shown}, "", both, "").title == "Orden fürs Morden");
}

}  // namespace
}  // namespace depesche::extract
