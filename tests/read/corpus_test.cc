// SPDX-License-Identifier: GPL-2.0-or-later
// The sample archive, sound and broken, as it is read.
#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "read/archive.h"

TEST_SUITE_BEGIN("read/corpus");

namespace depesche::read {
namespace {

namespace fs = std::filesystem;

const fs::path kCorpus = DEPESCHE_CORPUS;

// What one file of broken/ gives when it is named.
struct Broken {
  std::string_view file;
  std::uint64_t records;
  std::uint64_t control_characters;
  std::string_view problem;  // "LINE REASON" or its beginning; empty: none
};

constexpr Broken kBroken[] = {
    {"binary.txt", 0, 0, "0 the file holds binary data, not text"},
    {"blank-lines.jsonl", 2, 0, ""},
    {"consent-page.txt", 1, 0, ""},
    {"duplicate-id.jsonl", 3, 0, ""},
    {"duplicate-key.jsonl", 3, 0, ""},
    {"empty.jsonl", 0, 0, ""},
    {"empty.txt", 0, 0, "0 the file holds no text"},
    {"escape-sequences.txt", 1, 18, ""},
    {"html-source.txt", 1, 0, ""},
    {"invalid-json-line.jsonl", 2, 0, "2 not valid JSON at byte 55: invalid literal"},
    {"json-array-line.jsonl", 2, 0, "2 a JSON list, not an object"},
    {"json-impossible-date.jsonl", 3, 0, ""},
    {"json-number-as-title.jsonl", 3, 0, ""},
    {"json-object-as-body.jsonl", 3, 0, ""},
    {"json-without-title-and-body.jsonl", 3, 0, ""},
    {"lone-surrogate.jsonl", 2, 0, "2 not valid JSON at byte 48: invalid string: surrogate"},
    {"long-id.jsonl", 3, 0, ""},
    {"long-word.txt", 1, 0, ""},
    {"many-combining-marks.txt", 1, 0, ""},
    {"mojibake.txt", 1, 1, ""},
    {"nul-between-letters.txt", 1, 2, ""},
    {"nul-in-string.jsonl", 3, 2, ""},
    {"only-boilerplate.txt", 1, 0, ""},
    {"only-white-space.txt", 1, 0, ""},
    {"overlong-utf8.jsonl", 3, 0, ""},
    {"paywall-page.html", 1, 0, ""},
    {"paywall-page.txt", 1, 0, ""},
    {"title-without-body.txt", 1, 0, ""},
    {"too-deep.jsonl", 2, 0, "2 nested deeper than 64 levels"},
    {"truncated-line.jsonl", 1, 0, "2 not valid JSON at byte 49: invalid string: missing closing"},
    {"truncated-utf8.jsonl", 2, 0, "2 not valid JSON at byte 70: invalid string: missing closing"},
    {"unknown-format.xyz", 0, 0, "0 files named *.xyz are read only if their format is given"},
    {"utf16-with-bom.txt", 1, 0, ""},
    {"utf16-without-bom.txt", 0, 0, "0 the file looks like UTF-16 without a byte order mark"},
};

void check_text(const std::string& text) {
  CHECK(base::valid_utf8(text));
  CHECK_EQ(base::to_nfc(text), text);
}

TEST_CASE("each broken file gives its sound records and the one problem it has") {
  for (const Broken& broken : kBroken) {
    CAPTURE(broken.file);
    std::vector<std::string> problems;
    Archive archive(
        {(kCorpus / "broken" / broken.file).string()}, {}, [&](const ReadProblem& problem) {
          problems.push_back(std::to_string(problem.origin.line) + " " + problem.reason);
        });
    std::uint64_t records = 0;
    while (const auto record = archive.next()) {
      ++records;
      check_text(record->text);
      for (const Field& field : record->fields) {
        for (const std::string& value : field.values) check_text(value);
      }
    }
    CHECK_EQ(records, broken.records);
    CHECK_EQ(archive.counts().control_characters, broken.control_characters);
    REQUIRE_EQ(problems.size(), broken.problem.empty() ? 0 : 1);
    if (!problems.empty()) CHECK_EQ(problems[0].substr(0, broken.problem.size()), broken.problem);
  }
}

TEST_CASE("every broken file is in the table") {
  std::size_t files = 0;
  for ([[maybe_unused]] const auto& entry : fs::directory_iterator(kCorpus / "broken")) ++files;
  CHECK_EQ(files, std::size(kBroken));
}

TEST_CASE("the sound part of the archive is read without a problem") {
  std::map<std::string, std::size_t> records;
  Archive archive({(kCorpus / "scrape").string(), (kCorpus / "jsonl").string()}, {},
                  [&](const ReadProblem& problem) {
                    FAIL_CHECK(problem.origin.file << ": " << problem.reason);
                  });
  while (const auto record = archive.next()) {
    ++records[record->format];
    check_text(record->text);
  }
  std::size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(kCorpus / "scrape")) {
    if (entry.path().extension() == ".txt") ++files;
  }
  CHECK_EQ(records["scrape"], files);
  CHECK_GE(records["scrape"], 60);
  CHECK_GE(records["jsonl"], 8);
  CHECK_EQ(archive.counts().skipped_files, 0);
  CHECK_EQ(archive.counts().bytes, archive.counts().bytes_total);
}

}  // namespace
}  // namespace depesche::read

TEST_SUITE_END();
