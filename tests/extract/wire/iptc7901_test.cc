// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <string>

#include "extract/wire/wire_fixture.h"

TEST_SUITE_BEGIN("extract/wire/iptc7901");

using depesche::Article;
using depesche::Date;
using depesche::tests::extract_one;
using depesche::tests::joined;

TEST_CASE("an urgent message without anything but its text is read") {
  const Article article = extract_one("iptc7901",
                                      "\x01"
                                      "bdt0123 2 pl 12  dpa 0456\r\n\r\n"
                                      "Partei/Deutschland/\r\n"
                                      "\x02(Eil \x07\x07\x07\x07\x07)\r\n"
                                      "Bürgermeister tritt zurück =\r\n\r\n"
                                      "Kassel (dpa/lhe) - Der Bürgermeister tritt zurück.\r\n\r\n"
                                      "dpa mu yyhe n1 xy\r\n\r\n"
                                      "\x03"
                                      "251037 Okt 24\r\n\x7f\r\n\x7f\x04\r\n")
                              .article;
  CHECK(article.title == "Bürgermeister tritt zurück");
  CHECK(article.body == "Der Bürgermeister tritt zurück.");
  CHECK(article.lead.empty());
  CHECK(article.note == "Eil");
  CHECK(article.section == "Politik");
  CHECK(joined(article.tags) == "Partei|Deutschland");
  CHECK(joined(article.place) == "Kassel");
  CHECK(joined(article.source) == "dpa");
  CHECK(article.date == Date{2024, 10, 25, 10 * 60 + 37});
}

TEST_CASE("a message that lost its control characters is the same") {
  std::string bare = depesche::tests::kIptc7901;
  std::erase_if(bare, [](char c) { return (c >= 0 && c < ' ' && c != '\n') || c == 0x7F; });
  const Article framed = extract_one("iptc7901", depesche::tests::kIptc7901).article;
  const Article article = extract_one("iptc7901", bare).article;
  CHECK(article.title == framed.title);
  CHECK(article.body == framed.body);
  CHECK(article.date == framed.date);
  CHECK(article.tags == framed.tags);
  CHECK(article.note == framed.note);
}

TEST_CASE("a foreign service of dpa is read") {
  const Article article = extract_one("iptc7901",
                                      "eca0003 3 i 380  dpa 0045\n\n"
                                      "Switzerland/floods/\n"
                                      "REFILE\n"
                                      "1ST LEAD\n"
                                      "River falls in small town\n"
                                      "By dpa correspondents =\n\n"
                                      "Geneva (dpa) - The river is falling.\n\n"
                                      "# Notebook\n\n## Refile\n\n"
                                      "dpa al rmo hct rmo\n\n"
                                      "212322 GMT Nov 18\n")
                              .article;
  CHECK(article.title == "River falls in small town");
  CHECK(article.body == "The river is falling.");
  CHECK(article.note == "REFILE\n1ST LEAD");
  CHECK(joined(article.place) == "Geneva");
  CHECK(article.date == Date{2018, 11, 21, 23 * 60 + 22});
}

TEST_CASE("a headline of several lines is one and its byline may be wrapped too") {
  const Article article =
      extract_one("iptc7901",
                  "bdt0001 4 vm 9  dpa 0001\n\nWetter/\n"
                  "(Zusammenfassung 0645)\n"
                  "Nach drei Tagen Regen: Der Pegel der Fulda sinkt, die Brücke\n"
                  "bleibt gesperrt\n"
                  "Von Erika Muster, Max Beispiel und\n"
                  "Anna Probe, dpa\n"
                  "(mit Foto) =\n\n"
                  "Ein Satz.\n")
          .article;
  CHECK(article.title ==
        "Nach drei Tagen Regen: Der Pegel der Fulda sinkt, die Brücke bleibt gesperrt");
  CHECK(joined(article.author) == "Erika Muster|Max Beispiel|Anna Probe");
  CHECK(article.note == "Zusammenfassung 0645");
}

TEST_CASE("a message without headline begins with its report") {
  const Article article =
      extract_one("iptc7901", "bdt0001 1 pl 9  dpa 0001\n\nKassel (dpa) - Der Pegel sinkt.\n")
          .article;
  CHECK(article.title.empty());
  CHECK(article.body == "Der Pegel sinkt.");
  CHECK(article.dateline == "Kassel (dpa)");
}

TEST_CASE("an Austrian message has its second headline as lead") {
  const Article article = extract_one("iptc7901",
                                      "\x01"
                                      "APA0281 5 AI 0170 II\n\n"
                                      "Wetter/Tirol/\n"
                                      "Pegel des Inn sinkt\n"
                                      "Utl.: Brücke bleibt gesperrt =\n\n"
                                      "Innsbruck (APA) - Der Pegel sinkt.\n")
                              .article;
  CHECK(article.title == "Pegel des Inn sinkt");
  CHECK(article.lead == "Brücke bleibt gesperrt");
  CHECK(joined(article.source) == "apa");
  CHECK(joined(article.place) == "Innsbruck");
}

TEST_CASE("a message without text is rejected") {
  CHECK(extract_one("iptc7901",
                    "\x01"
                    "bdt0001 3 pl 0  dpa 0001\n\n\x03"
                    "241205 Sep 24\n")
            .reject == "neither title nor text");
}

TEST_SUITE_END();
