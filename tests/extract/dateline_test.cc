// SPDX-License-Identifier: GPL-2.0-or-later
// Datelines and what only looks like one.
#include "extract/dateline.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

TEST_SUITE_BEGIN("extract/dateline");

namespace depesche::extract {
namespace {

using Strings = std::vector<std::string>;

TEST_CASE("a dateline gives places and agencies") {
  const struct {
    std::string start, raw;
    Strings places, agencies;
  } rows[] = {
      {"Genf - ", "Genf", {"Genf"}, {}},
      {"Genf – ", "Genf", {"Genf"}, {}},
      {"Kiel/Brunsbüttel - ", "Kiel/Brunsbüttel", {"Kiel", "Brunsbüttel"}, {}},
      {"Damaskus/Beirut – ", "Damaskus/Beirut", {"Damaskus", "Beirut"}, {}},
      {"Wien / Linz – ", "Wien / Linz", {"Wien", "Linz"}, {}},
      {"Frankfurt/Main - ", "Frankfurt/Main", {"Frankfurt/Main"}, {}},
      {"Frankfurt am Main – ", "Frankfurt am Main", {"Frankfurt am Main"}, {}},
      {"Halle (Saale) – ", "Halle (Saale)", {"Halle (Saale)"}, {}},
      {"Magdeburg/Halle (Saale)/DUR. - ",
       "Magdeburg/Halle (Saale)/DUR.",
       {"Magdeburg", "Halle (Saale)"},
       {}},
      {"Jessen/MZ. - ", "Jessen/MZ.", {"Jessen"}, {}},
      {"St. Moritz (dpa) - ", "St. Moritz (dpa)", {"St. Moritz"}, {"dpa"}},
      {"Tel Aviv - ", "Tel Aviv", {"Tel Aviv"}, {}},
      {"NRW/Krefeld-Hüls – ", "NRW/Krefeld-Hüls", {"NRW", "Krefeld-Hüls"}, {}},
      {"Berlin (dpa) - ", "Berlin (dpa)", {"Berlin"}, {"dpa"}},
      {"Mont\u00a0Pèlerin (dpa) - ", "Mont Pèlerin (dpa)", {"Mont Pèlerin"}, {"dpa"}},
      {"New York (dpa)  - ", "New York (dpa)", {"New York"}, {"dpa"}},
      {"München (dpa/lby) - ", "München (dpa/lby)", {"München"}, {"dpa"}},
      {"Hannover (dpa/lni)- ", "Hannover (dpa/lni)", {"Hannover"}, {"dpa"}},
      {"München (epd). ", "München (epd)", {"München"}, {"epd"}},
      {"Paris (ats afp) ", "Paris (ats afp)", {"Paris"}, {"sda", "afp"}},
      {"Bielefeld (ots) ", "Bielefeld (ots)", {"Bielefeld"}, {"ots"}},
      {"Berlin (dts Nachrichtenagentur) – ",
       "Berlin (dts Nachrichtenagentur)",
       {"Berlin"},
       {"dts"}},
      {"ZÜRICH (dpa-AFX Analyser) - ", "ZÜRICH (dpa-AFX Analyser)", {"ZÜRICH"}, {"dpa-afx"}},
      {"Halle (Saale) (dpa) - ", "Halle (Saale) (dpa)", {"Halle (Saale)"}, {"dpa"}},
      {"Nendeln, 27.6.2015 – ", "Nendeln, 27.6.2015", {"Nendeln"}, {}},
      {"(sda) ", "(sda)", {}, {"sda"}},
      {"Berlin taz | ", "Berlin taz", {"Berlin"}, {}},
      {"Berlin. ", "Berlin", {"Berlin"}, {}},
      {"Karlsruhe/Gelsenkirchen. ", "Karlsruhe/Gelsenkirchen", {"Karlsruhe", "Gelsenkirchen"}, {}},
  };
  for (const auto& row : rows) {
    for (const std::string report : {"Der Streit dauert an.", "„Das war knapp“, sagte sie."}) {
      const std::string paragraph = row.start + report;
      CAPTURE(paragraph);
      const auto dateline = parse_dateline(paragraph);
      REQUIRE(dateline.has_value());
      CHECK(dateline->raw == row.raw);
      CHECK(dateline->places == row.places);
      CHECK(dateline->agencies == row.agencies);
      CHECK(paragraph.substr(dateline->bytes) == report);
    }
  }
}

TEST_CASE("a sentence with a dash is no dateline") {
  for (const std::string paragraph :
       {"Emotional und fürsorglich – Angela Beispiel hat gesprochen.",
        "Zu viele Gäste - Polizei beendet eine Feier.",
        "Das Telefon klingelt - \"Gesundheitsamt hier.\"",
        "Das Wochenende kompakt - Was außer Fußball wichtig war.",
        "Dienstag, 17. März (zweiter Tag der Sperre)",
        "Bis jetzt wurde der Spieler (23, Vertrag bis 2025) nur einmal eingewechselt.",
        "Oktober – Die Kommission plant keine weiteren Schritte.",
        "Überwachung – Die Regierung plant ein neues Gesetz.",
        "FDP – Die Partei legt in der Umfrage zu.",
        "FC Beispielstadt - Der Verein verliert erneut.",
        "Handball-WM – Die Mannschaft reist ab.",
        "Genf-Konferenz endet ohne Ergebnis.",
        "Köln-Ehrenfeld ist laut.",
        "Rom. dann kam der Regen.",
        "Syrien. Der Krieg geht weiter.",
        "Berlin - das ist eine Stadt.",
        "Der Minister (dpa) - Archivbild",
        "Kiel (dpo) - Die Stadt zieht um.",
        "Von – Stand gestern – 241 Fällen ist die Rede.",
        "Ah – Moment, hier stimmt etwas nicht.",
        "Genf -",
        "Genf",
        "",
        " - Der Streit dauert an."}) {
    CAPTURE(paragraph);
    CHECK_FALSE(parse_dateline(paragraph).has_value());
  }
}

TEST_CASE("a dateline is found behind a lead but not deep in the text") {
  Strings paragraphs = {"Der Vorspann sagt, worum es geht.", "Genf - Der Streit dauert an."};
  const auto found = take_dateline(paragraphs);
  REQUIRE(found.has_value());
  CHECK(found->paragraph == 1);
  CHECK(paragraphs[1] == "Der Streit dauert an.");

  Strings deep = {"Eins ist gesagt.", "Zwei ist gesagt.", "Drei ist gesagt.",
                  "Volker Beispiel – Bürgermeister seit zwei Jahren."};
  CHECK_FALSE(take_dateline(deep).has_value());
}

TEST_CASE("the credit of a dateline is what its brackets hold") {
  const auto dateline = parse_dateline("München (dpa/lby) - Die Partei berät.");
  REQUIRE(dateline.has_value());
  CHECK(dateline->credit == "dpa/lby");
}

}  // namespace
}  // namespace depesche::extract

TEST_SUITE_END();
