// SPDX-License-Identifier: GPL-2.0-or-later
// Web archives: which records are pages, and what a broken record costs.
#include "read/warc.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "read/archive.h"
#include "support/containers.h"
#include "support/temporary_directory.h"

TEST_SUITE_BEGIN("read/warc");

namespace depesche::read {
namespace {

using tests::gzip;
using Rows = std::vector<std::string>;

struct Result {
  Rows pages;     // "NUMBER URL TEXT"
  Rows problems;  // "NUMBER REASON"
  std::vector<Record> records;
  ReadCounts counts;
};

Result read_all(const std::string& bytes, const std::string& format = "auto") {
  Result result;
  std::istringstream stream(bytes);
  ArchiveOptions options;
  options.standard_input = &stream;
  options.format = format;
  Archive archive({"-"}, options, [&](const ReadProblem& problem) {
    result.problems.push_back(std::to_string(problem.origin.record) + " " + problem.reason);
  });
  while (auto record = archive.next()) {
    CHECK_EQ(record->format, "html");
    CHECK_EQ(record->origin.line, 0);
    result.pages.push_back(std::to_string(record->origin.record) + " " + record->url + " " +
                           record->text);
    result.records.push_back(std::move(*record));
  }
  result.counts = archive.counts();
  return result;
}

std::string record(const std::string& fields, const std::string& block) {
  return "WARC/1.1\r\n" + fields + "Content-Length: " + std::to_string(block.size()) + "\r\n\r\n" +
         block + "\r\n\r\n";
}

std::string response(const std::string& url, const std::string& http) {
  return record("WARC-Type: response\r\nWARC-Target-URI: " + url +
                    "\r\nWARC-Date: 2016-09-07T12:00:00Z\r\n"
                    "Content-Type: application/http; msgtype=response\r\n",
                http);
}

// A page with this body, as a server sends it.
std::string page(const std::string& url, const std::string& body) {
  return response(url,
                  "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
                  "Content-Length: " +
                      std::to_string(body.size()) + "\r\n\r\n" + body);
}

const std::string kInfo = record("WARC-Type: warcinfo\r\nContent-Type: application/warc-fields\r\n",
                                 "software: test\r\n");

TEST_CASE("pages are read and other records are counted") {
  const std::string html = "Content-Type: text/html\r\n\r\n<p>";
  const std::string archive =
      kInfo +
      record("WARC-Type: request\r\nContent-Type: application/http\r\n", "GET / HTTP/1.1\r\n\r\n") +
      page("http://a.de/1", "<p>eins") +
      response("http://a.de/2", "HTTP/1.1 301 Moved\r\n" + html) +
      response("http://a.de/3", "HTTP/1.1 404 Not Found\r\n" + html) +
      response("http://a.de/4", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG") +
      record("WARC-Type: revisit\r\nContent-Type: application/http\r\n",
             "HTTP/1.1 200 OK\r\n" + html) +
      record("WARC-Type: metadata\r\n", "x: y") +
      record("WARC-Type: response\r\nContent-Type: text/dns\r\n", "a.de. IN A 1.2.3.4") +
      record(
          "WARC-Type: resource\r\nWARC-Target-URI: http://a.de/10\r\nContent-Type: text/html\r\n",
          "<p>zehn") +
      record("WARC-Type: conversion\r\nContent-Type: text/plain\r\n", "Text") +
      response("http://a.de/12",
               "HTTP/1.1 200 OK\r\nContent-Type: application/xhtml+xml\r\n\r\n<p>") +
      response("http://a.de/13", "HTTP/1.1 200 OK\r\n\r\n<html>ohne Typ") +
      response("http://a.de/14", "HTTP/1.1 200 OK\r\n\r\nohne Typ");
  for (const std::string& bytes : {archive, gzip(archive)}) {
    const Result result = read_all(bytes);
    CHECK_EQ(result.pages, Rows{"3 http://a.de/1 <p>eins", "10 http://a.de/10 <p>zehn",
                                "12 http://a.de/12 <p>", "13 http://a.de/13 <html>ohne Typ"});
    CHECK(result.problems.empty());
    CHECK_EQ(result.counts.skipped_records, 10);
    CHECK_EQ(result.counts.bytes, bytes.size());
  }
}

TEST_CASE("address and time of capture are those of the record") {
  const auto read_one = [](const std::string& url, const std::string& date) {
    const Result result =
        read_all(record("warc-type: resource\r\nWARC-Target-URI: " + url +
                            "\r\nWARC-Date: " + date + "\r\nContent-Type: text/html\r\n",
                        "<p>x"));
    REQUIRE_EQ(result.records.size(), 1);
    return result.records[0].url + " " + result.records[0].captured;
  };
  CHECK_EQ(read_one("http://a.de/", "2016-09-07T12:00:00Z"), "http://a.de/ 2016-09-07T12:00:00Z");
  CHECK_EQ(read_one("<http://a.de/>", "2016-09-07T12:00:00.123Z"),
           "http://a.de/ 2016-09-07T12:00:00.123Z");
  CHECK_EQ(read_one("http://a.de/a b\x1B\xFC", "gestern"), "http://a.de/a%20b%1B%FC ");
}

TEST_CASE("the character set of the HTTP header is that of the page") {
  const Result result = read_all(
      response("http://a.de/",
               "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-15\r\n\r\n<p>\xA4"));
  CHECK_EQ(result.pages, Rows{"1 http://a.de/ <p>€"});
}

TEST_CASE("members of gzip need not be records") {
  const std::string one = page("http://a.de/1", "<p>eins");
  const std::string two = page("http://a.de/2", "<p>zwei");
  const Rows expected{"2 http://a.de/1 <p>eins", "3 http://a.de/2 <p>zwei"};
  CHECK_EQ(read_all(gzip(kInfo) + gzip(one) + gzip(two)).pages, expected);
  CHECK_EQ(read_all(gzip(kInfo + one) + gzip("") + gzip(two)).pages, expected);
  const std::string large = page("http://a.de/1", std::string(200'000, 'x'));
  CHECK_EQ(read_all(gzip(kInfo) + gzip(large) + gzip(two)).pages.size(), 2);
  CHECK_EQ(
      read_all(gzip((kInfo + large).substr(0, 5000)) + gzip((kInfo + large + two).substr(5000)))
          .pages.size(),
      2);
  const std::string all = kInfo + one + two;
  for (std::size_t cut = 1; cut < all.size(); cut += 7) {
    CAPTURE(cut);
    const Result result = read_all(gzip(all.substr(0, cut)) + gzip(all.substr(cut)));
    CHECK_EQ(result.pages, expected);
    CHECK(result.problems.empty());
  }
}

TEST_CASE("a damaged member costs its record") {
  const std::string one = gzip(page("http://a.de/1", "<p>eins"));
  std::string two = gzip(page("http://a.de/2", "<p>zwei"));
  const std::string three = gzip(page("http://a.de/3", "<p>drei"));
  two[two.size() - 6] ^= 1;  // the checksum
  Result result = read_all(one + two + three);
  CHECK_EQ(result.pages, Rows{"1 http://a.de/1 <p>eins", "3 http://a.de/3 <p>drei"});
  CHECK_EQ(result.problems, Rows{"2 the compressed data are damaged"});
  result = read_all(one + two.substr(0, two.size() / 2) + three);
  CHECK_EQ(result.pages, Rows{"1 http://a.de/1 <p>eins", "3 http://a.de/3 <p>drei"});
  CHECK_EQ(result.problems.size(), 1);
  result = read_all(one + "Text " + three);
  CHECK_EQ(result.pages, Rows{"1 http://a.de/1 <p>eins", "3 http://a.de/3 <p>drei"});
  CHECK_EQ(result.problems, Rows{"2 other data than gzip follow"});
}

TEST_CASE("a broken record costs itself") {
  const std::string one = page("http://a.de/1", "<p>eins");
  const std::string three = page("http://a.de/3", "<p>drei");
  const auto between = [&](std::string broken) {
    const Result result = read_all(one + broken + three);
    REQUIRE_EQ(result.pages.size(), 2);
    CHECK_EQ(result.pages[0], "1 http://a.de/1 <p>eins");
    CHECK_EQ(result.pages[1], "3 http://a.de/3 <p>drei");
    REQUIRE_EQ(result.problems.size(), 1);
    return result.problems[0];
  };
  const std::string type = "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\n";
  const std::string http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>zwei\n\n";
  CHECK_EQ(between("WBRC/1.0\r\n\r\n"), "2 no record starts where one should");
  CHECK_EQ(between(type + "\r\n" + http), "2 the record has no Content-Length");
  CHECK_EQ(between(type + "Content-Length: x\r\n\r\n" + http),
           "2 the record's Content-Length is no number");
  CHECK_EQ(between(type + "Content-Length: -1\r\n\r\n" + http),
           "2 the record's Content-Length is no number");
  CHECK_EQ(between(type + "Content-Length: 4\r\n\r\n" + http),
           "2 the record's length is given as 4, and no record follows there");
  CHECK_EQ(between(type + "Content-Length: 50\r\n\r\n" + http),
           "2 the record's length is given as 50, and no record follows there");
  CHECK(between(type + "Content-Length: 5000\r\n\r\n" + http)
            .starts_with("2 the record's length is given as 5000, and "));
  CHECK_EQ(between(type + "Content-Length: 99999999999\r\n\r\n" + http),
           "2 the record is larger than 67108864 bytes");
  CHECK_EQ(between(type + "Content-Length: 99999999999999999999999\r\n\r\n" + http),
           "2 the record's Content-Length is no number");
  CHECK_EQ(between("WARC/1.0\r\nX: " + std::string(70'000, 'x') + "\r\n\r\n\r\n"),
           "2 the record's header is too long");
  CHECK_EQ(between(response("http://a.de/2", "kein HTTP")), "2 the record holds no HTTP response");
  CHECK_EQ(between(page("http://a.de/2", "  ")), "2 the page holds no text");
  CHECK_EQ(between(record("WARC-Type: response\r\nWARC-Segment-Number: 1\r\n", http)),
           "2 the record is a part of one");
  CHECK_EQ(between(response("http://a.de/2",
                            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
                            "Content-Encoding: br\r\n\r\n\x0B\x02")),
           "2 the body is coded by \"br\", which is not read");
}

TEST_CASE("a page that is whole is read though the length of its record is wrong") {
  const std::string http =
      "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: 7\n\n<p>zwei\n";
  for (const char* length : {"3", "60", "70", "200", "9000"}) {
    CAPTURE(length);
    const Result result = read_all(
        page("http://a.de/1", "<p>eins") +
        "WARC/1.0\nWARC-Type: response\nWARC-Target-URI: http://a.de/2\nContent-Length: " + length +
        "\n\n" + http + "\n\n" + page("http://a.de/3", "<p>drei"));
    CHECK_EQ(result.pages,
             Rows{"1 http://a.de/1 <p>eins", "2 http://a.de/2 <p>zwei", "3 http://a.de/3 <p>drei"});
    CHECK(result.problems.empty());
  }
}

TEST_CASE("records over 64 MB are refused and what follows is read") {
  const std::string large(std::size_t{65} << 20, ' ');
  const Result result = read_all(
      page("http://a.de/1", large) +
      response("http://a.de/2", "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n" + large) +
      page("http://a.de/3", std::string(std::size_t{17} << 20, ' ')) +
      page("http://a.de/4", "<p>vier"));
  CHECK_EQ(result.pages, Rows{"4 http://a.de/4 <p>vier"});
  CHECK_EQ(result.problems, Rows{"1 the record is larger than 67108864 bytes",
                                 "3 the body is larger than 16777216 bytes"});
  CHECK_EQ(result.counts.skipped_records, 1);
}

// Version 1, or 2 with its five more fields.
std::string arc_record(const std::string& url, const std::string& more, const std::string& block) {
  return url + " 1.2.3.4 20160907120000 text/html " + more + std::to_string(block.size()) + "\n" +
         block + "\n";
}

TEST_CASE("ARC files are read in both versions") {
  const std::string http = "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<p>";
  for (const std::string more : {"", "200 - - 0 x.arc "}) {
    const std::string info = arc_record("filedesc://x.arc", more, "1 0 Test\nURL IP-address\n");
    const std::string one = arc_record("http://a.de/ein Blatt", more, http + "eins");
    const std::string two = arc_record("http://a.de/2", more, http + "zwei\n\n");
    for (const std::string& bytes : {info + one + two, gzip(info) + gzip(one) + gzip(two)}) {
      const Result result = read_all(bytes);
      CHECK_EQ(result.pages,
               Rows{"2 http://a.de/ein%20Blatt <p>eins", "3 http://a.de/2 <p>zwei\n\n"});
      CHECK(result.problems.empty());
      CHECK_EQ(result.counts.skipped_records, 1);
      REQUIRE_FALSE(result.records.empty());
      CHECK_EQ(result.records[0].captured, "2016-09-07T12:00:00Z");
    }
    const Result broken =
        read_all(info + "http://a.de/ 1.2.3.4 heute text/html x\n" + http + "\n" + two);
    CHECK_EQ(broken.pages, Rows{"3 http://a.de/2 <p>zwei\n\n"});
    CHECK_EQ(broken.problems, Rows{"2 no record starts where one should"});
  }
}

TEST_CASE("web archives in containers are read") {
  const std::string archive = kInfo + page("http://a.de/1", "<p>eins");
  const Rows expected{"2 http://a.de/1 <p>eins"};
  CHECK_EQ(read_all(tests::compressed(ARCHIVE_FILTER_ZSTD, archive)).pages, expected);
  CHECK_EQ(read_all(tests::zip({{"a/x.warc", archive}})).pages, expected);
  CHECK_EQ(read_all(gzip(tests::tar({{"x.warc.gz", gzip(kInfo) + gzip(archive)}}))).pages.size(),
           1);
  CHECK_EQ(read_all(archive, "warc").pages, expected);
  CHECK_EQ(read_all(gzip(archive), "warc").pages, expected);
  // A record of other bytes at the start does not make it one of another kind.
  CHECK_EQ(read_all(record("WARC-Type: metadata\r\n", std::string(9000, '\0')) + archive).pages,
           Rows{"3 http://a.de/1 <p>eins"});
}

TEST_CASE("an archive that is cut anywhere gives what is before") {
  const std::string one = page("http://a.de/1", "<p>eins");
  const std::string two = response(
      "http://a.de/2",
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n"
      "Content-Encoding: gzip\r\n\r\n" +
          [] {
            const std::string body = gzip("<p>zwei");
            std::ostringstream chunks;
            chunks << std::hex << body.size() << "\r\n" << body << "\r\n0\r\n\r\n";
            return chunks.str();
          }());
  for (const std::string& bytes : {kInfo + one + two, gzip(kInfo) + gzip(one) + gzip(two)}) {
    const std::size_t whole_one =
        bytes.starts_with("WARC") ? (kInfo + one).size() : (gzip(kInfo) + gzip(one)).size();
    for (std::size_t size = 4; size < bytes.size(); ++size) {
      CAPTURE(size);
      const Result result = read_all(bytes.substr(0, size), "warc");
      if (size >= whole_one) CHECK_GE(result.pages.size(), 1);
      CHECK_LE(result.pages.size(), 2);
      for (const std::string& text : result.pages) {
        CAPTURE(text);
        CHECK((text == "2 http://a.de/1 <p>eins" || text == "3 http://a.de/2 <p>zwei"));
      }
    }
  }
}

}  // namespace
}  // namespace depesche::read

TEST_SUITE_END();
