// SPDX-License-Identifier: GPL-2.0-or-later
// Batches of an ingest run, and the article that Xapian refuses among good ones.
#include "index/writing_sink.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "index/document.h"
#include "index/poison.h"
#include "index/support.h"
#include "support/temporary_directory.h"

TEST_SUITE_BEGIN("index/writing_sink");

namespace index = depesche::index;
using depesche::Article;
using namespace depesche::tests;

namespace {

index::Incoming incoming(const std::string& id, const std::string& title = "Titel",
                         const std::string& file = "/archiv.jsonl") {
  index::Incoming made{article(id, title, "Ein Text"), {file, file, "archiv.jsonl", 7}};
  made.article.file = file;
  return made;
}

struct Bench {
  explicit Bench(const std::string& path, index::BatchLimits limits = {})
      : store(path, 0, poisonous_builder), sink(store, reporter, limits) {}

  std::vector<depesche::IngestIssue> issues;
  depesche::IngestOptions options = [this] {
    depesche::IngestOptions made;
    made.on_issue = [this](const depesche::IngestIssue& issue) { issues.push_back(issue); };
    return made;
  }();
  index::Reporter reporter{options};
  index::Store store;
  index::WritingSink sink;
};

}  // namespace

TEST_CASE("one refused article in a batch is rejected and all others are stored") {
  constexpr int kArticles = 9;
  for (const std::string kind : {"poison", "late"}) {
    for (int bad = 0; bad < kArticles; ++bad) {
      CAPTURE(kind);
      CAPTURE(bad);
      const TemporaryDirectory directory;
      const std::string path = directory / "index";
      Bench bench(path);
      for (int i = 0; i < kArticles; ++i) {
        bench.sink.put(incoming(i == bad ? kind : "good" + std::to_string(i)));
      }
      bench.sink.commit();
      CHECK(count(path) == kArticles - 1);
      CHECK(bench.reporter.counts().added == kArticles - 1);
      CHECK(bench.reporter.counts().rejected == 1);
      REQUIRE(bench.issues.size() == 1);
      CHECK(bench.issues[0].file == "/archiv.jsonl");
      CHECK(bench.issues[0].line == 7);
      CHECK(contains(bench.issues[0].reason, "can't be stored"));
    }
  }
}

TEST_CASE("many refused articles cost only themselves") {
  const TemporaryDirectory directory;
  const std::string path = directory / "index";
  Bench bench(path, {16, 1 << 20, std::chrono::hours(1)});
  for (int i = 0; i < 100; ++i) {
    const char* kind = i % 7 == 3 ? "poison" : i % 11 == 5 ? "late" : "good";
    bench.sink.put(incoming(kind + std::to_string(i)));
  }
  bench.sink.commit();
  const auto& counts = bench.reporter.counts();
  CHECK(counts.added == count(path));
  CHECK(counts.rejected == bench.issues.size());
  CHECK(counts.added + counts.rejected == 100);
  CHECK(counts.rejected == 22);
  for (int i = 0; i < 100; ++i) {
    if (i % 7 == 3 || i % 11 == 5) continue;
    CHECK(title_of(path, "good" + std::to_string(i)) == "Titel");
  }
}

TEST_CASE("a refused new version leaves the old one") {
  const TemporaryDirectory directory;
  const std::string path = directory / "index";
  {
    index::Store store(path, 0);
    depesche::IngestOptions options;
    index::Reporter reporter(options);
    index::WritingSink sink(store, reporter);
    sink.put(incoming("poison", "Alt"));
    sink.commit();
  }
  Bench bench(path);
  bench.sink.put(incoming("poison", "Neu"));
  bench.sink.put(incoming("good", "Neu"));
  bench.sink.commit();
  CHECK(title_of(path, "poison") == "Alt");
  CHECK(title_of(path, "good") == "Neu");
}

TEST_CASE("a batch is committed when it is full and counted only then") {
  const TemporaryDirectory directory;
  const std::string path = directory / "index";
  Bench bench(path, {3, 1 << 20, std::chrono::hours(1)});
  bench.sink.put(incoming("a"));
  bench.sink.put(incoming("b"));
  CHECK(count(path) == 0);
  CHECK(bench.reporter.counts().added == 0);
  bench.sink.put(incoming("c"));
  CHECK(count(path) == 3);
  CHECK(bench.reporter.counts().added == 3);
  bench.sink.put(incoming("d"));
  CHECK(count(path) == 3);

  const std::string small = directory / "small";
  Bench bytes(small, {1000, 1, std::chrono::hours(1)});
  bytes.sink.put(incoming("a"));
  CHECK(count(small) == 1);
  const std::string quick = directory / "quick";
  Bench age(quick, {1000, 1 << 20, std::chrono::seconds(0)});
  age.sink.put(incoming("a"));
  CHECK(count(quick) == 1);
}

TEST_CASE("the second of two different articles with one id is rejected") {
  const TemporaryDirectory directory;
  const std::string path = directory / "index";
  Bench bench(path);
  bench.sink.put(incoming("a", "Eins", "/x"));
  bench.sink.put(incoming("a", "Zwei", "/y"));
  bench.sink.put(incoming("a", "Eins", "/y"));
  bench.sink.put(incoming("a", "Eins", "/x"));
  bench.sink.commit();
  bench.sink.put(incoming("a", "Drei", "/x"));
  bench.sink.commit();
  CHECK(title_of(path, "a") == "Eins");
  CHECK(bench.reporter.counts().added == 1);
  CHECK(bench.reporter.counts().unchanged == 2);
  REQUIRE(bench.issues.size() == 2);
  CHECK(bench.issues[0].reason == "the id \"a\" was already given by /x");
  CHECK(bench.issues[1].reason == "the id \"a\" was already given by another record of this file");
}

TEST_CASE("a refused article takes no finding of its batch with it") {
  for (const std::string kind : {"poison", "late"}) {
    CAPTURE(kind);
    const TemporaryDirectory directory;
    const std::string path = directory / "index";
    Bench bench(path);
    for (int i = 0; i < 9; ++i) {
      const std::string number(static_cast<std::size_t>(i) + 1, 'x');
      index::Incoming news = incoming(i == 7 ? kind : "good" + std::to_string(i), number);
      news.article.outlet = "nordbote.de";
      news.article.body = "Der Text " + number + " steht nur hier und sonst nirgends.\n\n" +
                          "Abonnieren Sie auch unseren Newsletter.";
      bench.sink.put(news);
    }
    bench.sink.commit();
    CHECK(count(path) == 8);
    const Xapian::Database database = index::open_for_reading(path);
    for (const Xapian::docid docid : stored_documents(database)) {
      CHECK_FALSE(contains(stored_article(database, docid).body, "Newsletter"));
    }
  }
}

TEST_SUITE_END();
