// SPDX-License-Identifier: GPL-2.0-or-later
// Lines that a house adds to its articles.
#include "extract/html/house_lines.h"

#include <doctest/doctest.h>

#include <string>

TEST_SUITE_BEGIN("extract/html/house_lines");

using depesche::extract::announces_others;
using depesche::extract::is_author_note;
using depesche::extract::is_copyright;
using depesche::extract::is_download;
using depesche::extract::is_house_offer;

TEST_CASE("an offer of the house has a deed and a channel and those who are asked") {
  for (const std::string line :
       {"Abonnieren Sie unseren Newsletter!", "Folge uns auf WhatsApp und bleib auf dem Laufenden.",
        "Melde dich für unseren Newsletter an, dann kommt das Beste in dein Postfach.",
        "Aktiviere jetzt die Push-Nachrichten und folge dem Verein, der dich begeistert."}) {
    CAPTURE(line);
    CHECK(is_house_offer(line));
  }
  for (const std::string line : {"Der Verein wirbt mit einem Newsletter um Mitglieder.",
                                 "Die Polizei bittet Zeugen, sich zu melden.",
                                 "Sie schrieb ihm auf Facebook, dass sie am Abend kommt.", ""}) {
    CAPTURE(line);
    CHECK_FALSE(is_house_offer(line));
  }
  CHECK_FALSE(is_house_offer("Abonnieren Sie unseren Newsletter! " + std::string(400, 'x')));
}

TEST_CASE("headings of other articles are known by how they begin") {
  CHECK(announces_others("Weitere Artikel aus Kassel"));
  CHECK(announces_others("MEHR AUS DEM RESSORT"));
  CHECK(announces_others("Das könnte Sie auch interessieren"));
  CHECK_FALSE(announces_others("Das könnte teuer werden"));
  CHECK_FALSE(announces_others("Weitere Verletzte in Genf"));
  CHECK_FALSE(announces_others(""));
}

TEST_CASE("a note about the author names a person and a trade") {
  CHECK(is_author_note("Anna Beispiel ist Redakteurin im Ressort Stadt und liebt Haushalte."));
  CHECK(is_author_note("Dr. Jan von Muster arbeitet seit 2010 als freier Journalist in Genf."));
  CHECK_FALSE(is_author_note("Anna Beispiel ist seit gestern Bürgermeisterin der Stadt."));
  CHECK_FALSE(is_author_note("Das war ein Fehler, sagte der Reporter."));
  CHECK_FALSE(is_author_note("Die Stadt ist hoch verschuldet."));
  CHECK_FALSE(is_author_note("Anna"));
  CHECK_FALSE(is_author_note(""));
}

TEST_CASE("a copyright has a year") {
  CHECK(is_copyright("© TAGBLATT 2013 Alle Rechte beim Verlag"));
  CHECK(is_copyright("Copyright 2003-2005, Tagblatt"));
  CHECK_FALSE(is_copyright("© Jan Muster"));
  CHECK_FALSE(is_copyright("Copyrights gelten seit 1901."));
  CHECK_FALSE(is_copyright(""));
}

TEST_CASE("a file to download has its size") {
  CHECK(is_download("Der Haushalt (PDF, 38 KB)"));
  CHECK(is_download("Haushaltsplan 1,2 MB, barrierefrei"));
  CHECK_FALSE(is_download("Der Haushalt als PDF"));
  CHECK_FALSE(is_download("Er hat 38 Kinder."));
  CHECK_FALSE(is_download("KB"));
}

TEST_SUITE_END();
