// SPDX-License-Identifier: GPL-2.0-or-later
// How the splitting of a word is shown.
#include "present/word_split.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "present/hostile.h"
#include "present/sanitise.h"
#include "present/width.h"

TEST_SUITE_BEGIN("present/word_split");

using namespace depesche::present;
using depesche::WordSplit;

namespace {

WordSplit sample() {
  WordSplit split;
  split.form = "hofbergs";
  split.stem = "hofberg";
  split.parts = {{"hof", "hof", "", "hof"}, {"bergs", "berg", "s", "berg"}};
  split.decisions = {{"hofbergs",
                      3,
                      1e-12,
                      "split",
                      {{"hof", "bergs", "hof", "berg", 2.14e-7, 1234.4},
                       {"hofb", "ergs", "hofb", "erg", 1e-9, 2}}}};
  return split;
}

std::string text_of(const WordSplit& split, std::size_t columns) {
  std::ostringstream out;
  write_split_text(split, columns, false, out);
  return out.str();
}

}  // namespace

TEST_CASE("the text tells the parts and the decision with its cuts") {
  CHECK(text_of(sample(), 60) ==
        "hofbergs = hof + berg\n"
        "  searched by hofberg\n"
        "  hof by hof\n"
        "  bergs (linking -s-) by berg\n"
        "\n"
        "hofbergs, read 3 times: cut, as its parts are read more\n"
        "often than it (geometric mean of their counts)\n"
        "  first             head              P(f) P(h)  mean\n"
        "  hof               bergs             2.1e-07    1,234\n"
        "  hofb              ergs              1.0e-09    2\n"
        "  (as one word)                       1.0e-12    3\n");
}

TEST_CASE("a word that is not split says why") {
  WordSplit split;
  split.form = split.stem = "syrien";
  split.decisions = {{"syrien", 0, 0, "unsuitable", {}}};
  CHECK(text_of(split, 80) ==
        "syrien is not split\n"
        "  searched by syrien\n"
        "\n"
        "syrien: whole, too short or too long, or not only letters\n");
}

TEST_CASE("lines fit the columns and hold nothing that harms a terminal") {
  for (const std::string_view hostile : depesche::tests::kHostile) {
    WordSplit split = sample();
    for (std::string* text : {&split.form, &split.stem, &split.parts[0].text, &split.parts[0].word,
                              &split.parts[0].stem, &split.decisions[0].piece,
                              &split.decisions[0].reason, &split.decisions[0].cuts[0].before}) {
      *text = std::string(hostile) + std::string(200, 'x');
    }
    split.longer_parts = split.parts;
    for (const std::size_t columns : {40, 80}) {
      std::istringstream lines(text_of(split, columns));
      for (std::string line; std::getline(lines, line);) {
        CHECK(line == sanitise(line));
        CHECK(display_width(line) <= columns);
      }
    }
  }
}

TEST_CASE("as JSON it is one line with all numbers") {
  WordSplit split = sample();
  split.decisions[0].cuts.pop_back();
  std::ostringstream out;
  write_splits_json({split}, out);
  CHECK(out.str() ==
        R"({"format_version":1,"words":[{"form":"hofbergs","stem":"hofberg","parts":[)"
        R"({"text":"hof","word":"hof","linking":"","stem":"hof"},)"
        R"({"text":"bergs","word":"berg","linking":"s","stem":"berg"}],"longer_parts":[],)"
        R"("decisions":[{"piece":"hofbergs","reason":"split","count":3,)"
        R"("whole_probability":1.0e-12,"cuts":[{"before":"hof","behind":"bergs","first":"hof",)"
        R"("head":"berg","probability":2.1e-07,"geometric_mean":1234.4}]}]}]})"
        "\n");
}

TEST_SUITE_END();
