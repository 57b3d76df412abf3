// SPDX-License-Identifier: GPL-2.0-or-later
// Whole archives: files, folders and the standard input with what goes wrong in them.
#include "read/archive.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "read/reader_fixture.h"
#include "support/temporary_directory.h"

#include <depesche/error.h>

TEST_SUITE_BEGIN("read/archive");

namespace depesche::read {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

namespace fs = std::filesystem;
using tests::TemporaryDirectory;

struct Result {
  std::vector<std::string> records;   // "RELATIVE:LINE FORMAT"
  std::vector<std::string> problems;  // "RELATIVE:LINE REASON"
  ReadCounts counts;
};

std::string place(const Origin& origin) {
  return origin.relative + ":" + std::to_string(origin.line) + " ";
}

Result read_all(const std::vector<std::string>& paths, const ArchiveOptions& options = {}) {
  Result result;
  Archive archive(paths, options, [&](const ReadProblem& problem) {
    result.problems.push_back(place(problem.origin) + problem.reason);
  });
  while (const auto record = archive.next()) {
    result.records.push_back(place(record->origin) + record->format);
  }
  CHECK_FALSE(archive.next());
  result.counts = archive.counts();
  return result;
}

Result read_standard_input(const std::string& text, const std::string& format = "auto") {
  std::istringstream stream(text);
  ArchiveOptions options;
  options.format = format;
  options.standard_input = &stream;
  return read_all({"-"}, options);
}

using Rows = std::vector<std::string>;

TEST_CASE("a folder gives the records of its files and counts the others") {
  const TemporaryDirectory directory;
  directory.write("a.txt", "Titel\n\nText");
  directory.write("b/c.jsonl", "{\"id\":\"1\"}\n{\n{\"id\":\"2\"}\n");
  directory.write("d.html", "<html>");
  directory.write("e.txt", "<!doctype html><p>");
  directory.write("f.html", "\0\0\0\0\0\0\0\0\0\0\0\0"s);
  directory.write("g.md", "# Text");
  directory.write("h.txt", "");
  directory.write("i.txt", "T\0e\0x\0t\0"s);
  const Result result = read_all({directory.path().string()});
  CHECK_EQ(result.records, Rows{"a.txt:0 scrape", "b/c.jsonl:1 jsonl", "b/c.jsonl:3 jsonl",
                                "d.html:0 html", "e.txt:0 html"});
  CHECK_EQ(result.problems,
           Rows{"b/c.jsonl:2 not valid JSON at byte 2: unexpected end of input; expected string "
                "literal",
                "h.txt:0 the file holds no text",
                "i.txt:0 the file looks like UTF-16 without a byte order mark"});
  CHECK_EQ(result.counts.skipped_files, 2);
}

TEST_CASE("a file that is named and can't be read is a problem with a reason") {
  const TemporaryDirectory directory;
  const Result result =
      read_all({directory.write("a.txt", "<urlset>"), directory.write("b.md", "# Text"),
                directory.write("c.txt", "T\0e\0x\0t\0"s), directory.write("d.txt", "Text")});
  CHECK_EQ(result.records, Rows{"d.txt:0 scrape"});
  CHECK_EQ(result.problems, Rows{"a.txt:0 a sitemap lists addresses, it holds no articles",
                                 "b.md:0 files named *.md are read only if their format is given",
                                 "c.txt:0 the file looks like UTF-16 without a byte order mark"});
  CHECK_EQ(result.counts.skipped_files, 0);
}

TEST_CASE("a given format holds for every file but binary ones") {
  const TemporaryDirectory directory;
  directory.write("a.md", "# Text");
  directory.write("b.jsonl", "{}");
  directory.write("c.html", "<html>");
  directory.write("d.jpg", "\xFF\xD8\xFF\xE0");
  ArchiveOptions options;
  options.format = "scrape";
  const Result result = read_all({directory.path().string()}, options);
  CHECK_EQ(result.records, Rows{"a.md:0 scrape", "b.jsonl:0 scrape", "c.html:0 scrape"});
  CHECK_EQ(result.counts.skipped_files, 1);
  CHECK(result.problems.empty());
}

TEST_CASE("the standard input is told apart by its first bytes") {
  CHECK_EQ(read_standard_input("{\"id\":\"1\"}\n{\"id\":\"2\"}\n").records,
           Rows{"-:1 jsonl", "-:2 jsonl"});
  CHECK_EQ(read_standard_input("Titel\n\nText").records, Rows{"-:0 scrape"});
  CHECK_EQ(read_standard_input("Titel\n\nText", "jsonl").problems.size(), 2);
  CHECK_EQ(read_standard_input("<html>").records, Rows{"-:0 html"});
  const Result long_input =
      read_standard_input("{\"id\":\"" + std::string(100'000, 'x') + "\"}\n{}");
  CHECK_EQ(long_input.records, Rows{"-:1 jsonl", "-:2 jsonl"});
  CHECK_EQ(long_input.counts.bytes, 100'012);
  CHECK_EQ(long_input.counts.bytes_total, 0);
}

TEST_CASE("a stream that throws at its end is read whole") {
  std::istringstream stream("{\"id\":\"1\"}\n");
  stream.exceptions(std::ios_base::failbit | std::ios_base::badbit | std::ios_base::eofbit);
  ArchiveOptions options;
  options.standard_input = &stream;
  CHECK_EQ(read_all({"-"}, options).records, Rows{"-:1 jsonl"});
}

TEST_CASE("the sum of the sizes is known from the first record on") {
  const TemporaryDirectory directory;
  directory.write("a.txt", "1234");
  directory.write("b.txt", "<html>1234");
  directory.write("c.jpg", "123456789");
  directory.write("d.txt", "123");
  Archive archive({directory.path().string()}, {}, {});
  CHECK_EQ(archive.counts().bytes, 0);
  REQUIRE(archive.next());
  CHECK_EQ(archive.counts().bytes, 4);
  CHECK_EQ(archive.counts().bytes_total, 17);
  while (archive.next()) continue;
  CHECK_EQ(archive.counts().bytes, archive.counts().bytes_total);
}

TEST_CASE("UTF-16 with a mark is read in both formats") {
  const TemporaryDirectory directory;
  directory.write("a.txt", "\xFF\xFE\xC4\0r\0z\0t\0e\0"s);
  directory.write("b.jsonl", "\xFE\xFF\0{\0\"\0a\0\"\0:\0\"\0\xFC\0\"\0}\0\n"s);
  std::vector<Record> records;
  Archive archive({directory.path().string()}, {}, {});
  while (auto record = archive.next()) records.push_back(*record);
  REQUIRE_EQ(records.size(), 2);
  CHECK_EQ(records[0].text, "Ärzte");
  CHECK_EQ(tests::show_fields(records[1].fields), "a=ü");
}

TEST_CASE("an unknown format is refused") {
  ArchiveOptions options;
  options.format = "xml";
  try {
    const Archive archive({}, options, {});
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK_EQ(error.code(), ErrorCode::bad_argument);
    CHECK_EQ(std::string(error.what()), "unknown format \"xml\"");
  }
}

// Without the rights of root, for which nothing is forbidden.
class WithoutRoot {
 public:
  WithoutRoot() { active_ = geteuid() != 0 || seteuid(kNobody) == 0; }
  ~WithoutRoot() {
    if (getuid() == 0) restored_ = seteuid(0) == 0;
  }
  WithoutRoot(const WithoutRoot&) = delete;
  WithoutRoot& operator=(const WithoutRoot&) = delete;
  bool active() const { return active_; }

 private:
  static constexpr uid_t kNobody = 65534;
  bool active_ = false;
  bool restored_ = false;
};

TEST_CASE("files and folders that are forbidden are one problem each") {
  const TemporaryDirectory directory;
  fs::permissions(directory.path(), fs::perms::all);
  fs::permissions(directory.write("a.txt", "x"), fs::perms::none);
  directory.write("b/c.txt", "x");
  fs::permissions(directory / "b", fs::perms::none);
  directory.write("d.txt", "x");
  {
    const WithoutRoot guard;
    if (guard.active()) {
      const Result result = read_all({directory.path().string()});
      CHECK_EQ(result.records, Rows{"d.txt:0 scrape"});
      CHECK_EQ(result.problems, Rows{"a.txt:0 Permission denied", "b:0 Permission denied"});
    }
  }
  fs::permissions(directory / "b", fs::perms::all);
}

TEST_CASE("a file that vanishes after its folder was listed is one problem") {
  const TemporaryDirectory directory;
  for (const char* name : {"a.txt", "b.txt", "c.txt"}) directory.write(name, "x");
  std::vector<std::string> problems;
  Archive archive({directory.path().string()}, {}, [&](const ReadProblem& problem) {
    problems.push_back(place(problem.origin) + problem.reason);
  });
  REQUIRE(archive.next());
  fs::remove(directory / "b.txt");
  const auto record = archive.next();
  REQUIRE(record);
  CHECK_EQ(record->origin.relative, "c.txt");
  CHECK_EQ(problems, Rows{"b.txt:0 No such file or directory"});
}

TEST_CASE("a file that grows while it is read has an end") {
  const TemporaryDirectory directory;
  const std::string file = directory.write("a.jsonl", "{}\n");
  Archive archive({file}, {}, {});
  int records = 0;
  while (archive.next() && records < 100) {
    ++records;
    std::ofstream(file, std::ios::app) << "{}\n";
  }
  CHECK_EQ(records, 1);
}

TEST_CASE("a read error is one problem and the run goes on") {
  const TemporaryDirectory directory;
  const Result result = read_all({"/proc/self/mem", directory.write("a.txt", "x")});
  CHECK_EQ(result.problems, Rows{"mem:0 Input/output error"});
  CHECK_EQ(result.records, Rows{"a.txt:0 scrape"});
}

TEST_CASE("a pipe that is named is read to its end") {
  const TemporaryDirectory directory;
  const std::string pipe = directory / "pipe";
  REQUIRE_EQ(mkfifo(pipe.c_str(), 0600), 0);
  std::thread writer([&] { std::ofstream(pipe) << "{\"id\":\"1\"}\n{\"id\":\"2\"}\n"; });
  const Result result = read_all({pipe});
  writer.join();
  CHECK_EQ(result.records, Rows{"pipe:1 jsonl", "pipe:2 jsonl"});
  CHECK_EQ(result.counts.bytes, 22);
  CHECK_EQ(result.counts.bytes_total, 0);
}

}  // namespace
}  // namespace depesche::read

TEST_SUITE_END();
