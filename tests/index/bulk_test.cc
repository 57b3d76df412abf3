// SPDX-License-Identifier: GPL-2.0-or-later
// Bulk loads: many new articles give what few at a time give, and all of them or none.
#include <depesche/ingest.h>
#include <depesche/searcher.h>
#include <depesche/writer.h>
#include <doctest/doctest.h>
#include <signal.h>
#include <unistd.h>

#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "base/hash.h"
#include "index/bulk/deferred.h"
#include "index/bulk/merge_tree.h"
#include "index/child.h"
#include "index/compounds.h"
#include "index/id_set.h"
#include "index/loading_sink.h"
#include "index/packed_article.h"
#include "index/poison.h"
#include "index/positions/position_writer.h"
#include "index/returning.h"

TEST_SUITE_BEGIN("index/bulk");

// In here "index" is ours; outside it is also a function of the C library.
namespace depesche::tests {

namespace fs = std::filesystem;

namespace {

constexpr int kMany = 700;  // a bulk load of an empty index

std::string many_records(int from, int to) {
  std::string lines;
  for (int i = from; i < to; ++i) {
    lines += record("a" + std::to_string(i), "Titel Nummer " + std::to_string(i));
  }
  return lines;
}

// The data of each document that is not removed, its terms and its values, in their order.
std::string content(const std::string& path) {
  const Xapian::Database database = index::open_for_reading(path);
  const index::Removed removed(database);
  std::map<Xapian::docid, std::string> documents;
  for (const Xapian::docid docid : stored_documents(database)) {
    const Xapian::Document document = database.get_document(docid);
    std::string& text = documents[docid];
    text = "\n" + document.get_data();
    for (Xapian::valueno slot = 0; slot <= index::kReturningSlot; ++slot) {
      text += " " + std::to_string(slot) + "=" + document.get_value(slot);
    }
  }
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    const std::string frequency = std::to_string(removed.frequency(database, *term));
    for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at) {
      if (removed.contains(*at)) continue;
      documents[*at] += " " + *term + ":" + std::to_string(at.get_wdf()) + ":" + frequency;
    }
  }
  std::string all;
  for (const auto& [docid, text] : documents) all += text;
  return all;
}

index::Incoming incoming(const std::string& id, const std::string& title = "Titel") {
  index::Incoming made{article(id, title, "Ein Text"), {"a.jsonl", "/a.jsonl", "a.jsonl", 7}};
  made.article.file = "a.jsonl";
  return made;
}

// A load in small steps: what takes thousands of articles in a run takes some dozens here.
index::LoadLimits small_limits() {
  index::LoadLimits limits;
  limits.threads = 2;
  limits.few = limits.many = limits.sample = 10;
  limits.most_articles = limits.fewest_articles = 7;
  limits.batch.documents = 3;
  return limits;
}

struct Load {
  explicit Load(const std::string& path, const index::LoadLimits& limits = small_limits())
      : store(path, 0), sink(path, store, reporter, limits) {}

  void put(const index::Incoming& article) {
    sink.put(article);
    if (const std::optional<index::Segment> segment = sink.take_segment(0)) {
      ++taken;
      sink.build(*segment);
    }
  }

  std::vector<IngestIssue> issues;
  IngestOptions options = [this] {
    IngestOptions made;
    made.on_issue = [this](const IngestIssue& issue) { issues.push_back(issue); };
    return made;
  }();
  index::Reporter reporter{options};
  index::Store store;
  index::LoadingSink sink;
  std::size_t taken = 0;
};

}  // namespace

TEST_CASE("an index is the same whatever the number of threads") {
  const TemporaryDirectory directory;
  const std::string file = directory.write("a.jsonl", many_records(0, kMany));
  IngestOptions options;
  options.threads = 1;
  CHECK(ingest(directory / "one", {file}, options).added == kMany);
  for (const unsigned threads : {2U, 3U, 8U}) {
    CAPTURE(threads);
    options.threads = threads;
    const std::string path = directory / ("index" + std::to_string(threads));
    CHECK(ingest(path, {file}, options).added == kMany);
    CHECK(content(path) == content(directory / "one"));
  }
}

