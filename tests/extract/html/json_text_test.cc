// SPDX-License-Identifier: GPL-2.0-or-later
// JSON-LD scripts as careless as pages write them.
#include "extract/html/json_text.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

TEST_SUITE_BEGIN("extract/html/json_text");

namespace depesche::extract {
namespace {

TEST_CASE("what is no JSON around and inside of values is mended") {
  const struct {
    std::string script;
    std::vector<std::string> values;
  } rows[] = {
      {R"({"a": "b"})", {R"({"a":"b"})"}},
      {R"([{"a": 1}, {"a": null}])", {R"([{"a":1},{"a":null}])"}},
      // Marks and comments that kept old browsers from showing scripts.
      {"<!-- {\"a\": 1} -->", {R"({"a":1})"}},
      {"//<![CDATA[\n{\"a\": 1}\n//]]>", {R"({"a":1})"}},
      {"{\"a\": 1 /* eins */}", {R"({"a":1})"}},
      // Several values, and what programs put around them.
      {R"({"a": 1}{"b": 2};)", {R"({"a":1})", R"({"b":2})"}},
      {R"(var data = {"a": 1};)", {R"({"a":1})"}},
      // Commas that nothing follows.
      {R"({"a": [1, 2, ], "b": 3, })", {R"({"a":[1,2],"b":3})"}},
      {R"({"a": 1,, "b": 2})", {R"({"a":1,"b":2})"}},
      // Line feeds, tabs, lone quotes and unknown escapes in text.
      {"{\"a\": \"eins\nzwei\tdrei\"}", {R"({"a":"eins zwei drei"})"}},
      {R"({"a": "Er sagte "Nein" und ging", "b": 1})",
       {R"({"a":"Er sagte \"Nein\" und ging","b":1})"}},
      {R"({"a": "Ulm\'s \"Turm\" \u00fc"})", {R"({"a":"Ulm's \"Turm\" \u00fc"})"}},
      // Signs in text stay.
      {R"({"a": "http://x.de/, {b} <!-- c --> /* d */"})",
       {R"({"a":"http://x.de/, {b} <!-- c --> /* d */"})"}},
      // What never ends is left out.
      {R"({"a": 1} {"b": )", {R"({"a":1})"}},
      {"", {}},
      {"kein JSON", {}},
      {"}]", {}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.script);
    CHECK(json_values(row.script) == row.values);
  }
}

}  // namespace
}  // namespace depesche::extract
