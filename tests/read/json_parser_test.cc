// SPDX-License-Identifier: GPL-2.0-or-later
// What becomes of JSON, valid, broken and hostile.
#include "read/json_parser.h"

#include <doctest/doctest.h>

#include <string>

#include "read/tree_text.h"

TEST_SUITE_BEGIN("read/json_parser");

namespace depesche::read {
namespace {

// The tree as tests::show() has it, or the reason behind "!".
std::string parsed(std::string_view json) {
  Tree tree;
  const std::string reason = parse_json(json, tree);
  if (!reason.empty()) CHECK_EQ(tree.size(), 0);
  return reason.empty() ? tests::show(tree) : "! " + reason;
}

TEST_CASE("keys are elements and a list is its key once for each value") {
  CHECK_EQ(parsed(R"({"a":"x","b":[{"c":1},{"c":2.50}],"d":{"e":true},"f":["g","h"]})"),
           "<json><a>x</a><b><c>1</c></b><b><c>2.50</c></b><d><e>true</e></d><f>g</f><f>h</f>"
           "</json>");
  CHECK_EQ(parsed(R"({"a":[["x","y"],[],["z"]]})"), "<json><a>x</a><a>y</a><a>z</a></json>");
  CHECK_EQ(parsed(R"([{"a":1},2])"), "<json><item><a>1</a></item><item>2</item></json>");
  CHECK_EQ(parsed("\"x\""), "<json>x</json>");
  CHECK_EQ(parsed("{}"), "<json></json>");
}

TEST_CASE("null and what stands under an empty key give nothing") {
  CHECK_EQ(parsed(R"({"a":null,"":"x","":{"b":["c",{"d":1}]},"":[["e"]],"f":"g"})"),
           "<json><f>g</f></json>");
  CHECK_EQ(parsed("null"), "");
}

TEST_CASE("of a key that an object has twice both values stay") {
  CHECK_EQ(parsed(R"({"a":1,"a":2})"), "<json><a>1</a><a>2</a></json>");
}

TEST_CASE("text is cleaned of controls and composed") {
  CHECK_EQ(parsed("{\"a\":\"\\u0000\\u001bu\\u0308\\r\\nx\"}"), "<json><a>ü\nx</a></json>");
}

TEST_CASE("what is no JSON is refused with its byte") {
  CHECK(parsed("").starts_with("! not valid JSON at byte 1: "));
  CHECK(parsed("{\"a\":}").starts_with("! not valid JSON at byte 6: "));
  CHECK(parsed("{} {}").starts_with("! not valid JSON at byte 4: "));
  CHECK_EQ(parsed("[1e999]"), "! a number is too large");
}

TEST_CASE("depth and the length of keys are bounded") {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  CHECK_EQ(parsed(nested(64)), "<json></json>");
  CHECK_EQ(parsed(nested(65)), "! nested deeper than 64 levels");
  CHECK_EQ(parsed(nested(100'000)), "! nested deeper than 64 levels");
  CHECK_EQ(parsed("{\"" + std::string(1001, 'k') + "\":1}"), "! a key is longer than 1000 bytes");
}

}  // namespace
}  // namespace depesche::read

TEST_SUITE_END();
