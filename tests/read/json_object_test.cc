// SPDX-License-Identifier: GPL-2.0-or-later
// JSON objects as fields, and the reasons why a text is none.
#include "read/json_object.h"

#include <doctest/doctest.h>

#include <string>

#include "read/reader_fixture.h"

TEST_SUITE_BEGIN("read/json_object");

namespace depesche::read {
namespace {

// The fields, or the reason behind "!".
std::string parsed(std::string_view json) {
  std::vector<Field> fields;
  std::uint64_t dropped = 0;
  const std::string reason = parse_json_object(json, fields, dropped);
  if (!reason.empty()) {
    CHECK(fields.empty());
    return "! " + reason;
  }
  return tests::show_fields(fields);
}

struct Row {
  std::string json;
  std::string expected;
};

TEST_CASE("values of every kind are text") {
  const Row rows[] = {
      {R"({})", ""},
      {R"({"title":"Genf"})", "title=Genf"},
      {R"({"title":""})", "title="},
      {R"({"id":4711,"x":-5,"y":1.50,"z":1e3,"big":12345678901234567890})",
       "id=4711 x=-5 y=1.50 z=1e3 big=12345678901234567890"},
      {R"({"huge":123456789012345678901234567890})", "huge=123456789012345678901234567890"},
      {R"({"a":true,"b":false})", "a=true b=false"},
      {R"({"a":null,"b":"x"})", "a= b=x"},
      {R"({"tags":["Syrien","Genf"],"none":[]})", "tags=Syrien|Genf none="},
      {R"({"tags":["a",null,1,true,["b",["c"]]]})", "tags=a|1|true|b|c"},
      {R"({"title":"Zu\u0308rich \ud83d\uddde"})", "title=Zürich 🗞"},
      {R"({"title":"a\r\nb\tc\\\"\/"})", "title=a\nb\tc\\\"/"},
      {R"({"":"x"," k ":"y"})", "=x  k =y"},
      {R"({"ti\u0000tle":"x","u\u0308":"y"})", "title=x ü=y"},
      {" {\"a\" : 1 }\r", "a=1"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.json);
    CHECK_EQ(parsed(row.json), row.expected);
  }
}

TEST_CASE("objects in objects have dotted names") {
  const Row rows[] = {
      {R"({"source":{"name":"x","id":null},"b":1})", "source.name=x source.id= b=1"},
      {R"({"a":{"b":{"c":"x"}},"d":"y"})", "a.b.c=x d=y"},
      {R"({"authors":[{"name":"A","mail":"m"},{"name":"B"}]})", "authors.name=A|B authors.mail=m"},
      {R"({"a":{}})", ""},
      {R"({"a.b":"x","a":{"b":"y"}})", "a.b=x|y"},
      {R"({"a":["x",{"b":"y"},"z"]})", "a=x|z a.b=y"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.json);
    CHECK_EQ(parsed(row.json), row.expected);
  }
}

TEST_CASE("of a key that comes twice the last one counts") {
  const Row rows[] = {
      {R"({"title":"a","title":"b"})", "title=b"},
      {R"({"a":"1","b":"2","a":"3"})", "b=2 a=3"},
      {R"({"tags":["a","b"],"tags":"c"})", "tags=c"},
      {R"({"tags":["a"],"tags":null})", "tags="},
      {R"({"s":{"n":"x","m":{"o":"y"}},"s":{"n":"z"}})", "s.n=z"},
      {R"({"s":{"n":"x"},"s":"t"})", "s=t"},
      {R"({"s":"t","s":{}})", ""},
      {R"({"l":[{"n":"1"},{"n":"2","n":"3"}]})", "l.n=1|3"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.json);
    CHECK_EQ(parsed(row.json), row.expected);
  }
}

TEST_CASE("what is not one JSON object has a reason in plain words") {
  const Row rows[] = {
      {"[]", "! a JSON list, not an object"},
      {"\"x\"", "! not a JSON object"},
      {"5", "! not a JSON object"},
      {"null", "! not a JSON object"},
      {"", "! not valid JSON at byte 1: unexpected end of input; expected '[', '{', or a literal"},
      {R"({"a":1)", "! not valid JSON at byte 7: unexpected end of input; expected '}'"},
      {R"({"a":1} {"b":2})", "! not valid JSON at byte 9: unexpected '{'; expected end of input"},
      {R"({'a':1})", "! not valid JSON at byte 2: invalid literal"},
      {R"({"a":NaN})", "! not valid JSON at byte 6: invalid literal"},
      {R"({"a":1e999})", "! a number is too large"},
      {R"({"a":"\ud83d"})",
       "! not valid JSON at byte 13: invalid string: surrogate U+D800..U+DBFF must be followed by "
       "U+DC00..U+DFFF"},
      {"{\"a\":\"x\ty\"}",
       "! not valid JSON at byte 8: invalid string: control character U+0009 (HT) must be escaped "
       "to \\u0009 or \\t"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.json);
    CHECK_EQ(parsed(row.json), row.expected);
  }
}

std::string nested(int levels) {
  std::string json = "{\"a\":1}";
  for (int i = 1; i < levels; ++i) json = i % 2 == 0 ? "{\"a\":" + json + "}" : "[" + json + "]";
  if (json[0] == '[') json = "{\"a\":" + json + "}";
  return json;
}

TEST_CASE("limits hold at their boundaries") {
  CHECK(parsed(nested(63)).ends_with("=1"));
  CHECK_EQ(parsed(nested(65)), "! nested deeper than 64 levels");
  CHECK_EQ(parsed("{\"a\":" + std::string(1'000'000, '[')), "! nested deeper than 64 levels");

  CHECK_EQ(parsed("{\"" + std::string(1000, 'k') + "\":1}"), std::string(1000, 'k') + "=1");
  CHECK_EQ(parsed("{\"" + std::string(1001, 'k') + "\":1}"), "! a key is longer than 1000 bytes");
  CHECK_EQ(parsed("{\"a\":{\"" + std::string(999, 'k') + "\":1}}"),
           "! a key is longer than 1000 bytes");

  std::string keys = "{\"k\":1";
  for (int i = 1; i < 10'000; ++i) keys += ",\"" + std::to_string(i) + "\":1";
  CHECK(parsed(keys + "}").starts_with("k=1"));
  CHECK_EQ(parsed(keys + ",\"more\":1}"), "! more than 10000 different keys");

  std::string list = "{\"k\":[1";
  for (int i = 1; i < 1'000'000; ++i) list += ",1";
  CHECK(parsed(list + "]}").starts_with("k=1"));
  CHECK_EQ(parsed(list + ",1]}"), "! more than 1000000 values");
}

TEST_CASE("many double keys take no quadratic time") {
  std::string json = "{\"l\":[0";
  for (int i = 0; i < 100'000; ++i) json += ",0";
  json += "]";
  for (int i = 0; i < 200'000; ++i) json += ",\"d\":" + std::to_string(i);
  CHECK(parsed(json + "}").ends_with(" d=199999"));
}

TEST_CASE("a field tells whether all its values were text") {
  std::vector<Field> fields;
  std::uint64_t dropped = 0;
  REQUIRE(parse_json_object(R"({"a":"1","b":1,"c":["x",true],"d":null})", fields, dropped) == "");
  REQUIRE(fields.size() == 4);
  CHECK(fields[0].is_text);
  CHECK_FALSE(fields[1].is_text);
  CHECK_FALSE(fields[2].is_text);
  CHECK(fields[3].is_text);
}

}  // namespace
}  // namespace depesche::read

TEST_SUITE_END();
