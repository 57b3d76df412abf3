// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "extract/wire/wire_fixture.h"

TEST_SUITE_BEGIN("extract/wire/nitf");

using depesche::Article;
using depesche::Date;
using depesche::tests::extract_one;
using depesche::tests::joined;

TEST_CASE("a document of NITF is an article") {
  const auto result = extract_one("nitf", R"(<?xml version="1.0" encoding="ISO-8859-1"?>
<nitf version="-//IPTC//DTD NITF 3.6//EN">
 <head><title>hochwasser-1</title>
  <tobject><tobject.subject tobject.subject.refnum="17000000" tobject.subject.type="Wetter"/></tobject>
  <docdata management-status="usable">
   <doc-id id-string="hochwasser-17" regsrc="APA"/><urgency ed-urg="5"/>
   <correction info="Der Pegel liegt bei 3,10 Metern."/>
   <date.issue norm="20240607T183210+0200"/>
   <key-list><keyword key="Hochwasser"/><keyword key="Fulda"/></key-list>
   <identified-content><location>Melsungen</location></identified-content>
  </docdata>
  <pubdata type="print" name="Beispielblatt" date.publication="20240608" position.section="Hessen"/></head>
 <body>
  <body.head><hedline><hl1>Pegel der Fulda sinkt</hl1><hl2>Brücke bleibt gesperrt</hl2></hedline>
   <byline>Von Erika Muster, <byttl>Redakteurin</byttl></byline><distributor>APA</distributor>
   <dateline><location>Melsungen</location><story.date norm="20240607"/></dateline>
   <abstract><p>Die Lage entspannt sich.</p></abstract></body.head>
  <body.content>
   <p lead="true">Melsungen (APA) - Der Pegel der <em>Fulda</em> sinkt.</p>
   <hl2>Keller leergepumpt</hl2>
   <p>Helfer pumpten.</p>
   <media media-type="image"><media-reference source="a.jpg"/><media-caption>Sandsäcke am Ufer</media-caption><media-producer>Foto: Beispiel</media-producer></media>
   <ul><li>Fulda: 3,10 Meter</li><li>Eder: 2,05 Meter</li></ul>
   <note><p>Nur für die Redaktion</p></note>
   <pre>Kassel      1
Melsungen   2</pre>
  </body.content>
  <body.end><tagline>(APA)</tagline></body.end>
 </body></nitf>)");
  const Article& article = result.article;
  CHECK(result.reject.empty());
  CHECK(article.id == "APA:hochwasser-17");
  CHECK(article.title == "Pegel der Fulda sinkt");
  CHECK(article.lead == "Brücke bleibt gesperrt\n\nDie Lage entspannt sich.");
  CHECK(article.body ==
        "Der Pegel der Fulda sinkt.\n\nKeller leergepumpt\n\nHelfer pumpten.\n\n"
        "Fulda: 3,10 Meter\n\nEder: 2,05 Meter\n\nKassel 1\n\nMelsungen 2");
  CHECK(article.caption == "Sandsäcke am Ufer");
  CHECK(article.dateline == "Melsungen (APA)");
  CHECK(joined(article.place) == "Melsungen");
  CHECK(joined(article.source) == "apa");
  CHECK(joined(article.author) == "Erika Muster");
  CHECK(article.outlet == "Beispielblatt");
  CHECK(article.section == "Hessen");
  CHECK(joined(article.tags) == "Wetter|Hochwasser|Fulda|Melsungen");
  CHECK(article.date == Date{2024, 6, 7, 18 * 60 + 32});
  CHECK(article.note == "Berichtigung: Der Pegel liegt bei 3,10 Metern.");
}

TEST_CASE("an empty document of NITF is rejected") {
  CHECK(extract_one("nitf", "<nitf/>").reject == "neither title nor text");
  CHECK(extract_one("nitf", "<nitf><head/><body/></nitf>").reject == "neither title nor text");
  CHECK(extract_one("nitf", "<nitf><head><title>Die Fulda</title></head></nitf>").article.title ==
        "Die Fulda");
}

TEST_SUITE_END();
