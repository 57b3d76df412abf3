// SPDX-License-Identifier: GPL-2.0-or-later
// From files to articles without an index.
#include <depesche/error.h>
#include <depesche/extract.h>
#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include "index/archive.h"

TEST_SUITE_BEGIN("index/extract_articles");

using namespace depesche;
using namespace depesche::tests;

namespace {

struct Extracted {
  std::vector<ExtractedArticle> articles;
  std::vector<IngestIssue> issues;
  IngestReport report;
};

Extracted extract_all(const std::vector<std::string>& paths, ExtractRequest request = {}) {
  Extracted result;
  request.reading.on_issue = [&](const IngestIssue& issue) { result.issues.push_back(issue); };
  result.report = extract_articles(
      paths, request, [&](const ExtractedArticle& article) { result.articles.push_back(article); });
  return result;
}

std::string rule_of(const ExtractedArticle& extracted, const std::string& field) {
  std::string rule;
  for (const FieldRule& found : extracted.rules) {
    if (found.field == field) rule = found.rule;
  }
  return rule;
}

}  // namespace

TEST_CASE("every record of the archive is an article or a reject") {
  const TemporaryDirectory directory;
  directory.write("archive/a.jsonl", record("a", "Eins") + "{\n" + record("b", "Zwei") + "{}\n");
  directory.write("archive/genf.txt", page("Syrien"));
  directory.write("archive/leer.txt", " \n");
  const Extracted result = extract_all({directory / "archive"});
  REQUIRE(result.articles.size() == 3);
  CHECK(result.articles[0].article.id == "a");
  CHECK(result.articles[0].article.format == "jsonl");
  CHECK(result.articles[2].article.id == "genf");
  CHECK(result.articles[2].article.file == directory / "archive/genf.txt");
  CHECK(result.articles[2].article.place == std::vector<std::string>{"Genf"});
  CHECK(result.report.seen == 6);
  CHECK(result.report.added == 3);
  CHECK(result.report.rejected == 3);
  CHECK(result.report.bytes == result.report.bytes_total);
  REQUIRE(result.issues.size() == 3);
  CHECK(result.issues[0].file == directory / "archive/a.jsonl");
  CHECK(result.issues[0].line == 2);
  CHECK(result.issues[1].line == 4);
  CHECK(result.issues[2].line == 0);
}

TEST_CASE("an article has the id that an ingest gives it") {
  const TemporaryDirectory directory;
  directory.write("archive/a.jsonl", nameless("Eins") + record("b", "Zwei"));
  directory.write("archive/2016/genf.txt", page("Syrien"));
  Ids extracted;
  for (const ExtractedArticle& one : extract_all({directory / "archive"}).articles) {
    extracted.insert(one.article.id);
  }
  ingest(directory / "index", {directory / "archive"});
  CHECK(extracted == ids(directory / "index"));
}

TEST_CASE("rules are told only on request") {
  const TemporaryDirectory directory;
  const std::string file = directory.write(
      "hna.de/a.jsonl", R"({"headline":"Eins","body":"Genf (afp) - Ein Text.","url":""})");
  ExtractRequest request;
  request.reading.map = {{"title", "headline"}};
  CHECK(extract_all({file}, request).articles.at(0).rules.empty());
  request.explain = true;
  const ExtractedArticle explained = extract_all({file}, request).articles.at(0);
  CHECK(rule_of(explained, "title") == "--map");
  CHECK(rule_of(explained, "place") == "dateline of the body");
  CHECK(rule_of(explained, "outlet") == "folder named like a host");
  CHECK(rule_of(explained, "body").empty());
}

TEST_CASE("the run ends when it is asked to and what was cut then is no reject") {
  std::istringstream input(record("a", "Eins") + record("b", "Zwei") + "{");
  ExtractRequest request;
  request.reading.format = "jsonl";
  request.reading.standard_input = &input;
  std::size_t asked = 0;
  request.reading.should_stop = [&] { return ++asked > 2; };
  const Extracted result = extract_all({"-"}, request);
  CHECK(result.report.interrupted);
  CHECK(result.articles.size() == 2);
  CHECK(result.report.rejected == 0);
}

TEST_CASE("a missing path and a wrong field throw before anything is read") {
  const TemporaryDirectory directory;
  const std::string file = directory.write("a.jsonl", record("a", "Eins"));
  std::size_t articles = 0;
  const auto code = [&](const std::vector<std::string>& paths, const ExtractRequest& request) {
    try {
      extract_articles(paths, request, [&](const ExtractedArticle&) { ++articles; });
    } catch (const Error& error) {
      return error.code();
    }
    return ErrorCode::internal;
  };
  CHECK(code({file, directory / "fehlt"}, {}) == ErrorCode::not_found);
  ExtractRequest request;
  request.reading.map = {{"headline", "title"}};
  CHECK(code({file}, request) == ErrorCode::bad_argument);
  CHECK(articles == 0);
}

TEST_SUITE_END();
