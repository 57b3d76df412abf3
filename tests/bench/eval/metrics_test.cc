// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/eval/metrics.h"

#include <doctest/doctest.h>

namespace {

using depesche::bench::Gains;
using depesche::bench::mean;
using depesche::bench::score;
using depesche::bench::Scores;
using doctest::Approx;

TEST_SUITE_BEGIN("bench/metrics");

TEST_CASE("an answer in the third place counts a third, and half as discounted gain") {
  const Scores scores = score({{"c", 1}}, {"a", "b", "c"});
  CHECK(scores.reciprocal_rank == Approx(1.0 / 3));
  CHECK(scores.success == 0);
  CHECK(scores.recall == 1);
  CHECK(scores.ndcg == Approx(0.5));  // 1 / log2(4)
}

TEST_CASE("nothing found is zero in every measure") {
  for (const std::vector<std::string>& ranking : {std::vector<std::string>{}, {"x", "y"}}) {
    const Scores scores = score({{"a", 1}}, ranking);
    CHECK(scores.reciprocal_rank == 0);
    CHECK(scores.success == 0);
    CHECK(scores.recall == 0);
    CHECK(scores.ndcg == 0);
  }
}

TEST_CASE("gains over 1 weigh in nDCG only") {
  // Found: 1 / 1 + 3 / log2(3) = 2.89279. Best order: 3 / 1 + 1 / log2(3) = 3.63093.
  const Scores scores = score({{"a", 3}, {"b", 1}}, {"b", "a"});
  CHECK(scores.ndcg == Approx(2.89279 / 3.63093).epsilon(1e-5));
  CHECK(scores.reciprocal_rank == 1);
  CHECK(scores.success == 1);
  CHECK(scores.recall == 1);
}

TEST_CASE("the eleventh place is not looked at") {
  std::vector<std::string> ranking(10, "");
  for (std::size_t i = 0; i < ranking.size(); ++i) ranking[i] = std::to_string(i);
  ranking.push_back("a");
  CHECK(score({{"a", 1}}, ranking).recall == 0);
  ranking.erase(ranking.begin());
  CHECK(score({{"a", 1}}, ranking).reciprocal_rank == Approx(0.1));
}

TEST_CASE("more answers than places: recall counts all of them and the best order ten") {
  Gains gains;
  std::vector<std::string> ranking;
  for (int i = 0; i < 20; ++i) {
    gains[std::to_string(i)] = 1;
    ranking.push_back(std::to_string(i));
  }
  CHECK(score(gains, ranking).recall == Approx(0.5));
  CHECK(score(gains, ranking).ndcg == Approx(1));
}

TEST_CASE("a document that stands there twice counts once and takes one place") {
  const Scores scores = score({{"a", 1}, {"b", 1}}, {"a", "a", "b"});
  CHECK(scores.recall == 1);
  CHECK(scores.ndcg == Approx(1));
}

TEST_CASE("the mean is taken of each measure") {
  const Scores all = mean({{1, 1, 0.5, 0.25}, {0, 0, 1, 0.75}});
  CHECK(all.reciprocal_rank == Approx(0.5));
  CHECK(all.success == Approx(0.5));
  CHECK(all.recall == Approx(0.75));
  CHECK(all.ndcg == Approx(0.5));
  CHECK(mean({}).ndcg == 0);
}

TEST_SUITE_END();

}  // namespace
