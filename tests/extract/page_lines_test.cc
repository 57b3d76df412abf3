// SPDX-License-Identifier: GPL-2.0-or-later
// Lines of the page that are not the article's.
#include "extract/page_lines.h"

#include <doctest/doctest.h>

#include <string>

TEST_SUITE_BEGIN("extract/page_lines");

namespace depesche::extract {

TEST_CASE("furniture is known by whole lines without regard to case and signs") {
  const struct {
    std::string line;
    LineDuty duty;
  } rows[] = {
      {"Drucken Teilen", LineDuty::drop},
      {"KommentareDrucken", LineDuty::drop},
      {"ANZEIGE", LineDuty::drop},
      {"- Anzeige -", LineDuty::drop},
      {"Weiterlesen nach der Anzeige", LineDuty::drop},
      {"10 / 12", LineDuty::drop},
      {"5 Bilder - Fotostrecke öffnen", LineDuty::drop},
      {"2 Min Lesezeit", LineDuty::drop},
      {"Stand: 10:49 Uhr", LineDuty::drop},
      {"vor 9 Stunden", LineDuty::drop},
      {"{ \"placeholderType\": \"MREC\" }", LineDuty::drop},
      {"Lesen Sie auch: Was die Runde bringt", LineDuty::drop},
      {"Newsletter", LineDuty::offer},
      {"Lesen Sie auch", LineDuty::list},
      {"Das könnte Sie auch interessieren:", LineDuty::list},
      {"3 aus 24 - Meistempfohlen heute", LineDuty::list},
      {"Kommentare", LineDuty::comment_button},
      {"267 Kommentare", LineDuty::comment_button},
      {"Kommentare (0)", LineDuty::comment_button},
      {"Kommentar verfassen", LineDuty::end},
      {"Forum: 5 Postings", LineDuty::end},
      {"12 Ergänzungen", LineDuty::end},
      {"Hinweise zum Kommentieren:", LineDuty::end},
      {"Liebe Leserinnen und Leser,", LineDuty::comment_button},
      {"Liebe Leser!", LineDuty::comment_button},
      {"Datenschutz", LineDuty::list},
      {"Jetzt anmelden", LineDuty::list},
      {"Zum Weiterlesen:", LineDuty::list},
      {"Direkt aus dem dpa-Newskanal", LineDuty::drop},
      {"Rechte am Artikel können Sie hier erwerben.", LineDuty::drop},
      {"Zu diesem Artikel wurden noch keine Kommentare verfasst.", LineDuty::end},
      {"Die Kommentarfunktion unter diesem Artikel ist geschlossen.", LineDuty::end},
      {"Bitte melden Sie sich an, um einen Kommentar zu erfassen.", LineDuty::end},
      {"Schlagworte zu diesem Artikel", LineDuty::tags},
      {"SCHLAGWORTE", LineDuty::tags},
      {"Themen:", LineDuty::tags},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    CHECK(find_page_line(row.line).duty == row.duty);
  }
}

TEST_CASE("the same words inside a sentence mean nothing") {
  for (const std::string line :
       {"Das Paar will sich die Kosten teilen.", "Der Anzeige zufolge war der Mann betrunken.",
        "Anzeige gegen Unbekannt", "Kommentar", "Ein Kommentar von Jana Beispiel",
        "Die Kommentare des Ministers sorgten für Unmut.", "Lesen Sie auch nachts?",
        "Themen waren die Waffenruhe und die Hilfe.", "Die Redaktion der Zeitung zog um.",
        "Newsletter und Kataloge werden teurer.", "Auch interessant ist der zweite Fund.",
        "Themen: Die Runde sprach über Syrien.",
        "Liebe Leserinnen und Leser wurden damals noch persönlich begrüßt.",
        "Liebe Leser, in der deutschen Wirtschaft geht die Angst um.",
        "Die Kommentarfunktion der Seite war 2003 eine Neuheit.", ""}) {
    CAPTURE(line);
    CHECK(find_page_line(line).duty == LineDuty::none);
  }
}

TEST_CASE("tags may stand behind their label") {
  CHECK(find_page_line("Themen: Syrien, Genf").rest == "Syrien, Genf");
  CHECK(find_page_line("Schlagwörter zu diesem Artikel HSV").rest == "HSV");
  CHECK(find_page_line("Themen #Syrien #Genf").rest == "#Syrien #Genf");
  CHECK(find_page_line("Schlagworte").rest == "");
}

TEST_CASE("a breadcrumb begins with the start page") {
  CHECK(is_breadcrumb("Startseite / Welt"));
  CHECK(is_breadcrumb("Home › Politik › Ausland"));
  CHECK(is_breadcrumb("HNA - Startseite"));
  CHECK_FALSE(is_breadcrumb("Startseite"));
  CHECK_FALSE(is_breadcrumb("Berlin/Wien"));
}

TEST_CASE("an offer speaks of subscribing") {
  CHECK(is_offer("Tragen Sie Ihre Adresse ein und lesen Sie unseren Newsletter."));
  CHECK_FALSE(is_offer("Die Laborwerte waren nach Angaben der Ärzte gut."));
}

}  // namespace depesche::extract

TEST_SUITE_END();
