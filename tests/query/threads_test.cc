// SPDX-License-Identifier: GPL-2.0-or-later
// Readers beside a writer: run under the thread sanitizer too.
#include <depesche/searcher.h>

#include <doctest/doctest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "query/scratch_index.h"

using namespace depesche;
using namespace depesche::tests;

TEST_SUITE_BEGIN("query/threads");

namespace {

constexpr int kCommits = 60;
constexpr std::size_t kBatch = 5;

// Each commit rewrites the same articles, all with one number of their own, and adds a batch.
void write_commits(ScratchIndex& index) {
  for (int commit = 1; commit <= kCommits; ++commit) {
    std::vector<Article> articles;
    for (std::size_t i = 0; i < kBatch; ++i) {
      articles.push_back(article("fixed" + std::to_string(i), "immer", {std::to_string(commit)}));
      articles.push_back(
          article(std::to_string(commit) + "-" + std::to_string(i), "immer", {"neu"}));
    }
    index.commit(articles);
  }
}

// What a reader must see of any commit: whole batches, and the fixed articles of one commit only.
bool is_one_state(const SearchResult& result) {
  bool whole = result.hits % kBatch == 0;
  std::uint64_t counted = 0;
  for (const FacetValue& value : result.facets.at(0).values) {
    whole = whole && value.count % kBatch == 0;
    counted += value.count;
  }
  return whole && counted == result.hits && result.facets.at(0).values.size() <= 2;
}

}  // namespace

TEST_CASE("copies in threads see one state each while a writer commits") {
  ScratchIndex index;
  const Searcher searcher(index.path());
  SearchRequest asked = request("immer");
  asked.facets = {{"source", 0}};
  asked.sort = Sort::newest_first;
  std::atomic<bool> done{false};
  std::atomic<int> wrong{0};
  std::vector<std::thread> readers;
  for (int i = 0; i < 3; ++i) {
    readers.emplace_back([&, own = Searcher(searcher)] {
      try {
        do {
          if (!is_one_state(own.search(asked))) ++wrong;
        } while (!done);
      } catch (const std::exception& error) {
        MESSAGE(std::string(error.what()));
        ++wrong;
      }
    });
  }
  write_commits(index);
  done = true;
  for (std::thread& reader : readers) reader.join();
  CHECK(wrong.load() == 0);
  CHECK(searcher.search(asked).hits == kBatch * (kCommits + 1));
}

TEST_CASE("a stream goes on while a writer commits") {
  ScratchIndex index;
  write_commits(index);
  const Searcher searcher(index.path());
  SearchRequest asked = request("immer");
  asked.all = true;
  std::thread writer([&] { write_commits(index); });
  for (int round = 0; round < 5; ++round) {
    std::size_t seen = 0;
    const SearchResult result = searcher.search(asked, [&](const Hit&) { return ++seen > 0; });
    CHECK(seen == result.hits);
    CHECK(result.hits == kBatch * (kCommits + 1));
  }
  writer.join();
}

TEST_SUITE_END();
