// SPDX-License-Identifier: GPL-2.0-or-later
// Boilerplate that only the archive shows, from the first ingest to a rebuild.
#include "index/repeats.h"

#include <depesche/extract.h>
#include <depesche/ingest.h>
#include <depesche/rebuild.h>
#include <depesche/writer.h>
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "index/article_codec.h"
#include "index/returning.h"

TEST_SUITE_BEGIN("index/repeats");

using depesche::Article;
using depesche::IngestOptions;
using depesche::IngestReport;
using namespace depesche::tests;

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
