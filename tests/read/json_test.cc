// SPDX-License-Identifier: GPL-2.0-or-later
// JSON values of a file as records: lists, objects one behind the other, lists inside an object.
#include "read/json.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "read/reader_fixture.h"

TEST_SUITE_BEGIN("read/json");

namespace depesche::read {
namespace {

using namespace std::string_literals;

using tests::ReadResult;
using tests::show_fields;

ReadResult read_json(std::string_view text, const ReadLimits& limits = {}) {
  TableOptions options;
  options.names_text = [](const std::string& name) { return name == "title" || name == "x.title"; };
  return tests::read_text("json", text, limits, options);
}

// The fields of all records, one a line.
std::string rows(const ReadResult& result) {
  std::string all;
  for (const Record& record : result.records) {
    all += std::to_string(record.origin.line) + ": " + show_fields(record.fields) + "\n";
  }
  return all;
}

std::string problems(const ReadResult& result) {
  std::string all;
  for (const ReadProblem& problem : result.problems) {
    all += std::to_string(problem.origin.line) + ": " + problem.reason + "\n";
  }
  return all;
}

struct Row {
  std::string_view text;
  std::string_view rows;
};

TEST_CASE("every object of a list is a record with its line") {
  constexpr Row kRows[] = {
      {R"([{"id":"1"},{"id":"2"}])", "1: id=1\n1: id=2\n"},
      {"[\n  {\n    \"id\": \"1\",\n    \"tags\": [\"a\", \"b\"]\n  },\n  {\n    \"id\": \"2\"\n  "
       "}\n]\n",
       "2: id=1 tags=a|b\n6: id=2\n"},
      {"\xEF\xBB\xBF[\r\n{\"id\":\"1\"},\r\n{\"id\":\"2\"}\r\n]", "2: id=1\n3: id=2\n"},
      {"[]", ""},
      {"[ ]\n", ""},
      {"", ""},
      {R"([{"id":"1"}][{"id":"2"}])", "1: id=1\n1: id=2\n"},
      {R"([{"a":{"b":"]}\"{["},"c":1.50,"d":true,"e":null}])", "1: a.b=]}\"{[ c=1.50 d=true e=\n"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    const ReadResult result = read_json(row.text);
    CHECK_EQ(rows(result), row.rows);
    CHECK_EQ(problems(result), "");
  }
}

TEST_CASE("objects may stand one behind the other") {
  CHECK_EQ(rows(read_json("{\n \"id\": \"1\"\n}\n{\n \"id\": \"2\"\n}\n")), "1: id=1\n4: id=2\n");
  CHECK_EQ(rows(read_json(R"({"id":"1"}{"id":"2"})")), "1: id=1\n1: id=2\n");
  CHECK_EQ(rows(read_json("{\"id\":\"1\"}\n\n{\"id\":\"2\"}")), "1: id=1\n3: id=2\n");
}

