// SPDX-License-Identifier: GPL-2.0-or-later
// A file as one record.
#include <doctest/doctest.h>

#include <string>

#include "read/reader_fixture.h"

TEST_SUITE_BEGIN("read/scrape");

namespace depesche::read {
namespace {

using tests::read_text;

TEST_CASE("the whole file is one record with cleaned text") {
  const auto result =
      read_text("scrape", "\xEF\xBB\xBFTitel\r\n\r\nGenf - Zu\xCC\x88rich\x1B.\r\n");
  REQUIRE_EQ(result.records.size(), 1);
  CHECK_EQ(result.records[0].text, "Titel\n\nGenf - Zürich.\n");
  CHECK_EQ(result.records[0].format, "scrape");
  CHECK_EQ(result.records[0].origin.file, "file");
  CHECK_EQ(result.records[0].origin.line, 0);
  CHECK(result.records[0].fields.empty());
  CHECK_EQ(result.counts.control_characters, 1);
  CHECK(result.problems.empty());
}

TEST_CASE("a file without text is a problem") {
  for (const char* text : {"", " \n\t\r\n", "\xEF\xBB\xBF", "\x1B\x01"}) {
    const auto result = read_text("scrape", text);
    CHECK(result.records.empty());
    REQUIRE_EQ(result.problems.size(), 1);
    CHECK_EQ(result.problems[0].reason, "the file holds no text");
  }
}

TEST_CASE("a file at the limit is read and one byte more is a problem") {
  const ReadLimits limits{.file_bytes = 100'000};
  CHECK_EQ(read_text("scrape", std::string(100'000, 'x'), limits).records.size(), 1);
  const auto result = read_text("scrape", std::string(100'001, 'x'), limits);
  CHECK(result.records.empty());
  REQUIRE_EQ(result.problems.size(), 1);
  CHECK_EQ(result.problems[0].reason, "the file is larger than 100000 bytes");
}

}  // namespace
}  // namespace depesche::read

TEST_SUITE_END();
