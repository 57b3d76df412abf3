// SPDX-License-Identifier: GPL-2.0-or-later
#include "read/json_items.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

TEST_SUITE_BEGIN("read/json_items");

using namespace depesche::read;

namespace {

// "line:text" of each object, "line!reason" of each problem.
std::vector<std::string> items_of(std::string_view text, std::size_t limit = 1000) {
  std::istringstream stream{std::string(text)};
  std::uint64_t bytes = 0;
  const auto input = stream_input(stream, bytes);
  JsonItems items(*input, limit);
  std::vector<std::string> shown;
  while (const auto item = items.next()) {
    const bool good = item->reason.empty();
    shown.push_back(std::to_string(item->line) + (good ? ":" + item->text : "!" + item->reason));
  }
  return shown;
}

using Items = std::vector<std::string>;

}  // namespace

TEST_CASE("objects are found in a list and one a line and one alone") {
  CHECK(items_of(R"([{"a": 1}, {"b": [2, {"c": 3}]}])") ==
        Items{R"(1:{"a": 1})", R"(1:{"b": [2, {"c": 3}]})"});
  CHECK(items_of("[\n  {\n \"a\": 1\n },\n  {}\n]\n") == Items{"2:{\n \"a\": 1\n }", "5:{}"});
  CHECK(items_of("{\"a\": 1}\n\n{\"b\": 2}\n") == Items{"1:{\"a\": 1}", "3:{\"b\": 2}"});
  CHECK(items_of("{\n\"a\": 1\n}") == Items{"1:{\n\"a\": 1\n}"});
  CHECK(items_of("{\n\"a\": 1\n}\n{\n}\n") == Items{"1:{\n\"a\": 1\n}", "4:{\n}"});
  CHECK(items_of("\xEF\xBB\xBF{\"a\": 1}\n{}\n") == Items{"1:{\"a\": 1}", "2:{}"});
}

TEST_CASE("brackets and quotes inside of text do not count") {
  CHECK(items_of(R"([{"a": "}]{["}, {"b": "\"}"}, {"c": "\\"}])") ==
        Items{R"(1:{"a": "}]{["})", R"(1:{"b": "\"}"})", R"(1:{"c": "\\"})"});
}

TEST_CASE("of lines a broken one costs only itself") {
  const Items items = items_of("{\"a\": 1}\n{\"b\": \n{\"c\": 3}\n");
  CHECK(items == Items{"1:{\"a\": 1}", "2:{\"b\": ", "3:{\"c\": 3}"});
}

TEST_CASE("what is cut off or too long is a problem") {
  CHECK(items_of("[{\"a\": 1}, {\"b\": [") ==
        Items{"1:{\"a\": 1}", "1!the JSON ends inside an object"});
  const std::string big = "{\"a\": \"" + std::string(100, 'x') + "\"}";
  CHECK(items_of("[" + big + ",\n{}]", 50) ==
        Items{"1!the JSON object is longer than 50 bytes", "2:{}"});
  CHECK(items_of("{}\n" + big + "\n{}\n", 50) ==
        Items{"1:{}", "2!the line is longer than 50 bytes", "3:{}"});
}

TEST_CASE("what holds no object gives nothing") {
  CHECK(items_of("").empty());
  CHECK(items_of("  \n ").empty());
  CHECK(items_of("[]").empty());
  CHECK(items_of("[1, \"a\", null]").empty());
  CHECK(items_of(std::string(5000, '[')).empty());
  CHECK(items_of(std::string(5000, '}')).empty());
}

TEST_SUITE_END();
