// SPDX-License-Identifier: GPL-2.0-or-later
// Several versions of an article: which one an index keeps.
#include <depesche/ingest.h>
#include <doctest/doctest.h>

#include <string>

#include "index/archive.h"

TEST_SUITE_BEGIN("index/versions");

using depesche::ingest;
using depesche::IngestOptions;
using depesche::IngestReport;
using namespace depesche::tests;

namespace {

constexpr char kUri[] = "urn:newsml:depesche.example:20160907:genf";

// A version of one message in ninjs.
std::string message(const std::string& title, const std::string& time) {
  return std::string(R"({"uri":")") + kUri + R"(","type":"text","versioncreated":"2016-09-07T)" +
         time + R"(:00+02:00","headline":")" + title +
         R"(","body_text":"Genf (dpa) - Die Außenminister haben sich in Genf getroffen."})" + "\n";
}

std::string only_title(const std::string& index) {
  const Ids found = ids(index);
  REQUIRE(found.size() == 1);
  return title_of(index, *found.begin());
}

}  // namespace

TEST_CASE("of several versions of a message the newest stays whatever the order") {
  const std::string first = message("Treffen in Genf", "12:00");
  const std::string second = message("Treffen in Genf beendet", "18:03");
  for (const std::string& list : {first + second, second + first}) {
    const TemporaryDirectory directory;
    const std::string index = directory / "index";
    const std::string file = directory.write("archive/meldungen.ninjs", list);
    IngestOptions dry;
    dry.dry_run = true;
    const IngestReport planned = ingest(index, {file}, dry);
    const IngestReport report = ingest(index, {file});
    CHECK(report.rejected == 0);
    CHECK(report.added == 1);
    CHECK(planned.added == report.added);
    CHECK(planned.updated == report.updated);
    CHECK(only_title(index) == "Treffen in Genf beendet");
    // Read again, the older one does not come back and nothing is written.
    const IngestReport again = ingest(index, {file});
    CHECK(again.unchanged == 2);
    CHECK(again.updated == 0);
    CHECK(only_title(index) == "Treffen in Genf beendet");
    // A correction in a later file does.
    const std::string later =
        directory.write("archive/neu.ninjs", message("Treffen in Genf vertagt", "19:00"));
    CHECK(ingest(index, {later}).updated == 1);
    CHECK(only_title(index) == "Treffen in Genf vertagt");
  }
}

TEST_CASE("a feed's summary does not replace the full text") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  const std::string url = "https://nordhessen-bote.de/genf.html";
  const std::string page = directory.write(
      "archive/genf.html",
      "<html><head><link rel=\"canonical\" href=\"" + url +
          "\"><title>Treffen in Genf</title></head><body><article><h1>Treffen in Genf</h1>"
          "<p>Die Außenminister haben sich am Mittwoch in Genf getroffen und lange beraten.</p>"
          "<p>Danach reisten sie ab, ohne vor die Presse zu treten.</p></article></body></html>");
  const std::string feed = directory.write(
      "archive/neu.rss",
      "<rss version=\"2.0\"><channel><title>Neu</title><item><title>Treffen in Genf</title><link>" +
          url + "</link><guid>" + url +
          "</guid><pubDate>Wed, 07 Sep 2016 18:03:00 +0200</pubDate>"
          "<description>Beratungen der Außenminister.</description></item></channel></rss>");
  for (const std::string& order : {page, feed, page, feed}) {
    CHECK(ingest(index, {order}).rejected == 0);
    if (order == page) CHECK(only_title(index) == "Treffen in Genf");
  }
  const Xapian::Database database = depesche::index::open_for_reading(index);
  const depesche::Article kept =
      stored_article(database, *database.postlist_begin(""));
  CHECK(kept.note.empty());
  CHECK(kept.format == "html");
}
