// SPDX-License-Identifier: GPL-2.0-or-later
// Whole runs from files to the index: what changes, what stays, what is refused.
#include <depesche/ingest.h>
#include <depesche/writer.h>
#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <sstream>

#include "index/support.h"
#include "support/temporary_directory.h"

TEST_SUITE_BEGIN("index/ingest");

namespace fs = std::filesystem;
using depesche::ErrorCode;
using depesche::ingest;
using depesche::IngestIssue;
using depesche::IngestOptions;
using depesche::IngestReport;
using namespace depesche::tests;

namespace {

std::string record(const std::string& id, const std::string& title) {
  return R"({"id":")" + id + R"(","title":")" + title + R"(","body":"Ein Text."})" + "\n";
}

std::string nameless(const std::string& title) {
  return R"({"title":")" + title + R"(","body":"Ein Text."})" + "\n";
}

std::string page(const std::string& title) {
  return title +
         "\n\nGenf - Die Außenminister haben sich am Mittwoch in Genf getroffen und lange " +
         "über " + title + " gesprochen. Danach reisten sie ab. (afp)\n";
}

std::uint64_t revision(const std::string& index) {
  return depesche::index::open_for_reading(index).get_revision();
}

std::set<std::string> ids(const std::string& index) {
  const Xapian::Database database = depesche::index::open_for_reading(index);
  std::set<std::string> found;
  for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
    found.insert(depesche::index::stored_article(database, *at).id);
  }
  return found;
}

using Ids = std::set<std::string>;

// An archive of "count" records in one file each: a0.jsonl with the id a0 and so on.
void write_records(const TemporaryDirectory& directory, int count) {
  for (int i = 0; i < count; ++i) {
    const std::string name = "a" + std::to_string(i);
    directory.write("archive/" + name + ".jsonl", record(name, "Titel"));
  }
}

}  // namespace

TEST_CASE("files become articles and a second run touches nothing") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  directory.write("archive/a.jsonl", record("a", "Eins") + record("b", "Zwei") + nameless("Drei"));
  directory.write("archive/2016/09/genf.txt", page("Syrien"));
  directory.write("archive/bild.png", "\x89PNG");
  const IngestReport first = ingest(index, {directory / "archive"});
  CHECK(first.seen == 4);
  CHECK(first.added == 4);
  CHECK(first.rejected == 0);
  CHECK(first.skipped_files == 1);
  CHECK(first.bytes > 0);
  CHECK(first.bytes == first.bytes_total);
  CHECK(first.seconds > 0);
  CHECK_FALSE(first.interrupted);
  CHECK(count(index) == 4);

  const std::uint64_t before = revision(index);
  const IngestReport second = ingest(index, {directory / "archive"});
  CHECK(second.seen == 4);
  CHECK(second.unchanged == 4);
  CHECK(second.added + second.updated == 0);
  CHECK(revision(index) == before);
}

TEST_CASE("a run over the same files by another path touches nothing") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  directory.write("archive/sub/a.jsonl", nameless("Eins") + nameless("Zwei"));
  directory.write("archive/sub/genf.txt", page("Syrien"));
  ingest(index, {directory / "archive"});
  const std::uint64_t before = revision(index);
  const Ids names = ids(index);
  CHECK(names.count("sub/genf") == 1);
  for (const std::vector<std::string>& paths :
       {std::vector<std::string>{directory / "archive/sub"},
        {directory / "archive/sub/a.jsonl", directory / "archive/sub/genf.txt"},
        {directory / "archive/../archive/"}}) {
    const IngestReport report = ingest(index, paths);
    CHECK(report.unchanged == 3);
    CHECK(revision(index) == before);
  }
  CHECK(ids(index) == names);
}

TEST_CASE("a changed article is replaced under its id") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  const std::string file = directory.write("archive/genf.txt", page("Syrien"));
  ingest(index, {directory / "archive"});
  directory.write("archive/genf.txt", page("Libyen"));
  const IngestReport report = ingest(index, {file});
  CHECK(report.updated == 1);
  CHECK(count(index) == 1);
  CHECK(title_of(index, "genf") == "Libyen");
}