TEST_CASE("a bulk load gives what a few articles at a time give") {
  const TemporaryDirectory directory;
  const std::string bulk = directory / "bulk";
  CHECK(ingest(bulk, {directory.write("all.jsonl", many_records(0, kMany))}).added == kMany);
  const std::string steps = directory / "steps";
  {
    // The tables that the bulk load has learned.
    index::Store store(steps, 0);
    const Xapian::Database learned = index::open_for_reading(bulk);
    store.use(index::stored_lexicon(learned), index::article_dictionary(learned));
  }
  for (int from = 0; from < kMany; from += 100) {
    ingest(steps, {directory.write("all.jsonl", many_records(from, from + 100))});
  }
  CHECK(content(bulk) == content(steps));
}

TEST_CASE("the compounds of a new archive are learned from its first articles") {
  const TemporaryDirectory directory;
  const std::string path = directory / "index";
  const std::string file = directory.write("a.jsonl", many_records(0, kMany));
  ingest(path, {file});
  CHECK(index::stored_lexicon(index::open_for_reading(path)).articles == kMany);
  ingest(path, {directory.write("b.jsonl", many_records(kMany, 3 * kMany))});
  CHECK(count(path) == 3 * kMany);
  CHECK(index::stored_lexicon(index::open_for_reading(path)).articles == kMany);
}

TEST_CASE("records are told of in their order") {
  const TemporaryDirectory directory;
  std::string lines;
  for (int i = 0; i < 1000; ++i) lines += i % 3 == 0 ? "{}\n" : record(std::to_string(i), "Titel");
  IngestOptions options;
  options.threads = 4;
  std::vector<std::uint64_t> told;
  options.on_issue = [&](const IngestIssue& issue) { told.push_back(issue.line); };
  CHECK(ingest(directory / "index", {directory.write("a.jsonl", lines)}, options).rejected == 334);
  CHECK(told.size() == 334);
  CHECK(std::is_sorted(told.begin(), told.end()));
}

TEST_CASE("of two articles with one id the first of the input stays in a bulk load too") {
  const TemporaryDirectory directory;
  const std::string path = directory / "index";
  std::string lines = many_records(0, kMany);
  lines += record("a5", "Anders") + record("a6", "Titel Nummer 6") + record("neu", "Neu");
  lines += record("neu", "Anders");
  std::vector<IngestIssue> issues;
  IngestOptions options;
  options.on_issue = [&](const IngestIssue& issue) { issues.push_back(issue); };
  const IngestReport report = ingest(path, {directory.write("a.jsonl", lines)}, options);
  CHECK(report.added == kMany + 1);
  CHECK(report.unchanged == 1);
  CHECK(report.rejected == 2);
  CHECK(title_of(path, "a5") == "Titel Nummer 5");
  CHECK(title_of(path, "neu") == "Neu");
  REQUIRE(issues.size() == 2);
  CHECK(issues[0].line == kMany + 1);
  CHECK(contains(issues[0].reason, "\"a5\" was already given"));
}