TEST_CASE("a list of articles inside an object is read and an article with a list is one") {
  constexpr Row kRows[] = {
      {R"({"status":"ok","total":2,"articles":[{"title":"a"},{"id":"b"}],"next":"c"})",
       "1: title=a\n1: id=b\n"},
      {R"({"response":{"numFound":1,"docs":[{"title":"a"}]},"facets":{"x":[{"y":1}]}})",
       "1: title=a\n"},
      {R"({"welt":[{"title":"a"}],"sport":[{"title":"b"}],"autoren":[{"name":"c"}]})",
       "1: title=a\n1: title=b\n"},
      {R"({"hits":{"hits":[{"x":{"title":"a"}}]}})", "1: x.title=a\n"},
      {R"({"title":"a","related":[{"title":"b"}]})", "1: title=a related.title=b\n"},
      {R"({"authors":[{"name":"b"}],"title":"a"})", "1: authors.name=b title=a\n"},
      {R"({"id":"1","images":[],"list":[1,{"title":"c"}]})",
       "1: id=1 images= list=1 list.title=c\n"},
      {R"({"list":[{"name":"a"}]})", "1: list.name=a\n"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    const ReadResult result = read_json(row.text);
    CHECK_EQ(rows(result), row.rows);
    CHECK_EQ(problems(result), "");
  }
}

TEST_CASE("a bad object is one problem and reading goes on behind it") {
  const struct {
    std::string_view text;
    std::string_view rows;
    std::string_view problems;
  } table[] = {
      {"[{\"id\":NaN},{\"id\":\"2\"}]", "1: id=2\n",
       "1: not valid JSON at byte 7: invalid literal\n"},
      {"[\n {\"id\":\"1},\n {\"id\":\"2\"}\n]", "3: id=2\n",
       "2: not valid JSON: a string is not closed on its line\n"},
      {"[\n {\"id\":\"1\",\n {\"id\":\"2\"}\n]", "3: id=2\n",
       "2: not valid JSON: a comma or a closing bracket is missing\n"},
      {"[\n  {\n    \"id\": [\"1\",\n    \"a\": {\n      \"b\": 1}\n  },\n  {\n    \"id\": \"2\"\n "
       " }\n]",
       "7: id=2\n", "2: not valid JSON: a bracket closes another one\n"},
      {"{\"id\":\"1\"\n{\"id\":\"2\"}\n", "2: id=2\n",
       "1: not valid JSON: a comma or a closing bracket is missing\n"},
      {"[\n{\"id\":\"1\"}},\n{\"id\":\"2\"}\n]", "2: id=1\n3: id=2\n",
       "2: not valid JSON: a bracket closes nothing\n"},
      {"Text\n{\"id\":\"2\"}\n", "2: id=2\n", "1: not a JSON object\n"},
      {"[1,\"a\",{\"id\":\"2\"}]", "1: id=2\n", "1: not a JSON object\n1: not a JSON object\n"},
      {"[{\"id\":\"1\"},\n{\"id\":\"2\"", "1: id=1\n",
       "2: not valid JSON: the text ends inside an object\n"},
      {"[{\"id\":\"1\"},\n", "1: id=1\n", "2: the file ends inside a list or an object\n"},
      {"[{\"id\":\"1},{\"id\":\"2\"}]", "",
       "1: not valid JSON: a comma or a closing bracket is missing; what stands behind it can't be "
       "told from it\n"},
  };
  for (const auto& row : table) {
    CAPTURE(row.text);
    const ReadResult result = read_json(row.text);
    CHECK_EQ(rows(result), row.rows);
    CHECK_EQ(problems(result), row.problems);
  }
}

TEST_CASE("an object over the limit is one problem") {
  const ReadLimits limits{.line_bytes = 30};
  const std::string many(200'000, 'x');
  const ReadResult result = read_json("[\n{\"id\":\"1\"},\n{\"id\":\"" + many + "\"},\n{\"a\":[\"" +
                                          many + "\"]},\n{\"id\":\"2\"}\n]",
                                      limits);
  CHECK_EQ(rows(result), "2: id=1\n5: id=2\n");
  CHECK_EQ(problems(result),
           "3: not valid JSON: the record is longer than 30 bytes\n"
           "4: not valid JSON: the record is longer than 30 bytes\n");
}

TEST_CASE("a list may be longer than the limit of a record") {
  const ReadLimits limits{.line_bytes = 40};
  std::string text = "{\"articles\":[";
  for (int i = 0; i < 100; ++i) text += R"({"title":"Titel"},)";
  const ReadResult result = read_json(text + "{\"title\":\"x\"}]}", limits);
  CHECK_EQ(result.records.size(), 101);
  CHECK_EQ(problems(result), "");
}

TEST_CASE("text is decoded and cleaned") {
  const ReadResult result =
      read_json("[\n{\"id\":\"M\xFCnchen \x1B[1m\\u0000\"},\n{\"id\":\"Köln\"}]");
  CHECK_EQ(rows(result), "2: id=München [1m\n3: id=Köln\n");
  CHECK_EQ(result.counts.control_characters, 2);
}

TEST_CASE("lists and objects over several lines look like json") {
  for (const char* head :
       {"[{\"a\":1}]", "[\n  {", "[]", "{\n  \"a\": 1\n}", "{\"n\":1,\"list\":[{\"title\":\"a\"}]}",
        "{ \r\n \"a\"", "{\"n\":1,\n\"m\":2}"}) {
    CAPTURE(head);
    CHECK(looks_like_json(head));
  }
  for (const char* head :
       {"{\"a\":1}\n", "{\"a\":1}\n{\"a\":2}\n", "{\"a\":[{\"b\":1}]}\n{\"a\":2}\n",
        "[Update] Text", "{Text}", "{\nText", "", "["}) {
    CAPTURE(head);
    CHECK_FALSE(looks_like_json(head));
  }
}

TEST_CASE("hostile JSON ends quickly") {
  std::string lists;
  for (int i = 0; i < 20'000; ++i) lists += "{\"a\":[1,\n";
  std::string wrappers;
  for (int i = 0; i < 100'000; ++i) wrappers += "{\"a\":[\n";
  std::string deep;
  for (int i = 0; i < 20'000; ++i) deep += "[{\"a\":";
  std::string wrapped = "{\"a\":[{\"b\":1}";
  for (int i = 0; i < 20'000; ++i) wrapped += ",[{\"b\":1}]";
  for (const std::string& text : {lists, wrappers, deep, wrapped, std::string(300'000, '['),
                                  std::string(300'000, '{'), std::string(300'000, '"')}) {
    CHECK(read_json(text).records.empty());
  }
}

}  // namespace
}  // namespace depesche::read

TEST_SUITE_END();
