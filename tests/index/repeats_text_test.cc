// SPDX-License-Identifier: GPL-2.0-or-later
// Which paragraphs that return are boilerplate, and which text stays.
#include "index/repeats.h"

#include <depesche/writer.h>
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "index/returning.h"

TEST_SUITE_BEGIN("index/repeats_text");

using depesche::Article;
using namespace depesche::tests;

TEST_CASE("numbers and dates in a footer do not hide it") {
  Archive archive;
  std::string all;
  for (int i = 0; i < 8; ++i) {
    const std::string day = std::to_string(i + 7);
    all += local_news(
        i, {"funk.de",
            "",
            {},
            {"Diese Nachricht wurde am " + day + ".9.2016 im Programm Nordfunk gesendet."}});
  }
  archive.add(all);
  for (int i = 0; i < 8; ++i) CHECK_FALSE(archive.has("a" + std::to_string(i), "gesendet"));
}

TEST_CASE("a call to the reader goes also from the middle of the text") {
  Archive archive;
  archive.add(lines(0, 10,
                    {"nordbote.de",
                     "",
                     {},
                     {kFooter, "Danach war Ruhe im Saal, sagte er.",
                      "Der Beschluss fiel spät in der Nacht, hieß es dazu.",
                      "Ein Sprecher wollte sich am Abend nicht äußern."}}));
  for (int i = 0; i < 10; ++i) CHECK_FALSE(archive.has("a" + std::to_string(i), "Newsletter"));
}

TEST_CASE("a line of any kind goes that most of an outlet's articles have") {
  const std::string line = "Nordbote, unabhängige Stimme der Region seit 1877, Verlagshaus Kassel.";
  for (const bool all_have_it : {true, false}) {
    CAPTURE(all_have_it);
    Archive archive;
    std::string all;
    for (int i = 0; i < 30; ++i) {
      const bool has_it = all_have_it || i % 3 == 0;
      all += local_news(
          i,
          {"nb.de", "", {}, has_it ? std::vector<std::string>{line} : std::vector<std::string>{}});
    }
    archive.add(all);
    CHECK(archive.has("a0", "Verlagshaus") != all_have_it);
  }
}

TEST_CASE("background of an agency stays with and without its credit and at one outlet or two") {
  for (const char* source : {"dpa", ""}) {
    for (const bool two_outlets : {false, true}) {
      CAPTURE(source);
      CAPTURE(two_outlets);
      Archive archive;
      std::string all = lines(0, 10, kWithFooter);
      for (int i = 0; i < 10; ++i) {
        all += syria_news(i, {"nordbote.de", source, {}, {}});
        if (two_outlets) all += syria_news(i, {"südbote.de", source, {}, {}}, "t");
      }
      archive.add(all);
      for (int i = 0; i < 10; ++i) {
        CHECK(archive.has("s" + std::to_string(i), "Der Bürgerkrieg in Syrien"));
        if (two_outlets) CHECK(archive.has("t" + std::to_string(i), "Der Bürgerkrieg in Syrien"));
        CHECK_FALSE(archive.has("a" + std::to_string(i), "Newsletter"));
      }
    }
  }
}

TEST_CASE("an agency's text on another matter stays when its articles carry the credit") {
  const std::string other = "Die Redaktion der Weltpost hatte im Frühjahr vor einer Krise gewarnt.";
  for (const bool one_agency : {true, false}) {
    CAPTURE(one_agency);
    Archive archive;
    std::string all;
    for (int i = 0; i < 10; ++i) {
      const char* source = one_agency ? "dpa" : i % 2 == 0 ? "dpa" : "afp";
      all += local_news(i, {"nordbote.de", source, {}, {other}});
    }
    archive.add(all);
    // No agency's text stands below the credits of two.
    CHECK(archive.has("a3", "Weltpost") == one_agency);
  }
}

TEST_CASE("an article that was printed many times stays whole") {
  for (const bool new_lead : {false, true}) {
    CAPTURE(new_lead);
    Archive archive;
    std::string all;
    for (int i = 0; i < 12; ++i) {
      std::vector<std::string> paragraphs = {
          "Die Außenminister sind am Mittwoch in Genf zu neuen Gesprächen zusammengekommen.",
          "Sie wollen am Abend über eine Waffenruhe für Aleppo beraten, hieß es in Genf.",
          "„Wir stehen hier vor einer schweren Aufgabe“, sagte ein Diplomat vor dem Treffen.",
          "Weitere Angaben zu den Teilnehmern finden Sie hier, teilte die Uno dazu mit."};
      if (new_lead) {
        paragraphs[0] = "Neue Fassung " + std::string(kTopics[i % 10]) + std::to_string(i / 10) +
                        ": Die Minister haben " + kTopics[i % 10] + " verlassen.";
      }
      all += json_line("r" + std::to_string(i),
                       "Fassung " + std::string(kTopics[i % 10]) + std::to_string(i), paragraphs,
                       {"nordbote.de", "", {}, {}});
    }
    archive.add(all);
    for (int i = 0; i < 12; ++i) {
      CHECK(archive.has("r" + std::to_string(i), "Waffenruhe für Aleppo"));
      CHECK(archive.has("r" + std::to_string(i), "schweren Aufgabe"));
      CHECK(archive.has("r" + std::to_string(i), "finden Sie hier"));
    }
  }
}

TEST_CASE("outlets are counted apart and articles without one not at all") {
  Archive archive;
  std::string all;
  for (int i = 0; i < 4; ++i) {
    all += local_news(i, {"nordbote.de", "", {}, {kFooter}}, "n");
    all += local_news(i, {"südbote.de", "", {}, {kFooter}}, "s");
  }
  for (int i = 0; i < 20; ++i) all += local_news(i, {"", "", {}, {kFooter}}, "o");
  archive.add(all);
  CHECK(archive.has("n0", kFooter));
  CHECK(archive.has("s3", kFooter));
  CHECK(archive.has("o9", kFooter));
}

TEST_CASE("articles that a program gives are not touched and not counted") {
  Archive archive;
  depesche::Writer writer(archive.index);
  for (int i = 0; i < 12; ++i) {
    Article given = article(
        "p" + std::to_string(i), kTopics[i % 10],
        "Text aus " + std::string(kTopics[i % 10]) + " " + std::to_string(i) + ".\n\n" + kFooter);
    given.outlet = "nordbote.de";
    writer.put(given);
  }
  writer.commit();
  CHECK(archive.has("p11", kFooter));
}

TEST_SUITE_END();