TEST_CASE("bad records are told and do not stop the run") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  const std::string file = directory.write(
      "a.jsonl", record("a", "Eins") + "{kaputt\n" + R"({"id":"x"})" + "\n" + record("b", "Zwei") +
                     record("a", "Anders") + record("b", "Zwei"));
  std::vector<IngestIssue> issues;
  IngestOptions options;
  options.on_issue = [&](const IngestIssue& issue) { issues.push_back(issue); };
  const IngestReport report = ingest(index, {file}, options);
  CHECK(report.seen == 6);
  CHECK(report.added == 2);
  CHECK(report.unchanged == 1);
  CHECK(report.rejected == 3);
  REQUIRE(issues.size() == 3);
  const std::uint64_t lines[] = {2, 3, 5};
  for (std::size_t i = 0; i < issues.size(); ++i) {
    CHECK(issues[i].kind == IngestIssue::Kind::reject);
    CHECK(issues[i].file == file);
    CHECK(issues[i].line == lines[i]);
    CHECK_FALSE(issues[i].reason.empty());
  }
  CHECK(title_of(index, "a") == "Eins");
}

TEST_CASE("the standard input is read and its articles get an id of their content") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  for (const std::uint64_t added : {1, 0}) {
    std::istringstream input(nameless("Eins"));
    IngestOptions options;
    options.format = "jsonl";
    options.standard_input = &input;
    CHECK(ingest(index, {"-"}, options).added == added);
  }
  std::istringstream text(page("Syrien"));
  IngestOptions options;
  options.format = "scrape";
  options.standard_input = &text;
  CHECK(ingest(index, {"-"}, options).added == 1);
  CHECK(count(index) == 2);
}

TEST_CASE("files of one name in two folders get two ids that they keep") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  directory.write("nord/genf.txt", page("Syrien"));
  directory.write("sued/genf.txt", page("Libyen"));
  const std::vector<std::string> both = {directory / "nord", directory / "sued"};
  CHECK(ingest(index, both).added == 2);
  const Ids names = ids(index);
  CHECK(names.count("genf") == 1);
  const std::string other = *std::next(names.begin());
  CHECK(other.size() == 11);
  CHECK(other.rfind("genf~", 0) == 0);
  CHECK(ingest(index, {both[1], both[0]}).unchanged == 2);

  // Alone, with the holder of the short id gone, it still has its own.
  fs::remove(directory / "nord/genf.txt");
  CHECK(ingest(index, {both[1]}).unchanged == 1);
  CHECK(ids(index) == names);
}

TEST_CASE("a file that was moved takes its article along") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  directory.write("alt/genf.txt", page("Syrien"));
  ingest(index, {directory / "alt"});
  fs::rename(directory / "alt", directory / "neu");
  const IngestReport report = ingest(index, {directory / "neu"});
  CHECK(report.updated == 1);
  CHECK(ids(index) == Ids{"genf"});
}

TEST_CASE("a file does not take the article that a program gave") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  {
    depesche::Writer writer(index);
    writer.put(article("genf", "Vom Programm", "Text"));
    writer.commit();
  }
  directory.write("archive/genf.txt", page("Syrien"));
  CHECK(ingest(index, {directory / "archive"}).added == 1);
  CHECK(title_of(index, "genf") == "Vom Programm");
}

