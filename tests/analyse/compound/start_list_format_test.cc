// SPDX-License-Identifier: GPL-2.0-or-later
// The text of a start list: written, bounded and read.
#include "analyse/compound/start_list_format.h"

#include <depesche/error.h>
#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using depesche::Error;
using depesche::analyse::Lexicon;
using depesche::analyse::read_start_list;
using depesche::analyse::WordCount;
using depesche::analyse::WordStatistics;
using depesche::analyse::write_start_list;

std::vector<WordCount> words() {
  return {{"bahn", 300, 300},   {"bahnhof", 5, 5},  {"bahnstreik", 4, 4}, {"gehen", 700, 2},
          {"gruen", 100, 30},   {"hof", 260, 260},  {"hofstreik", 3, 3},  {"posthof", 3, 3},
          {"poststreik", 4, 4}, {"streik", 90, 90}, {"post", 400, 400},   {"genf", 80, 80, 0}};
}

TEST_SUITE_BEGIN("analyse/compound/start_list_format");

TEST_CASE("a start list gives the lexicon of its words") {
  const Lexicon lexicon = read_start_list(write_start_list(words()));
  WordStatistics known;
  REQUIRE(lexicon.find("bahn", known));
  CHECK(known.count == doctest::Approx(300).epsilon(.04));
  CHECK(known.capitalised == 1);
  CHECK(known.as_first == doctest::Approx(2).epsilon(.2));
  REQUIRE(lexicon.find("streik", known));
  CHECK(known.as_head == doctest::Approx(3).epsilon(.2));
  REQUIRE(lexicon.find("gruen", known));
  CHECK(known.capitalised == doctest::Approx(.3).epsilon(.02));
  CHECK_FALSE(known.proper_name);
  REQUIRE(lexicon.find("genf", known));
  CHECK(known.proper_name);
  CHECK(lexicon.totals().root_counts > 0);
  CHECK(lexicon.totals().firsts > 0);
}

TEST_CASE("a start list is a line for each form in order and says no more than it must") {
  const std::string text = write_start_list(
      {{"gehen", 700, 2}, {"genf", 80, 80, 0}, {"hof", 60, 60}, {"sehen", 70, 7}}, 1000);
  CHECK(text == "#\t52\t0\ngehen\t700\t\t\t0\ngenf\t80\t\t\t\tn\nhof\t60\nsehen\t70\t\t\t1\n");
}

TEST_CASE("a start list is as long as is allowed at most") {
  const std::string all = write_start_list(words());
  for (std::size_t bytes = 20; bytes < all.size(); bytes += 7) {
    const std::string text = write_start_list(words(), bytes);
    CHECK(text.size() <= bytes);
    CHECK(text.size() + 30 > bytes);
    CHECK_NOTHROW(read_start_list(text));
  }
}

TEST_CASE("text that is no start list is refused") {
  for (const char* const text :
       {"haus\t3\n", "#\t3\t4\n\n", "#\t3\t4\n\t3\n", "#\t3\t4\nhaus\tx\n", "#\t3\t4\nhaus\t3x\n",
        "#\t3\t4\nhaus\t-3\n", "#\t3\t4\nhaus\t1\t2\t3\t4\tn\t5\n",
        "#\t3\t4\nhaus\t1\t2\t3\t4\tm\n", "#\t3\t4\n#\t3\t4\n"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(read_start_list(text), Error);
  }
  CHECK(read_start_list("#\t3\t4\nhaus\t3").size() == 1);
  CHECK(read_start_list("").size() == 0);
}

}  // namespace