TEST_CASE("a bulk load joins new articles to an index and keeps what it has") {
  const TemporaryDirectory directory;
  const std::string path = directory / "index";
  {
    index::Store store(path, 0);
    IngestOptions options;
    index::Reporter reporter(options);
    index::WritingSink sink(store, reporter);
    for (int i = 0; i < 8; ++i) sink.put(incoming("alt" + std::to_string(i)));
    sink.commit();
    // Their documents stay, and keep their numbers.
    sink.remove({1, 2, 8});
  }
  Load load(path);
  load.put(incoming("alt2"));           // unchanged
  load.put(incoming("alt3", "Neuer"));  // updated
  for (int i = 0; i < 40; ++i) load.put(incoming("neu" + std::to_string(i)));
  load.put(incoming("neu3"));          // again
  load.put(incoming("neu4", "Zwei"));  // the second
  load.put(incoming("alt2", "Drei"));  // the second, too
  CHECK(load.taken > 3);
  CHECK(count(path) == 5);  // nothing is seen before the end
  load.sink.commit();

  CHECK(count(path) == 45);
  check_whole(path);
  CHECK(title_of(path, "alt3") == "Neuer");
  CHECK(title_of(path, "neu4") == "Titel");
  CHECK(title_of(path, "alt2") == "Titel");
  const IngestReport& counts = load.reporter.counts();
  CHECK(counts.added == 40);
  CHECK(counts.updated == 1);
  CHECK(counts.unchanged == 2);
  CHECK(counts.rejected == 2);
  // What was not seen in this run: for prune.
  for (const auto& [id, seen] : std::vector<std::pair<std::string, bool>>{
           {"alt2", true}, {"alt3", true}, {"alt4", false}, {"alt5", false}, {"alt6", false}}) {
    CAPTURE(id);
    CHECK(load.sink.seen().contains(depesche::base::hash64(id)) == seen);
  }
  CHECK(names(path).size() == 2);  // the stub file and the data

  // The index can be written on.
  load.sink.put(incoming("spaet"));
  load.sink.commit();
  CHECK(count(path) == 46);
}

TEST_CASE("what comes slowly is written without waiting for the end") {
  const TemporaryDirectory directory;
  const std::string path = directory / "index";
  index::LoadLimits limits = small_limits();
  limits.age = std::chrono::seconds(0);
  {
    Load load(path, limits);
    load.put(incoming("a"));
    CHECK(count(path) == 1);
    load.put(incoming("b"));
    CHECK(count(path) == 2);
  }
  Load load(path, limits);
  load.put(incoming("a", "Neuer"));  // only changes
  CHECK(title_of(path, "a") == "Neuer");
  load.put(incoming("a", "Zwei"));
  load.sink.commit();
  CHECK(load.reporter.counts().rejected == 1);
  CHECK(title_of(path, "a") == "Neuer");
}

TEST_CASE("an archive that comes slowly teaches its compounds too") {
  const TemporaryDirectory directory;
  const std::string path = directory / "index";
  index::LoadLimits limits = small_limits();
  limits.age = std::chrono::seconds(0);
  limits.sample = 1000;
  Load load(path, limits);
  for (int i = 0; i < 20; ++i) load.sink.put(incoming("a" + std::to_string(i)));
  CHECK_FALSE(load.sink.take_segment(0));  // waited long enough
  CHECK(count(path) == 20);
  CHECK(index::stored_lexicon(index::open_for_reading(path)).articles == 20);
  for (int i = 0; i < 20; ++i) load.put(incoming("b" + std::to_string(i)));
  load.sink.commit();
  CHECK(count(path) == 40);
}

TEST_CASE("prune after a bulk load removes what is gone and nothing else") {
  const TemporaryDirectory directory;
  const std::string path = directory / "index";
  directory.write("archive/b.jsonl", many_records(0, 3));
  directory.write("archive/c.jsonl", record("c", "Bleibt"));
  ingest(path, {directory / "archive"});
  fs::remove(directory / "archive/b.jsonl");
  directory.write("archive/a.jsonl", many_records(2, 1400));
  IngestOptions options;
  options.prune = options.force = true;
  const IngestReport report = ingest(path, {directory / "archive"}, options);
  CHECK(report.added == 1397);
  CHECK(report.updated == 1);  // a2 stands in another file now
  CHECK(report.deleted == 2);
  CHECK(report.unchanged == 1);
  CHECK(count(path) == 1399);
}

TEST_CASE("boilerplate is dropped from the first article to the last of a bulk load") {
  Archive archive;
  CHECK(archive.add(lines(0, kMany, kWithFooter)).added == kMany);
  for (int i = 0; i < kMany; ++i) CHECK_FALSE(archive.has("a" + std::to_string(i), "Newsletter"));
  const std::uint64_t before = revision(archive.index);
  CHECK(archive.add(lines(0, kMany, kWithFooter)).unchanged == kMany);
  CHECK(revision(archive.index) == before);
}