TEST_CASE("prune removes what has lost its source and nothing else") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  write_records(directory, 40);
  directory.write("archive/many.jsonl", record("m0", "Titel") + record("m1", "Titel"));
  directory.write("archive/faulty.jsonl", record("f0", "Titel") + record("f1", "Titel"));
  directory.write("archive/emptied.jsonl", record("e0", "Titel"));
  directory.write("elsewhere/gone.jsonl", record("other", "Titel"));
  {
    depesche::Writer writer(index);
    writer.put(article("program", "Titel", "Text"));
    writer.commit();
  }
  std::istringstream input(record("piped", "Titel"));
  IngestOptions piped;
  piped.format = "jsonl";
  piped.standard_input = &input;
  ingest(index, {directory / "archive", directory / "elsewhere", "-"}, piped);
  CHECK(count(index) == 48);

  fs::remove(directory / "archive/a0.jsonl");                          // its article goes
  fs::remove(directory / "archive/a1.jsonl");                          // given by another now
  directory.write("archive/new.jsonl", record("a1", "Titel"));         // stays
  directory.write("archive/a2.jsonl", record("a2", "Neuer Titel"));    // stays
  directory.write("archive/many.jsonl", record("m1", "Titel"));        // m0 goes
  directory.write("archive/faulty.jsonl", "{\n" + record("f1", "T"));  // both stay
  directory.write("archive/emptied.jsonl", "");                        // not read: stays
  fs::remove(directory / "elsewhere/gone.jsonl");                      // not asked for: stays

  IngestOptions options;
  options.prune = true;
  options.dry_run = true;
  const IngestReport told = ingest(index, {directory / "archive"}, options);
  CHECK(count(index) == 48);
  options.dry_run = false;
  const IngestReport done = ingest(index, {directory / "archive"}, options);
  for (const IngestReport& report : {told, done}) {
    CHECK(report.deleted == 2);
    CHECK(report.updated == 3);
    CHECK(report.added == 0);
  }
  const Ids left = ids(index);
  CHECK(left.size() == 46);
  for (const char* id : {"a1", "a2", "m1", "f0", "f1", "e0", "other", "program", "piped"}) {
    CAPTURE(id);
    CHECK(left.count(id) == 1);
  }
  CHECK(left.count("a0") + left.count("m0") == 0);
  CHECK(ingest(index, {directory / "archive"}, options).deleted == 0);
}

TEST_CASE("prune refuses to remove more than a tenth unless forced") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  write_records(directory, 20);
  ingest(index, {directory / "archive"});
  IngestOptions options;
  options.prune = true;
  for (const int i : {0, 1}) fs::remove(directory / ("archive/a" + std::to_string(i) + ".jsonl"));
  CHECK(ingest(index, {directory / "archive"}, options).deleted == 2);

  fs::remove(directory / "archive/a2.jsonl");
  fs::remove(directory / "archive/a3.jsonl");
  // Articles that are new in this run do not make the share smaller.
  for (int i = 0; i < 20; ++i) {
    directory.write("archive/neu" + std::to_string(i) + ".jsonl",
                    record("neu" + std::to_string(i), "Titel"));
  }
  for (const bool dry : {true, false}) {
    options.dry_run = dry;
    const std::string message = message_of(
        ErrorCode::bad_argument, [&] { ingest(index, {directory / "archive"}, options); });
    CHECK(contains(message, "2 of the 18 articles"));
    CHECK(contains(message, "10 %"));
  }
  CHECK(count(index) == 38);  // what was new is there, and nothing was removed
  options.force = true;
  CHECK(ingest(index, {directory / "archive"}, options).deleted == 2);
  CHECK(count(index) == 36);
}

TEST_CASE("prune of a folder with a similar name is not asked for") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  directory.write("a/x.jsonl", record("x", "Titel"));
  directory.write("ab/y.jsonl", record("y", "Titel"));
  ingest(index, {directory / "a", directory / "ab"});
  fs::remove(directory / "ab/y.jsonl");
  IngestOptions options;
  options.prune = options.force = true;
  CHECK(ingest(index, {directory / "a"}, options).deleted == 0);
  CHECK(ingest(index, {directory / "ab"}, options).deleted == 1);
}

TEST_CASE("a dry run tells what would happen and writes nothing") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  directory.write("archive/a.jsonl", record("a", "Eins") + record("a", "Zwei") +
                                         record("a", "Eins") + record("b", "Eins"));
  directory.write("archive/sub/genf.txt", page("Syrien"));
  directory.write("other/sub/genf.txt", page("Libyen"));
  IngestOptions dry;
  dry.dry_run = true;
  const std::vector<std::string> both = {directory / "archive", directory / "other"};
  const IngestReport fresh = ingest(index, both, dry);
  CHECK_FALSE(fs::exists(index));
  CHECK(fresh.added == 4);
  CHECK(fresh.rejected == 1);
  CHECK(fresh.unchanged == 1);
  const IngestReport made = ingest(index, both);
  CHECK(made.added == 4);
  CHECK(made.rejected == 1);
  CHECK(made.unchanged == 1);

  directory.write("archive/a.jsonl", record("a", "Neu") + record("c", "Eins") + record("a", "Neu") +
                                         record("a", "Neuer") + record("b", "Eins") +
                                         record("b", "Eins") + record("b", "Anders"));
  const std::uint64_t before = revision(index);
  const IngestReport told = ingest(index, both, dry);
  CHECK(revision(index) == before);
  const IngestReport done = ingest(index, both);
  for (const IngestReport& report : {told, done}) {
    CHECK(report.seen == 9);
    CHECK(report.added == 1);
    CHECK(report.updated == 1);
    CHECK(report.unchanged == 5);
    CHECK(report.rejected == 2);
  }
}

