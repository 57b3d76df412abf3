// SPDX-License-Identifier: GPL-2.0-or-later
// Which file is read as what.
#include "read/format.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

TEST_SUITE_BEGIN("read/format");

namespace depesche::read {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

// The format's name, or the reason behind "!".
std::string chosen(std::string_view file_name, std::string_view head) {
  const FormatChoice choice = choose_format(file_name, head);
  CHECK_EQ(choice.format == nullptr, !choice.reason.empty());
  return choice.format == nullptr ? "! " + choice.reason : choice.format->name;
}

struct Row {
  std::string_view file_name;
  std::string_view head;
  std::string_view expected;
};

TEST_CASE("name and content decide the format") {
  constexpr Row kRows[] = {
      {"a.txt", "Syrien-Gespräche\nGenf - ", "scrape"},
      {"a.TXT", "Text", "scrape"},
      {"a", "Text", "scrape"},
      {"", "Text", "scrape"},
      {"a.txt", "", "scrape"},
      {"seite.2016-09-07", "Text", "scrape"},
      {"meldung.0042", "Text", "scrape"},
      {"Nr. 12. Ende der Woche", "Text", "scrape"},
      {"a.txt", "[Update] Text", "scrape"},
      {"a.txt", "{Text in Klammern}", "scrape"},
      {"a.txt", "<dpa> Text", "scrape"},
      {"a.jsonl", "{\"id\":1}", "jsonl"},
      {"a.ndjson", "", "jsonl"},
      {"a.jsonl", "damaged first line\n{\"id\":1}", "jsonl"},
      {"a.json", "{\"id\":1}\n", "jsonl"},
      {"", "{\"id\":1}\n", "jsonl"},
      {"a.txt", "\xEF\xBB\xBF\r\n { \"id\":1}\n", "jsonl"},
      {"a.json", "{\n  \"id\": 1\n}", "json"},
      {"a.json", "[\n {\"id\": 1}]", "json"},
      {"a.txt", "\xEF\xBB\xBF\n<!DOCTYPE html>", "html"},
      {"a", "<HTML lang=de>", "html"},
      {"seite.html", "Text <b>ohne</b> Kopf", "html"},
      {"seite.htm", "<?xml version='1.0'?>\n<!-- x -->\n<!DOCTYPE html PUBLIC ''>", "html"},
      {"artikel.php", "<html>", "html"},
      {"artikel.cgi", "<!-- gespeichert --><html>", "html"},
      {"a", "<div class=artikel>", "html"},
      {"a.txt", "<p>Genf - ", "html"},
      {"a.txt", "<pre-print> Text", "scrape"},
      {"artikel.php", "<?php echo 1;", "! the file holds a program, which is not read"},
      {"a.jsonl", "<?xml version=", "! the file holds XML, which is not read"},
      {"a.txt", "WARC/1.0\r\n", "warc"},
      {"a.txt", "WARC/1.0 ist ein Format", "scrape"},
      {"a", "filedesc://x.arc 1.2.3.4 20160907120000 text/plain 5\n", "warc"},
      {"a.warc", "damaged", "warc"},
      {"a.txt", "%PDF-1.4\n", "! the file holds a PDF document, not text"},
      {"a.txt", "\x1F\x8B\x08", "! the file holds compressed data (gzip), not text"},
      {"a.md", "# Text", "! files named *.md are read only if their format is given"},
      {"a.tsv", "a\tb", "csv"},
      {"a.xml", "<?xml version='1.0'?>\n<!-- x --><rss version='2.0'>", "rss"},
      {"a", "<rdf:RDF xmlns='http://purl.org/rss/1.0/'>", "rss"},
      {"a.txt", "<feed xmlns='http://www.w3.org/2005/Atom'>", "atom"},
      {"a.json", R"({"version":"https:\/\/jsonfeed.org\/version\/1","title":"x"})", "jsonfeed"},
      {"a.xml", "<?xml version='1.0'?><urlset>",
       "! a sitemap lists addresses, it holds no articles"},
      {"a.csv", "Ein Text, mit Komma", "csv"},
      {"", "id;title;body\n1;a;b\n", "csv"},
      {"a.csv", "<html>", "html"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.file_name);
    CAPTURE(row.head);
    CHECK_EQ(chosen(row.file_name, row.head), row.expected);
  }
  CHECK_EQ(chosen("a.txt", "T\0e\0x\0t\0"sv),
           "! the file looks like UTF-16 without a byte order mark");
  CHECK_EQ(chosen("a.txt", "\1\2\3\4\5\6\7\0\1\2\3"sv), "! the file holds binary data, not text");
}

TEST_CASE("files in folders are passed by their extension") {
  for (const char* name :
       {".md", "der.landtag", "a.html", "a.htm", "a.txt", "a.text", "a.jsonl", "a.JSON", "a",
        "a.2016", "a.b c", "a.txt.gz", "a.GZ", "a.tgz", "a.tar.xz", "a.zip", "a.zst"}) {
    CAPTURE(name);
    CHECK(may_have_format(name));
  }
  for (const char* name : {"a.jpg", "a.pdf", "a.css", "a.md", "a.jpg.gz", "a.docx", "a.7z"}) {
    CAPTURE(name);
    CHECK_FALSE(may_have_format(name));
  }
}

TEST_CASE("formats are found by name and every row is whole") {
  CHECK_EQ(find_format("auto"), nullptr);
  CHECK_EQ(find_format(""), nullptr);
  CHECK_EQ(format_names().size(), formats().size());
  for (const Format& format : formats()) CHECK_EQ(find_format(format.name), &format);
}

}  // namespace
}  // namespace depesche::read

TEST_SUITE_END();