TEST_CASE("boilerplate that no segment shows by itself is dropped when they are merged") {
  const TemporaryDirectory directory;
  const std::string path = directory / "index";
  Load load(path);
  for (int i = 0; i < 70; ++i) {
    index::Incoming news = incoming("a" + std::to_string(i));
    const std::string town = kTopics[i % 10];
    news.article.title = town + " baut " + std::to_string(i);
    news.article.outlet = "nordbote.de";
    news.article.body = "Die Straße nach " + town + " wird gebaut, sagte der Bürgermeister nach " +
                        "der Sitzung mit der Nummer " + town + std::to_string(i) + ".";
    if (i % 7 == 0) news.article.body += std::string("\n\n") + kFooter;  // one in a segment
    load.put(news);
  }
  load.sink.commit();
  CHECK(count(path) == 70);
  const Xapian::Database database = index::open_for_reading(path);
  for (const Xapian::docid docid : stored_documents(database)) {
    CHECK_FALSE(contains(stored_article(database, docid).body, "Newsletter"));
  }
}

TEST_CASE("an article that Xapian refuses costs only itself") {
  const index::SegmentStart start{{{index::kLexiconKey, analyse::start_lexicon().encode()}}, {}};
  for (const std::string kind : {"poison", "late"}) {
    for (int bad = 0; bad < 5; ++bad) {
      const TemporaryDirectory directory;
      std::vector<index::Incoming> articles;
      for (int i = 0; i < 5; ++i) {
        articles.push_back(incoming(i == bad ? kind : "good" + std::to_string(i)));
      }
      const std::string path = directory / "segment";
      const index::WrittenSegment written =
          index::write_segment(path, articles, start, index::BatchLimits(), poisonous_builder);
      REQUIRE(written.refused.size() == 1);
      CHECK(written.refused[0].origin.line == 7);
      CHECK(contains(written.refused[0].reason, "can't be stored"));
      CHECK_FALSE(written.empty);
      CHECK(Xapian::Database(path).get_doccount() == 4);
      CHECK(names(directory / ".").size() == 1);
    }
  }
  const TemporaryDirectory directory;
  const std::vector<index::Incoming> alone{incoming("poison")};
  const std::string path = directory / "segment";
  CHECK(index::write_segment(path, alone, start, index::BatchLimits(), poisonous_builder).empty);
  CHECK_FALSE(fs::exists(path));
}

TEST_CASE("a bulk load that is killed leaves the index and the next run clears its litter") {
  const TemporaryDirectory directory;
  const std::string path = directory / "index";
  ingest(path, {directory.write("first.jsonl", record("a0", "Erster"))});
  const std::string file = directory.write("a.jsonl", many_records(1, 3000));
  IngestOptions options;
  options.threads = 1;
  for (const int records : {500, 1500, 2999}) {
    CAPTURE(records);
    const pid_t child = in_child([&] {
      int asked = 0;
      options.should_stop = [&] {
        if (++asked > records) kill(getpid(), SIGKILL);
        return false;
      };
      ingest(path, {file}, options);
    });
    CHECK_FALSE(wait_for(child));
    CHECK(count(path) == 1);
    CHECK(title_of(path, "a0") == "Erster");
  }
  CHECK(names(path).size() == 3);  // stub file, data, and litter
  options.should_stop = nullptr;
  CHECK(ingest(path, {file}, options).added == 2999);
  CHECK(count(path) == 3000);
  CHECK(names(path).size() == 2);
}

TEST_CASE("a bulk load that is interrupted keeps what was read") {
  const TemporaryDirectory directory;
  const std::string path = directory / "index";
  const std::string file = directory.write("a.jsonl", many_records(0, 3000));
  int asked = 0;
  IngestOptions options;
  options.threads = 2;
  options.should_stop = [&] { return ++asked > 2500; };
  const IngestReport report = ingest(path, {file}, options);
  CHECK(report.interrupted);
  CHECK(report.seen == 2500);
  CHECK(report.added == 2500);
  CHECK(count(path) == 2500);
  CHECK(ingest(path, {file}).added == 500);
}

