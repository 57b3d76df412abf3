// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/eval/split_score.h"

#include <doctest/doctest.h>

#include <sstream>

#include "support/temporary_directory.h"

namespace {

using depesche::analyse::CompoundLists;
using depesche::analyse::Lexicon;
using depesche::analyse::Splitter;
using depesche::bench::count_word;
using depesche::bench::print_split_score;
using depesche::bench::SplitScore;
using depesche::tests::TemporaryDirectory;
using doctest::Approx;

TEST_SUITE_BEGIN("bench/split_score");

TEST_CASE("cuts are counted against the cuts there are") {
  SplitScore score;
  count_word({"haustuerschloss", {{4, 8}}}, {4, 8}, score);  // right
  count_word({"haustuerschloss", {{4, 8}}}, {8}, score);     // one is missing
  count_word({"tomaten", {{}}}, {3}, score);                 // one too many
  count_word({"tomaten", {{}}}, {}, score);                  // right
  CHECK(score.words == 4);
  CHECK(score.exact == 2);
  CHECK(score.precision() == Approx(0.75));  // 3 of 4
  CHECK(score.recall() == Approx(0.75));     // 3 of 4
  CHECK(score.f1() == Approx(0.75));
  CHECK(score.whole == 2);
  CHECK(score.torn == 1);
}

TEST_CASE("of several right splits the nearest counts") {
  SplitScore score;
  count_word({"staubecken", {{4}, {5}}}, {5}, score);
  count_word({"staubecken", {{4}, {}}}, {}, score);
  CHECK(score.exact == 2);
  CHECK(score.gold == 1);
  CHECK(score.whole == 0);  // it is a compound in one of its meanings
}

TEST_CASE("nothing to count gives zeros") {
  const SplitScore score;
  CHECK(score.precision() == 0);
  CHECK(score.recall() == 0);
  CHECK(score.f1() == 0);
}

TEST_CASE("a file is scored with a splitter and what is wrong is printed") {
  const TemporaryDirectory directory;
  const std::string gold =
      directory.write("gold.tsv", "Haustür\thaus+tür\nGartentor\tgarten+tor\nTomaten\ttomaten\n");
  const Splitter splitter(Lexicon({}, {}, CompoundLists{{}, {{"haus", "tuer"}, {"toma", "ten"}}}));
  std::ostringstream out;
  print_split_score(out, gold, splitter, true);
  const std::string text = out.str();
  CAPTURE(text);
  CHECK(text.starts_with("garten+tor\tgartentor\ntomaten\ttoma+ten\ngold.tsv  words 3  "));
  CHECK(text.find("exact 0.3333  precision 0.5000  recall 0.5000  F1 0.5000  no compounds 1, split "
                  "1 (1.0000)") != std::string::npos);
}

TEST_SUITE_END();

}  // namespace
