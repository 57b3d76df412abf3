// SPDX-License-Identifier: GPL-2.0-or-later
// Whole runs from files to the index: what changes, what stays, what is refused.
#include <depesche/ingest.h>
#include <depesche/writer.h>
#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <sstream>

#include "index/archive.h"

TEST_SUITE_BEGIN("index/ingest");

namespace fs = std::filesystem;
using depesche::ErrorCode;
using depesche::ingest;
using depesche::IngestIssue;
using depesche::IngestOptions;
using depesche::IngestReport;
using namespace depesche::tests;

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

TEST_CASE("a file of records read as one page replaces none of them") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  const std::string file = directory.write("a.jsonl", record("x", "Eins") + record("y", "Zwei"));
  ingest(index, {file});
  IngestOptions options;
  options.format = "scrape";
  CHECK(ingest(index, {file}, options).added == 1);
  CHECK(ids(index) == Ids{"a", "x", "y"});
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

TEST_CASE("a record without id keeps its derived one when outlet and date are set later") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  directory.write("archive/a.jsonl", nameless("Eins") + nameless("Zwei"));
  ingest(index, {directory / "archive"});
  const Ids names = ids(index);
  IngestOptions options;
  options.outlet = "hna.de";
  options.date = {2016, 9, 7};
  const IngestReport report = ingest(index, {directory / "archive"}, options);
  CHECK(report.updated == 2);
  CHECK(report.added == 0);
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

TEST_CASE("a pipe does not take an article away from the file that holds it") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  const std::string records = R"({"id":"a","title":"Genf"})";
  directory.write("archive/a.jsonl", records);
  ingest(index, {directory / "archive"});
  const std::uint64_t before = revision(index);
  std::istringstream input(records);
  IngestOptions options;
  options.standard_input = &input;
  options.format = "jsonl";
  CHECK(ingest(index, {"-"}, options).unchanged == 1);
  CHECK(revision(index) == before);
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

TEST_CASE("progress is told every few records and at the end") {
  const TemporaryDirectory directory;
  write_records(directory, 200);
  std::vector<IngestReport> told;
  IngestOptions options;
  options.on_progress = [&](const IngestReport& report) { told.push_back(report); };
  ingest(directory / "index", {directory / "archive"}, options);
  REQUIRE(told.size() >= 4);
  CHECK(told.back().added == 200);
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
      stored_article(database, depesche::index::find_article(database, "a"));
  CHECK(stored.title == "Eins");
  CHECK(stored.outlet == "hna.de");
  CHECK(stored.date == options.date);
  CHECK(stored.file == file);
  CHECK(stored.format == "jsonl");
}

TEST_SUITE_END();