TEST_CASE("a reader that is open goes on with the articles of a bulk load") {
  const TemporaryDirectory directory;
  const std::string path = directory / "index";
  ingest(path, {directory.write("first.jsonl", record("a0", "Erster"))});
  const Searcher searcher(path);
  SearchRequest request;
  request.query = "Text";
  CHECK(searcher.search(request).hits == 1);
  ingest(path, {directory.write("a.jsonl", many_records(1, 2000))});
  CHECK(searcher.search(request).hits == 2000);
}

TEST_CASE("too little memory to work with is refused") {
  const TemporaryDirectory directory;
  const std::string file = directory.write("a.jsonl", record("a", "Eins"));
  IngestOptions options;
  options.memory_bytes = 1000;
  message_of(ErrorCode::bad_argument, [&] { ingest(directory / "index", {file}, options); });
}

TEST_CASE("databases are merged in the order of their numbers") {
  const TemporaryDirectory directory;
  constexpr std::size_t kDatabases = 2 * index::MergeTree::kFanIn + 5;
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < kDatabases; ++i) order.push_back(i);
  std::shuffle(order.begin(), order.end(), std::mt19937(7));
  index::MergeTree tree(directory / ".");
  for (const std::size_t number : order) {
    const std::string path = directory / std::to_string(number);
    if (number % 10 == 3) {
      tree.add(number, "");
      continue;
    }
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE);
    Xapian::Document document;
    document.set_data(std::to_string(number));
    index::make_position_files(path, database.get_uuid());
    index::PositionWriter positions(path, database, index::Audience::nobody);
    positions.add(database.add_document(document), "", {});
    positions.finish();
    database.commit();
    tree.add(number, path);
  }
  const std::vector<std::string> left = tree.databases();
  CHECK(left.size() == 2 + 5);  // two full groups, and what is no group
  CHECK(names(directory / ".").size() == left.size());
  index::merge_databases(left, directory / "all");
  const Xapian::Database all(directory / "all");
  std::vector<std::string> data;
  for (auto at = all.postlist_begin(""); at != all.postlist_end(""); ++at) {
    data.push_back(all.get_document(*at).get_data());
  }
  std::vector<std::string> expected;
  for (std::size_t i = 0; i < kDatabases; ++i) {
    if (i % 10 != 3) expected.push_back(std::to_string(i));
  }
  CHECK(data == expected);
}

TEST_CASE("deferred articles come back as they were and in their order") {
  const TemporaryDirectory directory;
  index::Deferred deferred(directory / ".");
  std::vector<std::string> titles;
  const auto visit = [&](const index::Incoming& article) {
    titles.push_back(article.article.title);
    CHECK(article.origin.file == "a.jsonl");
    CHECK(article.origin.absolute == "/a.jsonl");
    CHECK(article.origin.line == 7);
    CHECK(article.has_versions == (article.article.title == "Zwei"));
  };
  deferred.take(visit);
  CHECK(titles.empty());
  for (const char* title : {"Eins", "Zwei", "Drei"}) {
    index::Incoming article = incoming("a", title);
    article.has_versions = std::string(title) == "Zwei";
    deferred.add(article);
  }
  CHECK(names(directory / ".").empty());  // its file has no name
  deferred.take(visit);
  CHECK(titles == std::vector<std::string>{"Eins", "Zwei", "Drei"});
  deferred.take(visit);
  CHECK(titles.size() == 3);
}

TEST_CASE("a set of ids knows what was put into it") {
  index::IdSet ids;
  CHECK_FALSE(ids.contains(0));
  std::mt19937_64 random(7);
  std::vector<std::uint64_t> hashes{0, 1, 1024, 2048, ~std::uint64_t{0}};
  for (int i = 0; i < 5000; ++i) hashes.push_back(random());
  for (const std::uint64_t hash : hashes) CHECK(ids.insert(hash));
  for (const std::uint64_t hash : hashes) CHECK_FALSE(ids.insert(hash));
  for (int i = 0; i < 5000; ++i) CHECK_FALSE(ids.contains(random()));
}

}  // namespace depesche::tests

TEST_SUITE_END();
