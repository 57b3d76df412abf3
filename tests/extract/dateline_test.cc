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
      {"ZÜRICH (dpa-AFX Analyser) - ", "ZÜRICH (dpa-AFX Analyser)", {"Zürich"}, {"dpa-afx"}},
      {"Halle (Saale) (dpa) - ", "Halle (Saale) (dpa)", {"Halle (Saale)"}, {"dpa"}},
      {"Nendeln, 27.6.2015 – ", "Nendeln, 27.6.2015", {"Nendeln"}, {}},
      {"(sda) ", "(sda)", {}, {"sda"}},
      {"Berlin taz | ", "Berlin taz", {"Berlin"}, {}},
      {"BERLIN afp | ", "BERLIN afp", {"Berlin"}, {"afp"}},
      {"KIEL dpa/taz | ", "KIEL dpa/taz", {"Kiel"}, {"dpa"}},
      {"Bad Musterhausen – ", "Bad Musterhausen", {"Bad Musterhausen"}, {}},
      {"Salt Lake City (Utah) – ", "Salt Lake City (Utah)", {"Salt Lake City (Utah)"}, {}},
      {"Stoke-on-Trent – ", "Stoke-on-Trent", {"Stoke-on-Trent"}, {}},
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

TEST_CASE("a dateline behind the lead parts lead and report") {
  const struct {
    std::string lead, dateline;
    Strings places;
    std::string report;
  } rows[] = {
      {"Der Streit geht weiter.", "Genf – ", {"Genf"}, "Die Vermittler laden ein."},
      {"Streit um \"Regeln\".", "Tel Aviv/Beirut - ", {"Tel Aviv", "Beirut"}, "Die Grenze ist zu."},
      {"Neuer Stürmer verpflichtet.", "Musterach – ", {"Musterach"}, "Der Verein holt Ersatz."},
      {"Der Landtag berät.",
       "St. Pölten / Wien – ",
       {"St. Pölten", "Wien"},
       "Der Rat tagt erneut."},
      {"Kosten steigen um 0,08 Prozent.", "Rom – ", {"Rom"}, "Der Wald schwindet."},
      {"Züge stehen am Abend still", "Berlin – ", {"Berlin"}, "Am Morgen fuhr kein Zug."},
  };
  for (const auto& row : rows) {
    CAPTURE(row.dateline);
    std::string report = row.report;
    for (int i = 0; i < 20; ++i) report += " Das teilte ein Sprecher mit.";
    Strings paragraphs = {row.lead + ' ' + row.dateline + report};
    const auto found = take_dateline(paragraphs);
    REQUIRE(found.has_value());
    CHECK(found->dateline.places == row.places);
    CHECK(found->paragraph == 1);
    CHECK(paragraphs == Strings{row.lead, report});
  }
}

TEST_CASE("a place between dashes in running text is no dateline") {
  for (const std::string body :
       {"Der Gipfel begann in Genf – Die Straßen waren voll.",
        "Die Reise ging von Wien, Graz – Eine Woche lang.",
        "Er reiste. Angst – Das war sein erstes Gefühl dort.",
        "Sie traf ihn zwischen Köln und Bonn – Es regnete den ganzen Tag."}) {
    CAPTURE(body);
    Strings paragraphs = {body};
    CHECK_FALSE(take_dateline(paragraphs).has_value());
    CHECK(paragraphs == Strings{body});
  }
  // Where the lead is a paragraph, an unknown place in the middle of the next is not looked for.
  Strings two = {"Der Vorspann sagt alles.", "Es regnet. Musterach – Die Stadt ist leer."};
  CHECK_FALSE(take_dateline(two).has_value());
}

TEST_CASE("a dateline on a line of its own belongs to the next paragraph") {
  for (const std::string line : {"Kiel (dpa) –", "Kiel (dpa)", "Kiel –", "Kiel (dpa) -"}) {
    CAPTURE(line);
    Strings paragraphs = {"Der Vorspann.", line, "Die Regierung berät heute."};
    const auto found = take_dateline(paragraphs);
    REQUIRE(found.has_value());
    CHECK(found->dateline.places == Strings{"Kiel"});
    CHECK(found->paragraph == 1);
    CHECK(paragraphs == Strings{"Der Vorspann.", "Die Regierung berät heute."});
  }
  Strings no_dash = {"Kiel", "Die Regierung berät heute."};
  CHECK_FALSE(take_dateline(no_dash).has_value());
}

TEST_CASE("a line break in a sentence makes no dateline") {
  Strings paragraphs = {"Das sagte die Ministerin am Abend in",
                        "Berlin. Es werde Zeit, sagte sie."};
  CHECK_FALSE(take_dateline(paragraphs).has_value());
}

TEST_CASE("the credit of a dateline is what its brackets hold") {
  const auto dateline = parse_dateline("München (dpa/lby) - Die Partei berät.");
  REQUIRE(dateline.has_value());
  CHECK(dateline->credit == "dpa/lby");
}

}  // namespace
}  // namespace depesche::extract

TEST_SUITE_END();
