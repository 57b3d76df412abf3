// SPDX-License-Identifier: GPL-2.0-or-later
// Brute force over all articles, some hundred at a time.
#include "bench/speed/expect.h"

#include <cstdint>
#include <memory>
#include <set>
#include <utility>
#include <vector>

#include <depesche/searcher.h>
#include "bench/speed/query_bench.h"
#include "index/compounds.h"
#include "query/live_database.h"
#include "query/prune.h"
#include "query/syntax.h"
#include "support/oracle.h"

namespace depesche::bench {
namespace {

constexpr std::size_t kAtOnce = 500;

struct Count {
  std::string query;
  query::Node tree;
  std::uint64_t hits = 0;
};

std::vector<Count> parse_queries(const std::string& path, analyse::Analyser& analyser) {
  std::vector<Count> counts;
  std::set<std::string> seen;
  for (const bool phrases : {false, true}) {
    for (const BenchQuery& query : read_lines(path)) {
      const std::string text = phrases ? as_phrase(query.text) : query.text;
      if (text.empty() || !seen.insert(text).second) continue;
      Count count{text, query::parse(text, false), 0};
      query::prune(count.tree, analyser);
      counts.push_back(std::move(count));
    }
  }
  return counts;
}

}  // namespace

void write_expected(const std::string& index, const std::string& queries, std::ostream& out) {
  query::LiveDatabase live(index);
  const auto splitter = index::stored_splitter(live.database());
  analyse::Analyser analyser(splitter);
  std::vector<Count> counts = parse_queries(queries, analyser);
  std::vector<Article> articles;
  const auto match = [&] {
    tests::Oracle oracle(std::exchange(articles, {}), splitter);
    for (Count& count : counts) count.hits += oracle.find(count.tree, false, true).size();
  };
  SearchRequest everything;
  everything.all = true;
  everything.snippet_chars = 0;
  Searcher(index).search(everything, [&](const Hit& hit) {
    articles.push_back(hit.article);
    if (articles.size() == kAtOnce) match();
    return true;
  });
  match();
  for (const Count& count : counts) out << count.query << "\t" << count.hits << "\n";
}

}  // namespace depesche::bench
