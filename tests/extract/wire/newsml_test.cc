// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/wire/newsml.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "extract/wire/wire_fixture.h"

TEST_SUITE_BEGIN("extract/wire/newsml");

using depesche::Article;
using depesche::Date;
using depesche::tests::extract_one;
using depesche::tests::extract_text;
using depesche::tests::joined;

namespace {

// An item of NewsML-G2 around some of its metadata and content.
std::string g2(std::string_view item_meta, std::string_view content_meta,
               std::string_view content = {}) {
  return "<newsItem guid='urn:x:1' version='3'><itemMeta>" + std::string(item_meta) +
         "</itemMeta><contentMeta>" + std::string(content_meta) + "</contentMeta><contentSet>" +
         std::string(content) + "</contentSet></newsItem>";
}

}  // namespace

TEST_CASE("what is no article is rejected as what it is") {
  const struct {
    std::string text;
    std::string_view reject;
  } rows[] = {
      {g2("<itemClass qcode='ninat:picture'/>", "<headline>Die Fulda</headline>"),
       "a picture, not an article"},
      {g2("<itemClass qcode='icls:photo'/>", "<headline>Die Fulda</headline>"),
       "a picture, not an article"},
      {g2("<itemClass uri='http://cv.iptc.org/newscodes/ninature/video'/>",
          "<headline>Die Fulda</headline>"),
       "a video, not an article"},
      {g2("<itemClass qcode='ninat:audio'/>", "<headline>Die Fulda</headline>"),
       "audio, not an article"},
      {g2("<itemClass qcode='ninat:graphic'/>", "<headline>Die Fulda</headline>"),
       "a graphic, not an article"},
      {g2("<itemClass qcode='ninat:composite'/>", "<headline>Die Fulda</headline>"),
       "a package, not an article"},
      {g2("<itemClass qcode='ninat:composite'/>", "<headline>Termine</headline>",
          "<inlineXML><events><event><name>Sitzung</name></event></events></inlineXML>"),
       "a list of events, not an article"},
      {"<packageItem guid='x'><itemMeta><title>Top</title></itemMeta></packageItem>",
       "a package, not an article"},
      {"<conceptItem guid='x'/>", "a concept, not an article"},
      {"<knowledgeItem guid='x'/>", "a list of concepts, not an article"},
      {"<planningItem guid='x'/>", "a planning item, not an article"},
      {"<catalogItem guid='x'/>", "a catalogue of codes, not an article"},
      {g2("<itemClass qcode='ninat:text'/>", ""), "neither title nor text"},
      {"<newsItem/>", "neither title nor text"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(extract_one("newsml", row.text).reject == row.reject);
  }
}

TEST_CASE("a package that holds text is an article") {
  const auto result = extract_one(
      "newsml", g2("<itemClass qcode='ninat:composite'/>", "<headline>Die Fulda</headline>",
                   "<inlineXML><html><body><p>Ein Satz.</p></body></html></inlineXML>"));
  CHECK(result.reject.empty());
  CHECK(result.article.body == "Ein Satz.");
}

TEST_CASE("the first version gives the date and the last one the change") {
  const auto dates_of = [](std::string_view meta) {
    return extract_one("newsml", g2(meta,
                                    "<contentCreated>2020-01-01T01:00:00Z</contentCreated>"
                                    "<headline>Die Fulda</headline>"))
        .article;
  };
  const Article both = dates_of(
      "<versionCreated>2024-06-08T09:00:00+02:00</versionCreated>"
      "<firstCreated>2024-06-07T23:30:00-05:00</firstCreated>");
  CHECK(both.date == Date{2024, 6, 7, 23 * 60 + 30});
  CHECK(both.modified == Date{2024, 6, 8, 9 * 60});
  const Article one = dates_of("<versionCreated>2024-06-08T09:00:00+02:00</versionCreated>");
  CHECK(one.date == Date{2024, 6, 8, 9 * 60});
  CHECK_FALSE(one.modified.known());
  CHECK(dates_of("").date == Date{2020, 1, 1, 60});
  const auto wrong = extract_one(
      "newsml", g2("<versionCreated>gestern</versionCreated>", "<headline>Die Fulda</headline>"));
  CHECK_FALSE(wrong.article.date.known());
  CHECK(joined(wrong.warnings) == "date \"gestern\" is not understood");
}

TEST_CASE("all versions of an item have one id") {
  const std::string item = g2("", "<headline>Die Fulda</headline>");
  std::string next = item;
  next.replace(next.find("'3'"), 3, "'4'");
  CHECK(extract_one("newsml", item).article.id == "urn:x:1");
  CHECK(extract_one("newsml", next).article.id == "urn:x:1");
}

TEST_CASE("a cancelled item stays with a note") {
  const auto result = extract_one(
      "newsml", g2("<pubStatus qcode='stat:canceled'/>", "<headline>Die Fulda</headline>"));
  CHECK(result.reject.empty());
  CHECK(result.article.note == "zurückgezogen");
}

TEST_CASE("the source is in the credit and the provider only if nothing else names it") {
  const auto source_of = [](std::string_view meta, std::string_view content) {
    return joined(
        extract_one("newsml", g2(meta, std::string(content) + "<headline>Die Fulda</headline>"))
            .article.source);
  };
  const std::string_view dpa = "<provider qcode='nprov:dpa'/>";
  CHECK(source_of(dpa, "") == "dpa");
  CHECK(source_of(dpa, "<creditline>Europa Press</creditline>") == "europa press");
  CHECK(source_of(dpa, "<creditline>dpa/AFP</creditline>") == "dpa|afp");
  CHECK(source_of("<provider qcode='nprov:REUTERS'/>", "") == "reuters");
  CHECK(source_of("<provider literal='x'><name>Agence France-Presse</name></provider>", "") ==
        "afp");
  CHECK(source_of("<provider uri='http://www.afp.com/about'/>", "") == "afp");
  CHECK(source_of("<provider uri='http://news.example/about'/>", "") == "news.example");
  CHECK(source_of("<provider qcode='nprov:Beispiel'/>",
                  "<infoSource><name>Associated Press</name></infoSource>") == "ap");
  CHECK(source_of(dpa, "<dateline>Genf (sda) - </dateline>") == "sda");
  CHECK(source_of("", "").empty());
}

TEST_CASE("topics have their German names and codes without name are not shown") {
  const auto result = extract_one(
      "newsml", g2("",
                   "<headline>Die Fulda</headline>"
                   "<subject qcode='medtop:20000523'><name xml:lang='en-GB'>labour market</name>"
                   "<name xml:lang='de'>Arbeitsmarkt</name></subject>"
                   "<subject qcode='medtop:04000000'/>"
                   "<subject qcode='medtop:20000999'/>"
                   "<subject qcode='city:Kassel'/>"
                   "<subject><mainConcept qcode='x:1'><name>Kanu</name></mainConcept></subject>"
                   "<subject qcode='apcat:f'><name>f</name></subject>"
                   "<slugline>Arbeitsmarkt/Hessen</slugline>"));
  CHECK(joined(result.article.tags) == "Arbeitsmarkt|Wirtschaft|Kassel|Kanu|Hessen");
  CHECK(result.article.section == "Wirtschaft");
}

TEST_CASE("text that an item holds as data is read") {
  const auto html =
      extract_one("newsml", g2("", "",
                               "<inlineData contenttype='text/html'>&lt;p&gt;Eins.&lt;/p&gt;"
                               "&lt;p&gt;Zwei.&lt;/p&gt;</inlineData>"));
  CHECK(html.article.body == "Eins.\n\nZwei.");
  const auto plain = extract_one(
      "newsml", g2("", "", "<inlineData contenttype='text/plain'>Eins.\n\nZwei.</inlineData>"));
  CHECK(plain.article.body == "Eins.\n\nZwei.");
}

TEST_CASE("marks of a text stand in the note and not in title or body") {
  const auto result = extract_one(
      "newsml", g2("<embargoed>2024-09-01T06:00:00+02:00</embargoed><signal qcode='sig:update'/>",
                   "<headline>(2. Zusammenfassung) Pegel der Fulda sinkt</headline>",
                   "<inlineXML><html><body><p>Sperrfrist: 1. September 06.00 Uhr!</p>"
                   "<p>Pegel der Fulda sinkt</p><p>Kassel (dpa/lhe) - Ein Satz.</p>"
                   "<p># Notizblock</p><p>Kontakte</p></body></html></inlineXML>"));
  CHECK(result.article.title == "Pegel der Fulda sinkt");
  CHECK(result.article.body == "Ein Satz.");
  CHECK(result.article.note ==
        "Aktualisierung\nSperrfrist 1. September 2024, 06.00 Uhr\n2. Zusammenfassung\n"
        "Sperrfrist: 1. September 06.00 Uhr");
}

TEST_CASE("a survey of the news has no place of its own") {
  const std::string content =
      "<inlineXML><html><body><p>Fulda sinkt</p><p>Kassel (dpa) - Eins.</p><p>Genf tagt</p>"
      "<p>Genf (dpa) - Zwei.</p></body></html></inlineXML>";
  const auto result = extract_one(
      "newsml", g2("<provider qcode='nprov:dpa'/>", "<headline>Überblick</headline>", content));
  CHECK(result.article.place.empty());
  CHECK(result.article.body ==
        "Fulda sinkt\n\nKassel (dpa) - Eins.\n\nGenf tagt\n\nGenf (dpa) - Zwei.");
  CHECK(joined(result.article.source) == "dpa");
}

TEST_CASE("names with a namespace's prefix are the same") {
  const auto result = extract_one(
      "newsml",
      "<g:newsItem xmlns:g='http://iptc.org/std/nar/2006-10-01/' guid='urn:x:2'><g:itemMeta/>"
      "<g:contentMeta><g:headline>Die Fulda</g:headline></g:contentMeta><g:contentSet>"
      "<g:inlineXML><h:html xmlns:h='http://www.w3.org/1999/xhtml'><h:body><h:p>Ein "
      "Satz.</h:p></h:body></h:html></g:inlineXML></g:contentSet></g:newsItem>");
  CHECK(result.article.id == "urn:x:2");
  CHECK(result.article.title == "Die Fulda");
  CHECK(result.article.body == "Ein Satz.");
}

TEST_CASE("an item of NewsML 1 is an article") {
  const auto result = extract_one("newsml", R"(<?xml version="1.0" encoding="iso-8859-1"?>
<NewsML><NewsEnvelope><DateAndTime>20240607T183300+0200</DateAndTime></NewsEnvelope>
<NewsItem><Identification><NewsIdentifier><ProviderId>afp.com</ProviderId><DateId>20240607</DateId>
<NewsItemId>TX-17</NewsItemId><RevisionId PreviousRevision="1" Update="N">2</RevisionId>
<PublicIdentifier>urn:newsml:afp.com:20240607:TX-17:2</PublicIdentifier></NewsIdentifier></Identification>
<NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20240607T163210Z</FirstCreated>
<ThisRevisionCreated>20240607T170000Z</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Pegel der Fulda sinkt</HeadLine>
<SubHeadLine>Brücke bleibt gesperrt</SubHeadLine><ByLine>Von Erika Muster</ByLine>
<DateLine>Melsungen, 7. Juni 2024 (AFP)</DateLine><SlugLine>D/Wetter/Hochwasser</SlugLine></NewsLines>
<AdministrativeMetadata><Provider><Party FormalName="AFP"/></Provider></AdministrativeMetadata>
<DescriptiveMetadata><SubjectCode><Subject FormalName="17000000"/></SubjectCode></DescriptiveMetadata>
<NewsComponent><Role FormalName="Main"/><ContentItem><MediaType FormalName="Text"/><DataContent>
<p>Der Pegel der Fulda sinkt.</p><p>Die Brücke bleibt gesperrt.</p></DataContent></ContentItem></NewsComponent>
<NewsComponent><Role FormalName="Caption"/><ContentItem><MediaType FormalName="Text"/>
<DataContent><p>Sandsäcke am Ufer</p></DataContent></ContentItem></NewsComponent>
</NewsComponent></NewsItem></NewsML>)");
  const Article& article = result.article;
  CHECK(result.reject.empty());
  CHECK(article.id == "urn:newsml:afp.com:20240607:TX-17");
  CHECK(article.title == "Pegel der Fulda sinkt");
  CHECK(article.lead == "Brücke bleibt gesperrt");
  CHECK(article.body == "Der Pegel der Fulda sinkt.\n\nDie Brücke bleibt gesperrt.");
  CHECK(article.caption == "Sandsäcke am Ufer");
  CHECK(joined(article.place) == "Melsungen");
  CHECK(joined(article.source) == "afp");
  CHECK(joined(article.author) == "Erika Muster");
  CHECK(article.date == Date{2024, 6, 7, 16 * 60 + 32});
  CHECK(article.modified == Date{2024, 6, 7, 17 * 60});
  CHECK(article.section == "Wetter");
  CHECK(joined(article.tags) == "Wetter|Hochwasser");
}

TEST_CASE("an item of NewsML 1 without text is rejected as what it is") {
  CHECK(extract_one("newsml",
                    "<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Die Fulda</HeadLine>"
                    "</NewsLines><ContentItem Href='a.jpg'><MediaType FormalName='Photo'/>"
                    "</ContentItem></NewsComponent></NewsItem></NewsML>")
            .reject == "a picture, not an article");
  CHECK(extract_one("newsml", "<NewsML><NewsItem/></NewsML>").reject == "neither title nor text");
}

TEST_CASE("a deep or endless item ends in a reject or an article and not in a crash") {
  std::string deep = "<newsItem><contentSet><inlineXML>";
  for (int i = 0; i < 100'000; ++i) deep += "<p>";
  CHECK_FALSE(extract_one("newsml", deep).reject.empty());
  std::string wide = "<newsItem><contentMeta><headline>Die Fulda</headline>";
  for (int i = 0; i < 100'000; ++i)
    wide += "<subject><name>a" + std::to_string(i) + "</name></subject>";
  wide += "</contentMeta></newsItem>";
  CHECK(extract_one("newsml", wide).article.tags.size() == 1000);
}

TEST_SUITE_END();
