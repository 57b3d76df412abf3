// SPDX-License-Identifier: GPL-2.0-or-later
// Archives in containers: what is read of compressed files, tar and zip, and what is refused.
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "read/archive.h"
#include "support/containers.h"
#include "support/temporary_directory.h"

TEST_SUITE_BEGIN("read/container");

namespace depesche::read {
namespace {

using tests::compressed;
using tests::gzip;
using tests::Members;
using tests::packed;
using tests::tar;
using tests::TemporaryDirectory;
using tests::zip;
using Rows = std::vector<std::string>;

struct Result {
  Rows records;   // "RELATIVE:LINE FORMAT"
  Rows problems;  // "FILE REASON"
  std::vector<Record> whole;
  ReadCounts counts;
};

Result read_all(const std::vector<std::string>& paths, const ArchiveOptions& options = {}) {
  Result result;
  Archive archive(paths, options, [&](const ReadProblem& problem) {
    result.problems.push_back(problem.origin.file + " " + problem.reason);
  });
  while (auto record = archive.next()) {
    result.records.push_back(record->origin.relative + ":" + std::to_string(record->origin.line) +
                             " " + record->format);
    result.whole.push_back(std::move(*record));
  }
  CHECK_FALSE(archive.next());
  result.counts = archive.counts();
  return result;
}

// As one file with this name.
Result read_file(const std::string& name, const std::string& bytes,
                 const ArchiveOptions& options = {}) {
  const TemporaryDirectory directory;
  Result result = read_all({directory.write(name, bytes)}, options);
  for (std::string& problem : result.problems) {
    problem.erase(0, directory.path().string().size() + 1);
  }
  return result;
}

Result read_standard_input(const std::string& bytes) {
  std::istringstream stream(bytes);
  ArchiveOptions options;
  options.standard_input = &stream;
  return read_all({"-"}, options);
}

constexpr char kPage[] = "<html><body><p>Genf - Die Gespräche gehen weiter.";
constexpr char kLines[] = "{\"id\":\"1\"}\n{\"id\":\"2\"}\n";

TEST_CASE("a compressed file is read as what it holds") {
  struct Row {
    const char* extension;
    int filter;
  };
  for (const Row& row : {Row{"gz", ARCHIVE_FILTER_GZIP}, Row{"bz2", ARCHIVE_FILTER_BZIP2},
                         Row{"xz", ARCHIVE_FILTER_XZ}, Row{"zst", ARCHIVE_FILTER_ZSTD},
                         Row{"lz4", ARCHIVE_FILTER_LZ4}}) {
    CAPTURE(row.extension);
    const std::string bytes = compressed(row.filter, kLines);
    const Rows expected{"a.jsonl:1 jsonl", "a.jsonl:2 jsonl"};
    const Result named = read_file("a.jsonl." + std::string(row.extension), bytes);
    CHECK_EQ(named.records, expected);
    CHECK(named.problems.empty());
    CHECK_EQ(named.counts.bytes, bytes.size());
    CHECK_EQ(named.counts.bytes_total, bytes.size());
    // Recognised by content: the name says nothing, or something else.
    CHECK_EQ(read_file("a", bytes).records, Rows{"a:1 jsonl", "a:2 jsonl"});
    CHECK_EQ(read_file("a.jsonl", bytes).records, expected);
    CHECK_EQ(read_standard_input(bytes).records, Rows{"-:1 jsonl", "-:2 jsonl"});
    // Two files joined by cat.
    CHECK_EQ(read_file("a", bytes + bytes).records.size(), 4);
  }
}

TEST_CASE("the origin of a compressed file is the file itself") {
  const TemporaryDirectory directory;
  const std::string file = directory.write("ordner/seite.html.gz", gzip(kPage));
  const Result result = read_all({directory.path().string()});
  REQUIRE_EQ(result.whole.size(), 1);
  const Origin& origin = result.whole[0].origin;
  CHECK_EQ(origin.file, file);
  CHECK_EQ(origin.absolute, file);
  CHECK_EQ(origin.relative, "ordner/seite.html");
  CHECK_EQ(result.whole[0].format, "html");
}

TEST_CASE("the origin of a member is its container and its path") {
  const TemporaryDirectory directory;
  const std::string file = directory.write(
      "x/archiv.zip", zip({{"ordner/", ""}, {"ordner/seite.html", kPage}, {"./b//c.txt", "Text"}}));
  const Result result = read_all({directory.path().string()});
  REQUIRE_EQ(result.whole.size(), 2);
  CHECK_EQ(result.whole[0].origin.file, file + "/ordner/seite.html");
  CHECK_EQ(result.whole[0].origin.absolute, file + "//ordner/seite.html");
  CHECK_EQ(result.whole[0].origin.relative, "x/archiv.zip/ordner/seite.html");
  CHECK_EQ(result.whole[1].origin.absolute, file + "//b/c.txt");
  CHECK_EQ(file_of(result.whole[0].origin.absolute), file);
  CHECK_EQ(file_of(file), file);
}

TEST_CASE("members of the standard input are known by their path alone") {
  const Result result = read_standard_input(tar({{"ordner/seite.html", kPage}}));
  REQUIRE_EQ(result.whole.size(), 1);
  CHECK_EQ(result.whole[0].origin.file, "-/ordner/seite.html");
  CHECK_EQ(result.whole[0].origin.absolute, "-//ordner/seite.html");
  CHECK_EQ(result.whole[0].origin.relative, "ordner/seite.html");
}

TEST_CASE("members are treated like files in a folder") {
  const Members members = {{"a.txt", "Text"},
                           {"b.jsonl", std::string(kLines) + "{\n"},
                           {"c.jpg", "\xFF\xD8\xFF\xE0"},
                           {"d.txt", "\xFF\xD8\xFF\xE0"},
                           {".e/f.txt", "Text"},
                           {"g/.h.txt", "Text"},
                           {"i/", ""},
                           {"j.html", kPage}};
  Members with_link = members;
  with_link.insert(with_link.begin(), {"l.txt", "->/etc/passwd"});
  for (const auto& [name, bytes] : Members{{"x.tar", tar(with_link)}, {"x.zip", zip(members)}}) {
    CAPTURE(name);
    const Result result = read_file(name, bytes);
    CHECK_EQ(result.records, Rows{name + "/a.txt:0 scrape", name + "/b.jsonl:1 jsonl",
                                  name + "/b.jsonl:2 jsonl", name + "/j.html:0 html"});
    REQUIRE_EQ(result.problems.size(), 1);
    CHECK(result.problems[0].starts_with(name + "/b.jsonl not valid JSON"));
    CHECK_EQ(result.counts.skipped_files, name == "x.tar" ? 3 : 2);
  }
}

TEST_CASE("names of members are shown and nothing else") {
  const Result result = read_file("x.tar", tar({{"../../etc/passwd", "Text"},
                                                {"/etc/shadow", "Text"},
                                                {"a\x1B[2J\nb.txt", "T"},
                                                {"M\xFCll.txt", "Text"},
                                                {"Müll.txt", "Text"}}));
  CHECK_EQ(result.records, Rows{"x.tar/../../etc/passwd:0 scrape", "x.tar/etc/shadow:0 scrape",
                                "x.tar/a%1B[2J%0Ab.txt:0 scrape", "x.tar/M%FCll.txt:0 scrape",
                                "x.tar/Müll.txt:0 scrape"});
}

TEST_CASE("names beyond ASCII need no locale") {
  const std::string pax =
      packed(ARCHIVE_FORMAT_TAR_PAX_INTERCHANGE, ARCHIVE_FILTER_NONE,
             {{"Straße/" + std::string(120, 'x') + "/Müll.txt", "Text"}}, "hdrcharset=BINARY");
  CHECK_EQ(read_file("x.tar", pax).records,
           Rows{"x.tar/Straße/" + std::string(120, 'x') + "/Müll.txt:0 scrape"});
  // The bit that says that the name is UTF-8, in the header of the member.
  std::string bytes = zip({{"Müll.txt", "Text"}});
  bytes[7] = static_cast<char>(bytes[7] | 0x08);
  CHECK_EQ(read_file("x.zip", bytes).records, Rows{"x.zip/Müll.txt:0 scrape"});
}

TEST_CASE("one container may lie in another and none deeper") {
  const std::string page = gzip(kPage);
  CHECK_EQ(read_file("x.zip", zip({{"a.html.gz", page}})).records, Rows{"x.zip/a.html:0 html"});
  CHECK_EQ(read_file("x.tar.gz", gzip(tar({{"a.html.gz", page}}))).records,
           Rows{"x.tar.gz/a.html:0 html"});
  CHECK_EQ(read_file("x.tgz", gzip(tar({{"y.zip", zip({{"a.txt", "Text"}})}}))).records,
           Rows{"x.tgz/y.zip/a.txt:0 scrape"});
  CHECK_EQ(read_file("x.zip", zip({{"y.tar.gz", gzip(tar({{"a.txt", "Text"}}))}})).records,
           Rows{"x.zip/y.tar.gz/a.txt:0 scrape"});
  CHECK_EQ(read_file("x.txt.gz.gz", gzip(gzip("Text"))).records, Rows{"x.txt:0 scrape"});
  const std::string deep = zip({{"y.zip", zip({{"a.txt", "Text"}, {"z.html.gz", page}})}});
  const Result result = read_file("x.zip", deep);
  CHECK_EQ(result.records, Rows{"x.zip/y.zip/a.txt:0 scrape"});
  CHECK_EQ(result.problems, Rows{"x.zip/y.zip/z.html.gz the container lies in two others, which "
                                 "is too deep to be read"});
}

TEST_CASE("a folder passes containers by what is in them") {
  const TemporaryDirectory directory;
  directory.write("a.jpg.gz", gzip("x"));
  directory.write("b.docx", zip({{"a.txt", "Text"}}));
  directory.write("c.txt.gz", gzip("Text"));
  const Result result = read_all({directory.path().string()});
  CHECK_EQ(result.records, Rows{"c.txt:0 scrape"});
  CHECK_EQ(result.counts.skipped_files, 2);
  CHECK_EQ(read_file("b.docx", zip({{"a.txt", "Text"}})).problems,
           Rows{"b.docx the file holds a ZIP archive, not text"});
  CHECK_EQ(read_file("b.txt.gz", gzip("\x89PNG")).problems,
           Rows{"b.txt.gz the file holds a picture, not text"});
}

TEST_CASE("a given format holds for what is in containers") {
  ArchiveOptions options;
  options.format = "scrape";
  CHECK_EQ(read_file("x.bin", zip({{"a.md", "# Text"}, {"b.html", kPage}}), options).records,
           Rows{"x.bin/a.md:0 scrape", "x.bin/b.html:0 scrape"});
}

TEST_CASE("what comes before the end of a cut container stays") {
  std::string many;
  for (int i = 0; i < 40'000; ++i) many += "{\"id\":\"" + std::to_string(i * 7919) + "\"}\n";
  for (const int filter : {ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_BZIP2, ARCHIVE_FILTER_XZ,
                           ARCHIVE_FILTER_ZSTD, ARCHIVE_FILTER_LZ4}) {
    CAPTURE(filter);
    const std::string bytes = compressed(filter, many);
    const Result result = read_file("a.jsonl", bytes.substr(0, bytes.size() * 9 / 10));
    CHECK_EQ(result.problems.size(), 1);
    CHECK_LT(result.records.size(), 40'000);
    // The two have blocks of a megabyte and more, and unpack nothing before one is whole.
    if (filter != ARCHIVE_FILTER_BZIP2 && filter != ARCHIVE_FILTER_LZ4) {
      CHECK_GT(result.records.size(), 1'000);
    }
  }
  const Members members = {{"a.txt", "Text"}, {"b.txt", std::string(3000, 'b')}, {"c.txt", "Text"}};
  const std::string archive = tar(members);
  const Result cut = read_file("x.tar", archive.substr(0, 3000));
  CHECK_EQ(cut.records, Rows{"x.tar/a.txt:0 scrape"});
  REQUIRE_EQ(cut.problems.size(), 2);
  CHECK(cut.problems[0].starts_with("x.tar/b.txt the member can't be read: "));
  CHECK(cut.problems[1].starts_with("x.tar members may be missing: "));
  // Cut between two members: only the end is missing.
  CHECK_EQ(read_file("x.tar", archive.substr(0, 1024)).problems,
           Rows{"x.tar members may be missing: the archive has no end"});
  const std::string zipped = zip(members);
  const Result cut_zip = read_file("x.zip", zipped.substr(0, zipped.find("b.txt") + 2));
  CHECK_EQ(cut_zip.records, Rows{"x.zip/a.txt:0 scrape"});
  REQUIRE_FALSE(cut_zip.problems.empty());
  CHECK(cut_zip.problems.back().starts_with("x.zip members may be missing: "));
}

TEST_CASE("damage to a zip archive costs the member it lies in") {
  std::string noise;
  for (unsigned i = 0, x = 1; i < 5000; ++i)
    noise += static_cast<char>('a' + (x = x * 48271 % 2147483647) % 26);
  std::string bytes = zip({{"a.txt", "Text"}, {"b.txt", noise}, {"c.txt", "Text"}});
  const std::size_t middle = bytes.find("b.txt") + 1000;
  for (std::size_t i = 0; i < 40; ++i) bytes[middle + i] = '\xFF';
  const Result result = read_file("x.zip", bytes);
  CHECK_EQ(result.records, Rows{"x.zip/a.txt:0 scrape", "x.zip/c.txt:0 scrape"});
  REQUIRE_EQ(result.problems.size(), 1);
  CHECK(result.problems[0].starts_with("x.zip/b.txt the member can't be read: "));
}

TEST_CASE("damage to a tar archive is told once") {
  std::string bytes = tar({{"a.txt", "Text"}, {"b.txt", "Text"}, {"c.txt", "Text"}});
  bytes[1024 + 148] = '7';  // the checksum of the second header
  const Result result = read_file("x.tar", bytes);
  CHECK_EQ(result.records, Rows{"x.tar/a.txt:0 scrape", "x.tar/c.txt:0 scrape"});
  CHECK_EQ(result.problems.size(), 1);
}

TEST_CASE("an encrypted member is refused") {
  const Result result = read_file("x.zip", [] {
    tests::ContainerWriter writer(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE);
    writer.add("a.txt", "Text");
    writer.add("b.txt", "Text");
    std::string bytes = writer.finish();
    bytes[bytes.find("PK\x03\x04", 4) + 6] |= 1;  // the flag of the second member
    return bytes;
  }());
  CHECK_EQ(result.records, Rows{"x.zip/a.txt:0 scrape"});
  CHECK_EQ(result.problems, Rows{"x.zip/b.txt the member is encrypted"});
}

TEST_CASE("names of more than 4096 bytes are refused") {
  const auto with_name = [](std::size_t bytes) {
    std::string name;
    while (name.size() < bytes) name += std::string(99, 'x') + "/";
    name.resize(bytes);
    return packed(ARCHIVE_FORMAT_TAR_GNUTAR, ARCHIVE_FILTER_NONE, {{name, "Text"}});
  };
  CHECK_EQ(read_file("x.tar", with_name(4095)).records.size(), 1);
  const Result result = read_file("x.tar", with_name(4097));
  REQUIRE_EQ(result.problems.size(), 1);
  CHECK(result.problems[0].ends_with("the name has more than 4096 bytes"));
}

TEST_CASE("a bomb is given up and the next file is read") {
  const TemporaryDirectory directory;
  const std::string blanks(std::size_t{80} << 20, ' ');
  directory.write("a.jsonl.gz", gzip(blanks));
  directory.write("b.zip", zip({{"a.txt", "Text"}, {"b.jsonl", blanks}, {"c.txt", "Text"}}));
  directory.write("c.jsonl.gz.gz", gzip(gzip(blanks)));
  directory.write("d.txt", "Text");
  const Result result = read_all({directory.path().string()});
  CHECK_EQ(result.records, Rows{"b.zip/a.txt:0 scrape", "d.txt:0 scrape"});
  const auto told =
      std::count_if(result.problems.begin(), result.problems.end(), [](const std::string& problem) {
        return problem.ends_with("the file unpacks to more than 500 times its size");
      });
  CHECK_EQ(told, 3);
  CHECK(std::any_of(result.problems.begin(), result.problems.end(), [](const std::string& problem) {
    return problem.ends_with("b.zip members may be missing: the file is given up");
  }));
}

TEST_CASE("any cut of a small container ends in records or problems") {
  const Members members = {{"a.txt", "Text"}, {"b.jsonl", kLines}, {"c.html.gz", gzip(kPage)}};
  for (const auto& [name, bytes] :
       Members{{"x.zip", zip(members)},
               {"x.tar.gz", gzip(tar(members))},
               {"x.tar.zst", compressed(ARCHIVE_FILTER_ZSTD, tar(members))},
               {"x.tar.xz", compressed(ARCHIVE_FILTER_XZ, tar(members))}}) {
    for (std::size_t size = 0; size < bytes.size(); ++size) {
      std::istringstream stream(bytes.substr(0, size));
      ArchiveOptions options;
      options.standard_input = &stream;
      const Result result = read_all({"-"}, options);
      CAPTURE(name);
      CAPTURE(size);
      CHECK_LE(result.records.size(), 4);
      // Shorter ones are no containers yet. Of a zip archive the list at the end may be cut.
      if (size >= 6 && result.records.size() < 4) CHECK_FALSE(result.problems.empty());
    }
  }
}

}  // namespace
}  // namespace depesche::read

TEST_SUITE_END();
