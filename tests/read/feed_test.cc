// SPDX-License-Identifier: GPL-2.0-or-later
// Feeds as records: their items, what the feed says, and broken XML.
#include "read/feed.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "read/reader_fixture.h"

TEST_SUITE_BEGIN("read/feed");

namespace depesche::read {
namespace {

using tests::read_text;
using tests::ReadResult;

// "line: feed title / item title", one a line.
std::string items(const ReadResult& result) {
  std::string all;
  for (const Record& record : result.records) {
    const Tree& tree = *record.tree;
    const Tree::Id feed = tree.child(0, "feed");
    const Tree::Id item = tree.child(0, "item");
    all += std::to_string(record.origin.line) + ": " + tree.text_of(tree.child(feed, "title")) +
           " / " + tree.text_of(tree.child(item, "title")) + "\n";
  }
  return all;
}

TEST_CASE("each item of a feed is a record with its line and the title of the feed") {
  CHECK_EQ(items(read_text("rss",
                           "<rss><channel><title>Bote</title>\n<item><title>a</title></item>\n"
                           "<item><title>b</title></item></channel></rss>")),
           "2: Bote / a\n3: Bote / b\n");
  CHECK_EQ(items(read_text("rss",
                           "<rdf:RDF xmlns:rdf='r' xmlns='http://purl.org/rss/1.0/'>\n"
                           "<channel><title>Bote</title></channel>\n"
                           "<item><title>a</title></item></rdf:RDF>")),
           "3: Bote / a\n");
  CHECK_EQ(
      items(read_text("atom", "<feed><title>Bote</title>\n<entry><title>a</title></entry></feed>")),
      "2: Bote / a\n");
  const ReadResult json = read_text(
      "jsonfeed", R"({"version":"x","title":"Bote","items":[{"title":"a"},{"title":"b"}]})");
  CHECK_EQ(items(json), "0: Bote / a\n0: Bote / b\n");
  REQUIRE_EQ(json.records.size(), 2);
  CHECK_EQ(json.records[1].origin.record, 2);
  CHECK_EQ(json.records[1].format, "jsonfeed");
}

TEST_CASE("ampersands that are none and entities of HTML break no feed") {
  const ReadResult result =
      read_text("rss",
                "<rss><channel><title>A & B</title><item><title>a&nbsp;&amp; b &#38; c & d</title>"
                "</item></channel></rss>");
  CHECK(result.problems.empty());
  CHECK_EQ(items(result).substr(0, 11), "1: A & B / ");
}

TEST_CASE("of broken XML only the broken items are lost") {
  const ReadResult result = read_text("rss",
                                      "<rss><channel>\n<item><title>a</title></item>\n"
                                      "<item><title>b<b></title></item>\n"
                                      "<item><title>c</title></item>\n<item><title>d</tit");
  CHECK_EQ(items(result), "2:  / a\n4:  / c\n");
  REQUIRE_EQ(result.problems.size(), 2);
  CHECK_EQ(result.problems[0].origin.line, 3);
  CHECK_EQ(result.problems[0].reason, "the item is no valid XML");
  CHECK_EQ(result.problems[1].origin.line, 5);
  CHECK_EQ(result.problems[1].reason, "the item is not closed");
}

TEST_CASE("items that are not closed are each a problem however many they are") {
  constexpr std::size_t kItems = 300'000;
  std::string text = "<rss><channel>";
  for (std::size_t i = 0; i < kItems; ++i) text += "<item>";
  CHECK_EQ(read_text("rss", text).problems.size(), kItems);
}

TEST_CASE("a feed without items and one over the limit are problems") {
  const auto reason = [](const char* format, std::string_view text) {
    const ReadResult result = read_text(format, text, {.file_bytes = 200});
    CHECK(result.records.empty());
    return result.problems.size() == 1 ? result.problems[0].reason : "";
  };
  CHECK_EQ(reason("rss", "<rss><channel/></rss>"), "the feed has no items");
  CHECK_EQ(reason("jsonfeed", "{\"items\":[]}"), "the feed has no items");
  CHECK_EQ(reason("atom", "<feed>" + std::string(300, ' ')), "the file is larger than 200 bytes");
  CHECK_FALSE(reason("atom", "<feed><title>").empty());
  CHECK_FALSE(reason("jsonfeed", "{\"items\":[").empty());
}

TEST_CASE("feeds are told by their root and JSON feeds by their version") {
  CHECK(looks_like_rss("<?xml version='1.0'?><!DOCTYPE rss><rss version='0.91'>"));
  CHECK(looks_like_rss("<rdf:RDF xmlns='http://my.netscape.com/rdf/simple/0.9/' x='rss'>"));
  CHECK_FALSE(looks_like_rss("<rdf:RDF xmlns='http://www.w3.org/2004/02/skos/core'>"));
  CHECK(looks_like_atom("<atom:feed xmlns:atom='http://www.w3.org/2005/Atom'>"));
  CHECK(looks_like_jsonfeed(R"({"title":"x","version":"https://jsonfeed.org/version/1.1"})"));
  CHECK_FALSE(looks_like_jsonfeed(R"({"title":"x","url":"https://jsonfeed.org/version/1.1"})"));
  CHECK(looks_like_sitemap("<sitemapindex>"));
  CHECK_FALSE(looks_like_sitemap("<rss>"));
}

}  // namespace
}  // namespace depesche::read

TEST_SUITE_END();
