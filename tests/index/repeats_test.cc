// SPDX-License-Identifier: GPL-2.0-or-later
// Boilerplate that only the archive shows, from the first ingest to a rebuild.
#include "index/repeats.h"

#include <depesche/extract.h>
#include <depesche/ingest.h>
#include <depesche/rebuild.h>
#include <depesche/writer.h>
#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "index/archive.h"
#include "index/article_codec.h"

TEST_SUITE_BEGIN("index/repeats");

using depesche::Article;
using depesche::IngestOptions;
using depesche::IngestReport;
using namespace depesche::tests;

namespace {

constexpr char kFooter[] = "Bleiben Sie auf dem Laufenden: Abonnieren Sie hier unseren Newsletter.";
constexpr char kBackground[] =
    "Der Bürgerkrieg in Syrien begann 2011 mit Protesten gegen Präsident Assad. Seither sind "
    "Hunderttausende Menschen getötet worden.";

// Articles of one topic, each with words of its own.
constexpr const char* kTopics[] = {"Kassel",   "Göttingen", "Fulda",     "Marburg",  "Bebra",
                                   "Eschwege", "Melsungen", "Wolfhagen", "Baunatal", "Korbach"};

struct Sample {
  std::string outlet = "nordbote.de";
  std::string source;
  std::vector<std::string> before;  // paragraphs
  std::vector<std::string> after;
};

std::string json_line(const std::string& id, const std::string& title,
                      const std::vector<std::string>& paragraphs, const Sample& sample) {
  std::string body;
  for (const std::string& paragraph : paragraphs) body += paragraph + "\\n\\n";
  return R"({"id":")" + id + R"(","title":")" + title + R"(","body":")" + body + R"(","outlet":")" +
         sample.outlet + R"(","source":")" + sample.source + "\"}\n";
}

std::string local_news(int i, const Sample& sample, const std::string& prefix = "a") {
  const std::string town = kTopics[i % 10];
  const std::string number = std::to_string(i / 10);
  std::vector<std::string> paragraphs = sample.before;
  paragraphs.push_back("Der Rat von " + town + " hat am Montag zum Plan " + number +
                       " getagt, über den lange gestritten wurde.");
  paragraphs.push_back("Die Straße nach " + town + " wird gebaut, sagte der Bürgermeister nach " +
                       "der Sitzung mit der Nummer " + town + number + ".");
  paragraphs.insert(paragraphs.end(), sample.after.begin(), sample.after.end());
  return json_line(prefix + std::to_string(i), town + " baut " + number, paragraphs, sample);
}

std::string syria_news(int i, const Sample& sample, const std::string& prefix = "s") {
  const std::string town = kTopics[i % 10];
  return json_line(
      prefix + std::to_string(i), "Syrien und " + town,
      {"In Syrien ist die Waffenruhe von " + town + " gebrochen worden, teilten die " +
           "Rebellen des Bündnisses " + town + " mit.",
       "Präsident Assad wies die Vorwürfe zurück, " + town + " beschossen zu haben.", kBackground},
      sample);
}

struct Archive {
  TemporaryDirectory directory;
  std::string index = directory / "index";

  IngestReport add(const std::string& lines, const std::string& file = "news.jsonl",
                   const IngestOptions& options = {}) {
    return depesche::ingest(index, {directory.write(file, lines)}, options);
  }
  std::string body(const std::string& id) const {
    const Xapian::Database database = depesche::index::open_for_reading(index);
    const Xapian::docid docid = depesche::index::find_article(database, id);
    REQUIRE(docid != 0);
    return depesche::index::stored_article(database, docid).body;
  }
  bool has(const std::string& id, const std::string& text) const {
    return contains(body(id), text);
  }
};

std::string lines(int from, int to, const Sample& sample) {
  std::string all;
  for (int i = from; i < to; ++i) all += local_news(i, sample);
  return all;
}

const Sample kWithFooter{"nordbote.de", "", {}, {kFooter}};

}  // namespace

TEST_CASE("a footer goes from the fifth article on and from those before") {
  Archive archive;
  archive.add(lines(0, 4, kWithFooter));
  CHECK(archive.has("a0", kFooter));
  const IngestReport report = archive.add(lines(4, 8, kWithFooter), "more.jsonl");
  CHECK(report.added == 4);
  for (int i = 0; i < 8; ++i) {
    CAPTURE(i);
    CHECK_FALSE(archive.has("a" + std::to_string(i), "Newsletter"));
    CHECK(archive.has("a" + std::to_string(i), "Bürgermeister"));
  }
  check_whole(archive.index);
}

