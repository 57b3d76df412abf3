// SPDX-License-Identifier: GPL-2.0-or-later
// Times searches through the library and checks what they find.
#include "bench/speed/query_bench.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iomanip>
#include <limits>
#include <utility>

#include <depesche/error.h>
#include <depesche/searcher.h>
#include "bench/speed/measure.h"

namespace depesche::bench {
namespace {

constexpr const char* kModes[] = {"top", "facets", "phrase"};
constexpr const char* kFacets[] = {"source", "outlet", "month"};
constexpr std::size_t kFacetValues = 20;

SearchRequest request_for(const std::string& query, QueryMode mode) {
  SearchRequest request;
  request.query = query;
  if (mode == QueryMode::facets) {
    for (const char* field : kFacets) request.facets.push_back({field, kFacetValues});
  }
  return request;
}

// Whether each facet's first value counts what a filter on it finds.
bool facets_are_exact(const Searcher& searcher, const SearchRequest& request,
                      const SearchResult& result, std::ostream& complaints) {
  bool exact = true;
  for (const Facet& facet : result.facets) {
    if (facet.values.empty()) continue;
    SearchRequest filtered = request;
    filtered.facets.clear();
    filtered.limit = 0;
    filtered.filters.push_back({facet.field, {facet.values[0].value}});
    const std::uint64_t hits = searcher.search(filtered).hits;
    if (hits == facet.values[0].count) continue;
    exact = false;
    complaints << request.query << ": the facet " << facet.field << " counts "
               << facet.values[0].count << " of " << facet.values[0].value << ", a filter finds "
               << hits << "\n";
  }
  return exact;
}

std::vector<BenchQuery> queries_of(const QueryRun& run) {
  std::vector<BenchQuery> queries = read_lines(run.queries);
  if (run.mode == QueryMode::phrase) {
    for (BenchQuery& query : queries) {
      std::string phrase = as_phrase(query.text);
      if (phrase != query.text) query = {std::move(phrase), std::nullopt};  // its hits are others
    }
    std::erase_if(queries, [](const BenchQuery& query) { return query.text.empty(); });
  }
  if (queries.empty()) throw Error(ErrorCode::bad_argument, run.queries + " has no such queries");
  return queries;
}

}  // namespace

QueryMode parse_query_mode(const std::string& name) {
  for (std::size_t i = 0; i < std::size(kModes); ++i) {
    if (name == kModes[i]) return static_cast<QueryMode>(i);
  }
  throw Error(ErrorCode::bad_argument, "\"" + name + "\" is none of top, facets, phrase");
}

std::vector<BenchQuery> read_lines(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(ErrorCode::not_found, "can't open " + path);
  std::vector<BenchQuery> queries;
  for (std::string line; std::getline(in, line);) {
    BenchQuery query;
    query.text = line.substr(0, line.find('\t'));
    if (query.text.empty()) continue;
    if (query.text.size() < line.size()) {
      const char* begin = line.data() + query.text.size() + 1;
      std::uint64_t hits = 0;
      if (std::from_chars(begin, line.data() + line.size(), hits).ec != std::errc()) {
        throw Error(ErrorCode::bad_argument, path + ": no number of hits behind the tab: " + line);
      }
      query.hits = hits;
    }
    queries.push_back(query);
  }
  return queries;
}

std::string as_phrase(const std::string& query) {
  if (query.find('"') != std::string::npos) return query;
  return query.find(' ') == std::string::npos ? "" : '"' + query + '"';
}

bool run_queries(const QueryRun& run, std::ostream& out, std::ostream& complaints) {
  const std::vector<BenchQuery> queries = queries_of(run);
  const Searcher searcher(run.index);
  std::vector<double> best(queries.size(), std::numeric_limits<double>::max());
  std::vector<std::uint64_t> hits(queries.size());
  bool right = true;
  for (std::size_t round = 0; round < run.rounds; ++round) {
    for (std::size_t i = 0; i < queries.size(); ++i) {
      const SearchRequest request = request_for(queries[i].text, run.mode);
      const Stopwatch watch;
      const SearchResult result = searcher.search(request);
      best[i] = std::min(best[i], watch.seconds() * 1e3);
      hits[i] = result.hits;
      if (round > 0) continue;
      right = facets_are_exact(searcher, request, result, complaints) && right;
      if (queries[i].hits && *queries[i].hits != result.hits) {
        right = false;
        complaints << queries[i].text << ": " << *queries[i].hits << " hits expected, "
                   << result.hits << " found\n";
      }
    }
  }
  const Latencies times = summarise(best);
  out << std::fixed << std::setprecision(3) << "depesche "
      << kModes[static_cast<std::size_t>(run.mode)] << " queries=" << queries.size()
      << " mean_ms=" << times.mean << " p50_ms=" << times.p50 << " p95_ms=" << times.p95
      << " max_ms=" << times.max << "\n";
  if (run.each) {
    for (std::size_t i = 0; i < queries.size(); ++i) {
      out << best[i] << "\t" << hits[i] << "\t" << queries[i].text << "\n";
    }
  }
  return right;
}

}  // namespace depesche::bench
