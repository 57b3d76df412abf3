// SPDX-License-Identifier: GPL-2.0-or-later
// Extracted articles as JSON lines: the keys, and what --explain adds.
#include "present/extracted.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

TEST_SUITE_BEGIN("present/extracted");

namespace depesche::present {
namespace {

using Json = nlohmann::ordered_json;

ExtractedArticle sample() {
  ExtractedArticle extracted;
  Article& article = extracted.article;
  article.id = "genf";
  article.title = "Syrien-Gespräche";
  article.body = "Erster Absatz.\n\nZweiter \"Absatz\".";
  article.source = {"afp", "dpa"};
  article.date = {2016, 9, 7, 18 * 60 + 3};
  article.modified = {2016, 9, 8, -1};
  article.note = "summary only";
  article.file = "html/genf.html";
  article.format = "html";
  extracted.rules = {{"date", "time element"}, {"title", "h1"}, {"date", "JSON-LD"}};
  extracted.dropped = {{"Lesen Sie auch", "known line"}};
  return extracted;
}

TEST_CASE("every line has the same keys in the same order") {
  const std::vector<std::string> expected = {"file",   "id",      "title",    "kicker",   "lead",
                                             "body",   "caption", "dateline", "place",    "credit",
                                             "source", "author",  "date",     "modified", "section",
                                             "tags",   "outlet",  "url",      "note",     "format"};
  for (const ExtractedArticle& extracted : {sample(), ExtractedArticle()}) {
    std::vector<std::string> keys;
    const Json line = Json::parse(extracted_json(extracted, false));
    for (const auto& [key, value] : line.items()) {
      keys.push_back(key);
    }
    CHECK(keys == expected);
  }
}

TEST_CASE("what is unknown is null or an empty list") {
  const Json line = Json::parse(extracted_json(ExtractedArticle(), false));
  for (const auto& [key, value] : line.items()) {
    CAPTURE(key);
    CHECK((value.is_null() || value == Json::array()));
  }
}

TEST_CASE("values stand under the names of the fields") {
  const std::string text = extracted_json(sample(), false);
  CHECK(text.find('\n') == std::string::npos);
  const Json line = Json::parse(text);
  CHECK(line["file"] == "html/genf.html");
  CHECK(line["body"] == "Erster Absatz.\n\nZweiter \"Absatz\".");
  CHECK(line["source"] == Json({"afp", "dpa"}));
  CHECK(line["date"] == "2016-09-07T18:03");
  CHECK(line["modified"] == "2016-09-08");
  CHECK(line["note"] == "summary only");
  CHECK(line["format"] == "html");
  CHECK_FALSE(line.contains("rules"));
}

TEST_CASE("the body begins with the lead") {
  ExtractedArticle extracted = sample();
  extracted.article.lead = "Der Vorspann.";
  const Json line = Json::parse(extracted_json(extracted, false));
  CHECK(line["lead"] == "Der Vorspann.");
  CHECK(line["body"] == "Der Vorspann.\n\nErster Absatz.\n\nZweiter \"Absatz\".");
  extracted.article.body.clear();
  CHECK(Json::parse(extracted_json(extracted, false))["body"] == "Der Vorspann.");
}

TEST_CASE("an explanation has the last rule of each field and what was left out") {
  const Json line = Json::parse(extracted_json(sample(), true));
  CHECK(line["rules"].dump() == R"({"title":"h1","date":"JSON-LD"})");
  CHECK(line["dropped"].dump() == R"([{"rule":"known line","text":"Lesen Sie auch"}])");
}

TEST_CASE("an explanation of nothing is empty") {
  const Json line = Json::parse(extracted_json(ExtractedArticle(), true));
  CHECK(line["rules"] == Json::object());
  CHECK(line["dropped"] == Json::array());
}

}  // namespace
}  // namespace depesche::present

TEST_SUITE_END();
