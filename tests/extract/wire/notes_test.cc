// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/wire/notes.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

TEST_SUITE_BEGIN("extract/wire/notes");

using namespace depesche::extract;

TEST_CASE("marks of urgency and correction and embargo are told from headlines") {
  const struct {
    std::string_view line;
    bool mark;
  } rows[] = {
      // In brackets, with a remark.
      {"(Berichtigung: Im zweiten Absatz wurde die Uhrzeit korrigiert)", true},
      {"(KORR-Bericht)", true},
      {"(Zusammenfassung 0645)", true},
      {"(Zusammenfassung neu: mehr Details)", true},
      {"(2. Zusammenfassung)", true},
      {"(Achtung - Planungshinweis)", true},
      {"(Eil )", true},
      {"(Sperrfrist 23. Januar 19.00 Uhr)", true},
      {"(Wiederholung)", true},
      {"(Vorschau)", true},
      // On a line of their own.
      {"1ST LEAD", true},
      {"2ND LEAD", true},
      {"EXTRA", true},
      {"Eil", true},
      {"REFILE", true},
      {"2. Zusammenfassung", true},
      {"KORREKTUR", true},
      {"Sperrfrist: 1. September 06.00 Uhr!", true},
      {"Frei für Montag, 3. Mai", true},
      // Headlines that begin alike.
      {"Neu in Genf: Gespräche über Syrien", false},
      {"Achtung: Betrüger am Telefon", false},
      {"Update für Millionen Rechner", false},
      {"Lead-Sänger verlässt die Band", false},
      {"Eilantrag gegen Wahlrecht gescheitert", false},
      {"Blitzeis auf der A 7", false},
      {"Die Berichtigung kam spät", false},
      {"(Halle) Zwei Verletzte bei Unfall", false},
      {"2. Bundesliga: Kassel gewinnt", false},
      {"", false},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    CHECK(is_wire_mark(row.line) == row.mark);
  }
}

TEST_CASE("announcements of pictures are no notes") {
  CHECK(is_picture_mark("(Foto Produktion)"));
  CHECK(is_picture_mark("(Foto aktuell)"));
  CHECK(is_picture_mark("(mit Grafik)"));
  CHECK(is_picture_mark("(Bild)"));
  CHECK_FALSE(is_picture_mark("(Bildung)"));
  CHECK_FALSE(is_picture_mark("Foto aktuell"));
  CHECK_FALSE(is_picture_mark("(Berichtigung)"));
}

TEST_CASE("a note is the mark without brackets and exclamation marks") {
  CHECK(note_of_mark("(Eil )") == "Eil");
  CHECK(note_of_mark("Sperrfrist: 1. September 06.00 Uhr!") ==
        "Sperrfrist: 1. September 06.00 Uhr");
}

TEST_CASE("codes of status and signal become notes") {
  CHECK(status_note("stat:usable").empty());
  CHECK(status_note("stat:canceled") == "zurückgezogen");
  CHECK(status_note("canceled") == "zurückgezogen");
  CHECK(status_note("stat:withheld") == "zurückgehalten");
  CHECK(status_note("").empty());
  CHECK(signal_note("sig:correction") == "Berichtigung");
  CHECK(signal_note("sig:update") == "Aktualisierung");
  CHECK(signal_note("apsig:newscontent").empty());
  CHECK(dpa_urgency_note("1") == "Blitz");
  CHECK(dpa_urgency_note("2") == "Eil");
  CHECK(dpa_urgency_note("3").empty());
  CHECK(dpa_genre_note("Meldung", "").empty());
  CHECK(dpa_genre_note("Zusammenfassung", "0645") == "Zusammenfassung 0645");
  CHECK(dpa_genre_note("Achtung", "Planungshinweis") == "Achtung - Planungshinweis");
  CHECK(dpa_genre_note("Meldung", "neu: Zitat") == "neu: Zitat");
  CHECK(embargo_note("2025-01-23T19:05:00+01:00") == "Sperrfrist 23. Januar 2025, 19.05 Uhr");
  CHECK(embargo_note("2025-01-23") == "Sperrfrist 23. Januar 2025");
  CHECK(embargo_note("bald").empty());
  CHECK(embargo_note("").empty());
}

TEST_CASE("a closing line is told from text and credit") {
  CHECK(is_closing_line("dpa kre/su yysw a3 lön mda"));
  CHECK(is_closing_line("dpa abc yydd n1 sku"));
  CHECK(is_closing_line("dpa s5"));
  CHECK_FALSE(is_closing_line("dpa"));
  CHECK_FALSE(is_closing_line("Reuters und dpa"));
  CHECK_FALSE(is_closing_line("dpa meldet: Pegel sinkt."));
  CHECK_FALSE(is_closing_line("dpa hatte zuvor berichtet, die Brücke sei gesperrt"));
  CHECK_FALSE(is_closing_line(""));
}

TEST_CASE("nothing below a notepad's start is text") {
  for (const std::string_view start :
       {"# Notizblock", "#Notizblock", "## Redaktionelle Hinweise", "* * * *", "# Notebook",
        "Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt"}) {
    CAPTURE(start);
    std::vector<std::string> paragraphs = {"Ein Satz.", std::string(start), "Kontakt: 0123"};
    const std::vector<std::string> taken = take_notepad(paragraphs);
    CHECK(paragraphs == std::vector<std::string>{"Ein Satz."});
    CHECK(taken.size() == 2);
  }
  std::vector<std::string> text = {"Der Notizblock lag auf dem Tisch.", "Redaktionelle Hinweise"};
  CHECK(take_notepad(text).empty());
  CHECK(text.size() == 2);
  std::vector<std::string> closed = {"Ein Satz.", "dpa xx yyhe n1 ab"};
  CHECK(take_notepad(closed).size() == 1);
  CHECK(closed.size() == 1);
}

TEST_SUITE_END();
