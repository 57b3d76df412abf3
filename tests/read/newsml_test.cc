// SPDX-License-Identifier: GPL-2.0-or-later
#include "read/newsml.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "read/reader_fixture.h"

TEST_SUITE_BEGIN("read/newsml");

using namespace depesche::read;
using depesche::tests::read_text;

TEST_CASE("the roots of NewsML and NITF are recognised with and without namespace") {
  CHECK(looks_like_newsml("<?xml version=\"1.0\"?>\n<newsMessage xmlns=\"x\">"));
  CHECK(looks_like_newsml("<g2:newsItem xmlns:g2=\"x\">"));
  CHECK(looks_like_newsml("<packageItem/>"));
  CHECK(looks_like_newsml("<!DOCTYPE NewsML SYSTEM \"n.dtd\"><NewsML>"));
  CHECK_FALSE(looks_like_newsml("<nitf>"));
  CHECK_FALSE(looks_like_newsml("<html>"));
  CHECK_FALSE(looks_like_newsml("newsItem"));
  CHECK(looks_like_nitf("<!-- a --><nitf>"));
  CHECK_FALSE(looks_like_nitf("<newsItem>"));
}

TEST_CASE("each item of a message is a record with its line") {
  const auto result = read_text("newsml",
                                "<newsMessage>\n<header/>\n<itemSet>\n"
                                "<packageItem guid='p'/>\n"
                                "<newsItem guid='a'><itemMeta><x/></itemMeta></newsItem>\n"
                                "<newsItem guid='b'/>\n</itemSet>\n</newsMessage>\n");
  REQUIRE(result.records.size() == 3);
  CHECK(result.problems.empty());
  const char* guids[] = {"p", "a", "b"};
  for (std::size_t i = 0; i < 3; ++i) {
    const Record& record = result.records[i];
    CHECK(record.format == "newsml");
    CHECK(record.origin.line == 4 + i);
    REQUIRE(record.tree);
    CHECK(record.tree->attribute(0, "guid") == guids[i]);
  }
  CHECK((*result.records[1].tree)[0].name == "newsItem");
  CHECK(result.records[1].tree->find(0, "x") != Tree::kNone);
  CHECK(result.records[1].tree->find(0, "header") == Tree::kNone);
}

TEST_CASE("an item alone is the whole file") {
  for (const char* text : {"<newsItem guid='a'/>",
                           "<newsMessage><itemSet><newsItem guid='a'/></itemSet></newsMessage>"}) {
    const auto result = read_text("newsml", text);
    REQUIRE(result.records.size() == 1);
    CHECK(result.records[0].origin.whole_file());
    CHECK(result.records[0].tree->attribute(0, "guid") == "a");
  }
}

TEST_CASE("files that are no message are problems with their reason") {
  const struct {
    std::string_view text;
    std::string_view reason;  // a part of it
  } rows[] = {
      {"<newsMessage><itemSet/></newsMessage>", "the file holds no news item"},
      {"<newsMessage><itemSet>", "line 1"},
      {"<newsItem><a></b></newsItem>", "line 1"},
      {"", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto result = read_text("newsml", row.text);
    CHECK(result.records.empty());
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].reason.find(row.reason) != std::string::npos);
  }
  ReadLimits limits;
  limits.document_bytes = 10;
  const auto large = read_text("newsml", "<newsItem guid='a'/>", limits);
  CHECK(large.records.empty());
  REQUIRE(large.problems.size() == 1);
  CHECK(large.problems[0].reason == "the file is larger than 10 bytes");
}

TEST_CASE("valid UTF-8 goes before the declaration and the declaration before a guess") {
  const auto text_of = [](std::string_view xml) {
    const auto result = read_text("nitf", xml);
    return result.records.empty() ? std::string("none") : result.records[0].tree->text_of(0);
  };
  CHECK(text_of("<?xml version='1.0' encoding='ISO-8859-1'?><nitf>Br\xFC"
                "cke</nitf>") == "Brücke");
  CHECK(text_of("<?xml version='1.0' encoding='ISO-8859-1'?><nitf>Brücke</nitf>") == "Brücke");
  CHECK(text_of("<?xml version='1.0' encoding='UTF-8'?><nitf>Br\xFC"
                "cke</nitf>") == "Brücke");
  CHECK(text_of("<nitf>Br&#252;cke &amp; \x0B\x01"
                "Fluss</nitf>") == "Brücke & \nFluss");
}

TEST_CASE("what a document type declares is not used") {
  const auto result = read_text("nitf",
                                "<!DOCTYPE nitf [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY f SYSTEM "
                                "\"file:///etc/hostname\">]><nitf>x&a;&f;y</nitf>");
  for (const auto& record : result.records) {
    CHECK(record.tree->text_of(0).find("aaaa") == std::string::npos);
  }
}

TEST_CASE("a message of ten thousand items is read item by item") {
  std::string text = "<newsMessage><itemSet>\n";
  for (int i = 0; i < 10'000; ++i) text += "<newsItem guid='" + std::to_string(i) + "'/>\n";
  text += "</itemSet></newsMessage>";
  const auto result = read_text("newsml", text);
  REQUIRE(result.records.size() == 10'000);
  CHECK(result.records[9'999].tree->attribute(0, "guid") == "9999");
  CHECK(result.records[9'999].origin.line == 10'001);
}

TEST_SUITE_END();
