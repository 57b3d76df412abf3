// SPDX-License-Identifier: GPL-2.0-or-later
#include "read/wire_json.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "read/reader_fixture.h"

TEST_SUITE_BEGIN("read/wire_json");

using namespace depesche::read;
using depesche::tests::read_text;

TEST_CASE("JSON of agencies is told from the user's own") {
  CHECK(looks_like_dpa(R"({"format": "digitalwires@0.9.1", "type": "composite")"));
  CHECK(looks_like_dpa(R"([ {"urn": "urn:newsml:dpa.com:20090101:1", "version_created": ")"));
  CHECK(looks_like_dpa("[\n {\n  \"_urn\" : \"urn:newsml:dpa.com:20090101:1\", \"content\": \""));
  CHECK(looks_like_ninjs(R"({"uri": "http://a.example/1", "versioncreated": "2020-01-01")"));
  CHECK(looks_like_ninjs(R"([{"guid": "tag:x", "pubstatus": "usable")"));
  CHECK(looks_like_ninjs(R"({"versionCreated": "2020-01-01", "uri": "x")"));
  CHECK(looks_like_ninjs(R"({"$standard": {"name": "ninjs", "version": "1.4"}, "uri")"));
  for (const std::string_view own : {
           R"({"id": "dpa-1", "title": "x", "url": "urn:newsml:dpa.com:20090101:1"})",
           R"({"uri": "http://a.example/1", "title": "x", "body": "y"})",
           R"({"title": "Was \"pubstatus\" heißt", "guid": "x", "body": "y"})",
           R"({"title": "uri", "versioncreated": "2020"})",
           "[1, 2]",
           "{}",
           "",
           "uri versioncreated",
       }) {
    CAPTURE(own);
    CHECK_FALSE(looks_like_dpa(own));
    CHECK_FALSE(looks_like_ninjs(own));
  }
}

TEST_CASE("each object is a record with its line") {
  const auto list = read_text("ninjs", "[\n{\"uri\": \"a\"},\n{\"uri\": \"b\"}\n]");
  REQUIRE(list.records.size() == 2);
  CHECK(list.records[1].origin.line == 3);
  CHECK(list.records[1].format == "ninjs");
  CHECK(list.records[1].tree->text_of(list.records[1].tree->child(0, "uri")) == "b");
  const auto lines = read_text("dpa", "{\"urn\": \"a\"}\n{\"urn\": \n{\"urn\": \"c\"}\n");
  REQUIRE(lines.records.size() == 2);
  REQUIRE(lines.problems.size() == 1);
  CHECK(lines.problems[0].origin.line == 2);
  CHECK(lines.records[1].origin.line == 3);
}

TEST_CASE("the messages in an answer of an interface are records") {
  const auto result =
      read_text("dpa", "{\"links\": {},\n\"entries\": [{\"urn\": \"a\"}, {\"urn\": \"b\"}]}");
  REQUIRE(result.records.size() == 2);
  CHECK(result.records[0].tree->text_of(0) == "a");
  CHECK(result.records[1].tree->text_of(0) == "b");
  // A list of texts is none of messages.
  CHECK(read_text("ninjs", R"({"uri": "a", "items": ["x", "y"]})").records.size() == 1);
}

TEST_CASE("white space between the parts of an object is not counted as dropped") {
  const auto result = read_text("ninjs", "{\n\t\"uri\":\r\n \"a\x01\"\n}");
  REQUIRE(result.records.size() == 1);
  CHECK(result.counts.control_characters == 1);
}

TEST_SUITE_END();
