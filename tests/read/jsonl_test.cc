// SPDX-License-Identifier: GPL-2.0-or-later
// Lines as records, good and bad.
#include <doctest/doctest.h>

#include <string>

#include "read/reader_fixture.h"

TEST_SUITE_BEGIN("read/jsonl");

namespace depesche::read {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

using tests::read_text;
using tests::show_fields;

TEST_CASE("each line is a record with its number and blank lines are passed over") {
  const auto result =
      read_text("jsonl", "{\"id\":\"1\"}\n\n \t\r\n{\"id\":\"2\"}\r\n{\"id\":\"3\"}");
  REQUIRE_EQ(result.records.size(), 3);
  CHECK_EQ(result.records[0].origin.line, 1);
  CHECK_EQ(result.records[1].origin.line, 4);
  CHECK_EQ(result.records[2].origin.line, 5);
  CHECK_EQ(show_fields(result.records[2].fields), "id=3");
  CHECK_EQ(result.records[2].format, "jsonl");
  CHECK_EQ(result.records[2].origin.file, "file");
  CHECK(result.problems.empty());
}

TEST_CASE("a bad line is one problem and reading goes on behind it") {
  const auto result = read_text("jsonl", "{\"id\":\"1\"}\n{\"id\":\n{\"id\":\"2\"}\nText\n");
  CHECK_EQ(result.records.size(), 2);
  REQUIRE_EQ(result.problems.size(), 2);
  CHECK_EQ(result.problems[0].origin.line, 2);
  CHECK_EQ(result.problems[0].reason,
           "not valid JSON at byte 7: unexpected end of input; expected '[', '{', or a literal");
  CHECK_EQ(result.problems[1].origin.line, 4);
}

TEST_CASE("an overlong line is one problem") {
  const ReadLimits limits{.line_bytes = 12};
  const auto result = read_text("jsonl", "{\"id\":\"123\"}\n{\"id\":\"1234\"}\n{}\n", limits);
  CHECK_EQ(result.records.size(), 2);
  REQUIRE_EQ(result.problems.size(), 1);
  CHECK_EQ(result.problems[0].origin.line, 2);
  CHECK_EQ(result.problems[0].reason, "the line is longer than 12 bytes");
}

TEST_CASE("U+2028 in a text does not end the line") {
  const auto result = read_text("jsonl", "{\"body\":\"a\u2028b\u0085c\"}\n{\"id\":\"2\"}\n");
  REQUIRE_EQ(result.records.size(), 2);
  CHECK_EQ(show_fields(result.records[0].fields), "body=a\nb\nc");
  CHECK_EQ(result.records[1].origin.line, 2);
}

TEST_CASE("a byte order mark before a line is no part of it") {
  const auto result =
      read_text("jsonl", "\xEF\xBB\xBF\n\xEF\xBB\xBF{\"id\":\"1\"}\n\xEF\xBB\xBF{\"id\":\"2\"}\n");
  CHECK_EQ(result.records.size(), 2);
  CHECK(result.problems.empty());
}

TEST_CASE("a line that is not UTF-8 is windows-1252 and its neighbours are not") {
  const auto result = read_text("jsonl", "{\"id\":\"M\xFCnchen \x80\"}\n{\"id\":\"München\"}\n");
  REQUIRE_EQ(result.records.size(), 2);
  CHECK_EQ(show_fields(result.records[0].fields), "id=München €");
  CHECK_EQ(show_fields(result.records[1].fields), "id=München");
}

TEST_CASE("control characters are dropped and counted raw and escaped") {
  const std::string line = "{\"ti\0tle\":\"a\x1B[1m\\u001b[31mb\\u0000\\u009b\"}\n"s;
  const auto result = read_text("jsonl", line);
  REQUIRE_EQ(result.records.size(), 1);
  CHECK_EQ(show_fields(result.records[0].fields), "title=a[1m[31mb");
  CHECK_EQ(result.counts.control_characters, 5);
}

}  // namespace
}  // namespace depesche::read

TEST_SUITE_END();
