// SPDX-License-Identifier: GPL-2.0-or-later
// Searcher::split(): the words of a text, how they are split and why.
#include "query/split_words.h"

#include <depesche/searcher.h>
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "query/scratch_index.h"

TEST_SUITE_BEGIN("query/split_words");

using namespace depesche::tests;
using depesche::WordSplit;

namespace {

std::vector<std::string> parts_of(const WordSplit& split) {
  std::vector<std::string> parts;
  for (const depesche::WordPart& part : split.parts) parts.push_back(part.word);
  return parts;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a compound has parts with linking elements and stems and the decision with its cuts") {
  const ScratchIndex index;
  const auto splits = depesche::Searcher(index.path()).split("Regierungschefs");
  REQUIRE(splits.size() == 1);
  const WordSplit& split = splits[0];
  CHECK(split.form == "regierungschefs");
  REQUIRE(parts_of(split) == Words{"regierung", "chefs"});
  CHECK(split.parts[0].text == "regierungs");
  CHECK(split.parts[0].linking == "s");
  CHECK(split.parts[0].stem == "regier");
  CHECK(split.parts[1].linking.empty());
  CHECK(split.parts[1].stem == "chef");
  REQUIRE_FALSE(split.decisions.empty());
  const depesche::WordDecision& decision = split.decisions[0];
  CHECK(decision.piece == "regierungschefs");
  CHECK(decision.reason == "split");
  REQUIRE_FALSE(decision.cuts.empty());
  CHECK(decision.cuts[0].before == "regierungs");
  CHECK(decision.cuts[0].behind == "chefs");
  CHECK(decision.cuts[0].first == "regierung");
  CHECK(decision.cuts[0].head == "chef");
  CHECK(decision.cuts[0].probability > decision.whole_probability);
  CHECK(decision.cuts[0].geometric_mean > decision.count);
}

TEST_CASE("parts of several words are told apart") {
  const ScratchIndex index;
  const auto splits = depesche::Searcher(index.path()).split("Bundestagswahlkampf");
  REQUIRE(splits.size() == 1);
  REQUIRE(parts_of(splits[0]).size() >= 3);
  CHECK(splits[0].longer_parts.size() ==
        splits[0].parts.size() * (splits[0].parts.size() - 1) / 2 - 1);
  for (const depesche::WordPart& part : splits[0].longer_parts) CHECK_FALSE(part.stem.empty());
}

TEST_CASE("a text has its words in their order and those with hyphens one by one") {
  const ScratchIndex index;
  const depesche::Searcher searcher(index.path());
  Words forms;
  for (const WordSplit& split : searcher.split("der Ukraine-Krieg, Bürger:innen")) {
    forms.push_back(split.form);
  }
  CHECK(forms == Words{"der", "ukraine", "krieg", "buergerinnen"});
  CHECK(searcher.split("zwischen")[0].decisions[0].reason == "function-word");
  CHECK(searcher.split("").empty());
  CHECK(searcher.split("... \x1b \xff").empty());
  CHECK(searcher.split(std::string(1000, 'x')).empty());
}

TEST_SUITE_END();
