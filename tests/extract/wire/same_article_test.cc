// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "extract/wire/wire_fixture.h"

TEST_SUITE_BEGIN("extract/wire/same_article");

using depesche::Article;
using depesche::Date;
using depesche::tests::extract_one;
using depesche::tests::joined;

TEST_CASE("dpa's message is the same article in all its formats") {
  const Article json = extract_one("dpa", depesche::tests::kDpaJson).article;
  const Article g2 = extract_one("newsml", depesche::tests::kNewsmlG2).article;
  const Article text = extract_one("iptc7901", depesche::tests::kIptc7901).article;

  CHECK(json.id == "urn:newsml:dpa.com:20090101:240607-930-100001");
  CHECK(json.kicker == "Hochwasser");
  CHECK(json.title == "Pegel der Fulda sinkt - Brücke bleibt gesperrt");
  CHECK(json.lead == "Nach drei Tagen Regen entspannt sich die Lage. Die Stadt bleibt vorsichtig.");
  CHECK(json.body ==
        "Der Pegel der Fulda ist am Freitag erstmals wieder gefallen. Die Bartenwetzerbrücke "
        "bleibt nach Angaben der Stadt bis Montag gesperrt.\n\n"
        "Keller leergepumpt\n\n"
        "Helfer pumpten mehr als hundert Keller leer.\n\n"
        "Verletzt wurde niemand.\n\n"
        "Pegel Melsungen | 3,10 Meter");
  CHECK(json.caption == "Sandsäcke am Ufer der Fulda.");
  CHECK(json.dateline == "Melsungen (dpa/lhe)");
  CHECK(joined(json.place) == "Melsungen");
  CHECK(json.credit == "dpa/lhe");
  CHECK(joined(json.source) == "dpa");
  CHECK(joined(json.author) == "Erika Muster|Max Beispiel");
  CHECK(json.outlet.empty());
  CHECK(json.section == "Vermischtes");
  CHECK(joined(json.tags) == "Hochwasser|Wetter|Hessen|Fulda");
  CHECK(json.date == Date{2024, 6, 7, 18 * 60 + 32});
  CHECK_FALSE(json.modified.known());
  CHECK(json.note ==
        "Berichtigung: Die Brücke ist bis Montag gesperrt, nicht bis Sonntag.\nKORR-Bericht");

  for (const Article* other : {&g2, &text}) {
    CAPTURE(other->format);
    CHECK(other->title == json.title);
    CHECK(other->lead == json.lead);
    CHECK(other->body == json.body);
    CHECK(other->dateline == json.dateline);
    CHECK(other->place == json.place);
    CHECK(other->credit == json.credit);
    CHECK(other->source == json.source);
    CHECK(other->author == json.author);
    CHECK(other->section == json.section);
    CHECK(other->tags == json.tags);
    CHECK(other->date == json.date);
    CHECK(other->note == json.note);
    CHECK(other->outlet == json.outlet);
  }
  // What the text format has no place for.
  CHECK(g2.id == json.id);
  CHECK(g2.kicker == json.kicker);
  CHECK(g2.caption == json.caption);
  CHECK(text.id.empty());
  CHECK(text.kicker.empty());
  CHECK(text.caption.empty());
}

TEST_CASE("the newsroom's part of a message is dropped and told") {
  const auto result = extract_one("iptc7901", depesche::tests::kIptc7901, true);
  REQUIRE(result.dropped.size() == 1);
  CHECK(result.dropped[0].text.starts_with("# Notizblock"));
  CHECK(result.dropped[0].text.find("dpa mu/be") != std::string::npos);
  CHECK(result.dropped[0].rule == "wire: for the newsroom");
}

TEST_SUITE_END();