TEST_CASE("what was cleaned is unchanged when it is read again") {
  Archive archive;
  archive.add(lines(0, 12, kWithFooter));
  const std::uint64_t before = revision(archive.index);
  CHECK(archive.add(lines(0, 12, kWithFooter)).unchanged == 12);
  IngestOptions dry;
  dry.dry_run = true;
  CHECK(archive.add(lines(0, 12, kWithFooter), "news.jsonl", dry).unchanged == 12);
  CHECK(revision(archive.index) == before);
}

TEST_CASE("one run and two give the same articles") {
  Archive one;
  Archive two;
  one.directory.write("archive/a.jsonl", lines(0, 7, kWithFooter));
  one.directory.write("archive/b.jsonl", lines(7, 20, kWithFooter));
  depesche::ingest(one.index, {one.directory / "archive"});
  two.add(lines(0, 7, kWithFooter), "archive/a.jsonl");
  two.add(lines(7, 20, kWithFooter), "archive/b.jsonl");
  for (int i = 0; i < 20; ++i) {
    CHECK(one.body("a" + std::to_string(i)) == two.body("a" + std::to_string(i)));
  }
}

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

TEST_CASE("a finding outlives the articles it was made of") {
  Archive archive;
  archive.add(lines(0, 10, kWithFooter));
  {
    depesche::Writer writer(archive.index);
    for (int i = 0; i < 10; ++i) writer.remove("a" + std::to_string(i));
    writer.commit();
  }
  archive.add(lines(10, 11, kWithFooter), "later.jsonl");
  CHECK_FALSE(archive.has("a10", "Newsletter"));
}

TEST_CASE("what was text at first is looked at again when it has doubled") {
  Archive archive;
  // Five times the same article first: a reprint.
  std::string reprints;
  for (int i = 0; i < 5; ++i) {
    reprints += json_line("r" + std::to_string(i), "Titel " + std::string(kTopics[i]),
                          {"Der Kreistag hat am Montag getagt und nichts beschlossen.", kFooter},
                          {"nordbote.de", "", {}, {}});
  }
  archive.add(reprints);
  CHECK(archive.has("r0", kFooter));
  archive.add(lines(0, 20, kWithFooter), "more.jsonl");
  CHECK_FALSE(archive.has("r0", kFooter));
  CHECK_FALSE(archive.has("a0", kFooter));
}

TEST_CASE("a rebuild keeps findings and makes them for an index that has none") {
  Archive archive;
  archive.add(lines(0, 10, kWithFooter));
  depesche::rebuild(archive.index);
  CHECK(archive.add(lines(0, 10, kWithFooter)).unchanged == 10);
  archive.add(lines(10, 11, kWithFooter), "later.jsonl");
  CHECK_FALSE(archive.has("a10", "Newsletter"));

  Archive old;
  {
    depesche::index::Store store(old.index, 0);
    for (int i = 0; i < 10; ++i) {
      Article stored = article("a" + std::to_string(i), kTopics[i],
                               "Der Rat von " + std::string(kTopics[i]) + " hat getagt und " +
                                   "beschlossen, in " + kTopics[i] + " zu bauen.\n\n" + kFooter);
      stored.outlet = "nordbote.de";
      store.write(0, stored, "/archive.jsonl", depesche::index::encode_article(stored), {});
    }
    store.commit();
  }
  CHECK(old.has("a0", kFooter));
  depesche::rebuild(old.index);
  CHECK_FALSE(old.has("a0", kFooter));
  CHECK_FALSE(old.has("a9", kFooter));
}

TEST_CASE("extract with an index says why a paragraph is not in the article") {
  Archive archive;
  archive.add(lines(0, 10, kWithFooter));
  const std::string file = archive.directory.write("new.jsonl", local_news(11, kWithFooter));
  depesche::ExtractRequest request;
  request.explain = true;
  std::vector<depesche::ExtractedArticle> articles;
  const auto keep = [&](const depesche::ExtractedArticle& one) { articles.push_back(one); };
  depesche::extract_articles({file}, request, keep);
  request.index = archive.index;
  depesche::extract_articles({file}, request, keep);
  REQUIRE(articles.size() == 2);
  CHECK(contains(articles[0].article.body, kFooter));
  CHECK(articles[0].dropped.empty());
  CHECK_FALSE(contains(articles[1].article.body, kFooter));
  REQUIRE(articles[1].dropped.size() == 1);
  CHECK(articles[1].dropped[0].text == kFooter);
  CHECK(articles[1].dropped[0].rule == "returns in 10 articles of nordbote.de");
  request.index = archive.directory / "missing";
  message_of(depesche::ErrorCode::not_found,
             [&] { depesche::extract_articles({file}, request, keep); });
}

TEST_SUITE_END();
