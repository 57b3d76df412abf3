// SPDX-License-Identifier: GPL-2.0-or-later
// Answers to queries, measured.
#ifndef DEPESCHE_TESTS_BENCH_SPEED_QUERY_BENCH_H_
#define DEPESCHE_TESTS_BENCH_SPEED_QUERY_BENCH_H_

#include <cstdint>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace depesche::bench {

// top: the first ten hits with title and snippet. facets: the same with the exact counts of source,
// outlet and month, the first 20 values of each. phrase: top for the phrases among the queries:
// what stands in quotation marks, and several words as if they did; single words are left out.
enum class QueryMode { top, facets, phrase };

// Throws Error(bad_argument).
QueryMode parse_query_mode(const std::string& name);

struct BenchQuery {
  std::string text;
  std::optional<std::uint64_t> hits;  // what it must find, if that is known
};

// One query a line; behind a tab the number of its hits may stand. Throws Error: not_found,
// bad_argument.
std::vector<BenchQuery> read_lines(const std::string& path);
// What the mode "phrase" makes of a query; "" if it is a single word.
std::string as_phrase(const std::string& query);

struct QueryRun {
  std::string index;
  std::string queries;
  QueryMode mode = QueryMode::top;
  std::size_t rounds = 10;
  bool each = false;  // also a line for each query: milliseconds, hits, text
};

// Runs all queries "rounds" times in this thread and prints the mean and the quantiles of each
// query's best time. False, with complaints, if a query does not find what the file says, or if an
// article count of a facet is not what a filter on its value finds. Throws Error.
bool run_queries(const QueryRun& run, std::ostream& out, std::ostream& complaints);

}  // namespace depesche::bench

#endif
