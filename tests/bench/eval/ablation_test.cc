// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/eval/ablation.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "support/temporary_directory.h"

namespace {

using depesche::bench::AblationTable;
using depesche::bench::RankedDocument;
using depesche::bench::read_retrieval_set;
using depesche::bench::RetrievalSet;
using depesche::bench::Run;
using depesche::bench::search_all;
using depesche::bench::search_variant;
using depesche::bench::SetIndex;
using depesche::bench::Variant;
using depesche::bench::variants;
using depesche::tests::TemporaryDirectory;

// "b" has the question's words side by side, "a" the same words apart and more often.
struct Set {
  Set() {
    directory.write(
        "set/corpus.jsonl",
        "{\"_id\": \"a\", \"text\": \"Der Hafen ist voll, der Hafen ist neu, und am Abend kommt "
        "der Zoll.\"}\n"
        "{\"_id\": \"b\", \"text\": \"Am Kai steht seit gestern der Hafen Zoll, so sagen es die "
        "Leute hier.\"}\n"
        "{\"_id\": \"c\", \"text\": \"Ein anderer Text ohne diese Wörter.\"}\n");
    directory.write("set/queries.tsv", "q\tHafen Zoll\n");
    directory.write("set/qrels.tsv", "q\tb\n");
    set = read_retrieval_set(directory / "set");
  }

  TemporaryDirectory directory;
  RetrievalSet set;
};

bool same(const Run& a, const Run& b) {
  return std::equal(
      a.begin(), a.end(), b.begin(), b.end(), [](const auto& left, const auto& right) {
        return left.first == right.first &&
               std::equal(left.second.begin(), left.second.end(), right.second.begin(),
                          right.second.end(), [](const RankedDocument& x, const RankedDocument& y) {
                            return x.id == y.id && x.score == y.score;
                          });
      });
}

std::size_t count_lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST_SUITE_BEGIN("bench/ablation");

TEST_CASE("with the weights of the product the same is found as by the Searcher") {
  const Set sample;
  const SetIndex index(sample.set);
  for (const bool any : {true, false}) {
    CHECK(same(search_variant(index, sample.set, any, {}).run,
               search_all(index, sample.set, any).run));
  }
}

TEST_CASE("without a tier its points are missing") {
  const Set sample;
  const SetIndex index(sample.set);
  const Run whole = search_variant(index, sample.set, true, {}).run;
  Variant variant;
  variant.weights.pair = 0;
  const Run without = search_variant(index, sample.set, true, variant).run;
  CHECK(ranking(whole, "q").size() == 2);
  CHECK(ranking(without, "q").size() == 2);
  CHECK_FALSE(same(whole, without));
}

TEST_CASE("the variants begin with the whole ranking and end with stems alone") {
  const std::vector<Variant> all = variants();
  REQUIRE(all.size() > 3);
  CHECK(all.front().weights.form > 0);
  CHECK(all.front().weights.pair > 0);
  CHECK(all.back().weights.form == 0);
  CHECK(all.back().weights.pair == 0);
  for (std::size_t i = 1; i + 1 < all.size(); ++i) CHECK(all[i].name.starts_with("without "));
}

TEST_CASE("a table has a row a variant and set, and means for several sets") {
  const Set sample;
  const SetIndex index(sample.set);
  std::ostringstream one, two;
  AblationTable single(one);
  single.add(index, sample.set, true);
  const std::string rows = one.str();
  single.add_mean();
  CHECK(one.str() == rows);
  AblationTable pair(two);
  pair.add(index, sample.set, true);
  pair.add(index, sample.set, true);
  pair.add_mean();
  CHECK(count_lines(one.str()) == 2 + variants().size());  // with an empty line and the heads
  CHECK(count_lines(two.str()) == 3 * count_lines(one.str()));
  CHECK(two.str().find("mean of 2 sets") != std::string::npos);
}

TEST_SUITE_END();

}  // namespace
