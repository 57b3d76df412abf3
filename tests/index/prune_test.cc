// SPDX-License-Identifier: GPL-2.0-or-later
// Runs that remove what has lost its source, that only tell, and that are interrupted.
#include <depesche/ingest.h>
#include <depesche/writer.h>
#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <sstream>

#include "index/archive.h"

TEST_SUITE_BEGIN("index/prune");

namespace fs = std::filesystem;
using depesche::ErrorCode;
using depesche::ingest;
using depesche::IngestOptions;
using depesche::IngestReport;
using namespace depesche::tests;

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

TEST_CASE("articles that come through a link do not let prune remove more") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  std::string records;
  for (int i = 0; i < 5; ++i) records += record("a" + std::to_string(i), "Titel");
  directory.write("archive/a.jsonl", records);
  ingest(index, {directory / "archive"});
  directory.write("archive/a.jsonl", record("a0", "Titel"));
  records.clear();
  for (int i = 0; i < 60; ++i) records += record("o" + std::to_string(i), "Titel");
  fs::create_symlink(directory.write("other/o.jsonl", records), directory / "archive/link.jsonl");
  IngestOptions options;
  options.prune = true;
  message_of(ErrorCode::bad_argument, [&] { ingest(index, {directory / "archive"}, options); });
  CHECK(count(index) == 65);
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

TEST_SUITE_END();