TEST_CASE("an interrupted run keeps what is complete and prunes nothing") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  write_records(directory, 10);
  ingest(index, {directory / "archive"});
  fs::remove(directory / "archive/a0.jsonl");
  directory.write("archive/a00.jsonl", record("a00", "Titel"));
  int asked = 0;
  IngestOptions options;
  options.prune = options.force = true;
  options.should_stop = [&] { return ++asked > 3; };
  const IngestReport report = ingest(index, {directory / "archive"}, options);
  CHECK(report.interrupted);
  CHECK(report.seen == 3);
  CHECK(report.added == 1);
  CHECK(report.deleted == 0);
  CHECK(ids(index).count("a00") == 1);
  CHECK(ids(index).count("a0") == 1);

  // Asked for the last time when all is read.
  asked = 0;
  options.should_stop = [&] { return ++asked > 11; };
  CHECK(ingest(index, {directory / "archive"}, options).deleted == 0);
}

TEST_CASE("progress is told for each file and at the end") {
  const TemporaryDirectory directory;
  write_records(directory, 3);
  std::vector<IngestReport> told;
  IngestOptions options;
  options.on_progress = [&](const IngestReport& report) { told.push_back(report); };
  ingest(directory / "index", {directory / "archive"}, options);
  REQUIRE(told.size() >= 4);
  CHECK(told.back().added == 3);
  for (std::size_t i = 1; i < told.size(); ++i) {
    CHECK(told[i - 1].seen <= told[i].seen);
    CHECK(told[i - 1].bytes <= told[i].bytes);
  }
}

TEST_CASE("options that make no sense are refused before anything is made") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  const std::string file = directory.write("a.jsonl", record("a", "Eins"));
  IngestOptions bad;
  bad.format = "word";
  message_of(ErrorCode::bad_argument, [&] { ingest(index, {file}, bad); });
  bad = IngestOptions();
  bad.map = {{"titel", "headline"}};
  CHECK(
      contains(message_of(ErrorCode::bad_argument, [&] { ingest(index, {file}, bad); }), "titel"));
  bad = IngestOptions();
  bad.date = {2015, 2, 29, -1};
  message_of(ErrorCode::bad_argument, [&] { ingest(index, {file}, bad); });
  bad = IngestOptions();
  bad.prune = true;
  message_of(ErrorCode::bad_argument, [&] { ingest(index, {file, "-"}, bad); });
  message_of(ErrorCode::not_found, [&] { ingest(index, {file, directory / "missing"}); });
  CHECK_FALSE(fs::exists(index));

  // A dry run refuses a folder of other files as a real one does.
  directory.write("folder/brief.txt", "Lieber Leser");
  IngestOptions dry;
  dry.dry_run = true;
  for (const IngestOptions& options : {IngestOptions(), dry}) {
    message_of(ErrorCode::index_incompatible,
               [&] { ingest(directory / "folder", {file}, options); });
  }
}

TEST_CASE("options fill what articles do not say") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  const std::string file =
      directory.write("a.jsonl", R"({"id":"a","headline":"Eins","body":"Text"})"
                                 "\n");
  IngestOptions options;
  options.map = {{"title", "headline"}};
  options.outlet = "hna.de";
  options.date = {2016, 9, 7, -1};
  ingest(index, {file}, options);
  const Xapian::Database database = depesche::index::open_for_reading(index);
  const auto stored =
      depesche::index::stored_article(database, depesche::index::find_article(database, "a"));
  CHECK(stored.title == "Eins");
  CHECK(stored.outlet == "hna.de");
  CHECK(stored.date == options.date);
  CHECK(stored.file == file);
  CHECK(stored.format == "jsonl");
}

TEST_SUITE_END();
