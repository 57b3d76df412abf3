// SPDX-License-Identifier: GPL-2.0-or-later
// depesche-query: searches an index of news articles.
#include "tools/query_commands.h"
#include "tools/run.h"
#include "tools/stats.h"

namespace depesche::tools {
namespace {

constexpr char kExamples[] =
    R"(  depesche-query 'syrien quelle:afp' --facet source --facet month
  depesche-query '"kalter krieg" -titel:film' --since 2016-09 --sort -date
  depesche-query 'bürger* (wahl ODER abstimmung)' --format jsonl --all
  depesche-query facets source month --query syrien
  depesche-query help query          the query language
)";

ExitStatus run_stats(const QueryOptions& options, const Operands& operands, Output& out) {
  if (!operands.empty()) throw UsageError("stats takes no operand");
  require_format(options, "stats", "text|json");
  const IndexStats stats = open_index(options.index).stats();
  (options.format == "json" ? write_stats_json : write_stats_text)(stats, out.stream());
  return ExitStatus::done;
}

ExitStatus run_help(const Program& program, const Operands& operands, Output& out) {
  if (operands.empty()) {
    out.stream() << help_text(program);
  } else if (operands == Operands{"query"}) {
    out.stream() << query_language_help();
  } else {
    throw UsageError("there is no help on \"" + joined(operands) + "\"; there is: help query");
  }
  return ExitStatus::done;
}

}  // namespace
}  // namespace depesche::tools

int main(int argc, char** argv) {
  using namespace depesche::tools;
  QueryOptions o;
  Program program{"depesche-query",
                  "Searches an index of German news articles.",
                  {},
                  {&o.matching, &o.listing, &o.paging, &o.words, &o.facet_query, &o.general},
                  kExamples};
  const auto with = [&o](auto* command) {
    return
        [&o, command](const Operands& operands, Output& out) { return command(o, operands, out); };
  };
  program.subcommands = {
      {"search",
       "QUERY",
       "the articles that match, best first",
       {&o.general, &o.matching, &o.paging, &o.listing},
       with(run_search)},
      {"count", "QUERY", "how many articles match", {&o.general, &o.matching}, with(run_count)},
      {"facets",
       "FIELD[:N]...",
       "how often which value occurs (N: 20)",
       {&o.general, &o.matching, &o.facet_query},
       with(run_facets)},
      {"show", "ID...", "whole articles", {&o.general}, with(run_show)},
      {"terms",
       "PATTERN",
       "words of the index that match krieg*, *krieg, krieg~1; how compounds are split",
       {&o.general, &o.paging, &o.words},
       with(run_terms)},
      {"stats", "", "size and age of the index", {&o.general}, with(run_stats)},
      {"help",
       "[query]",
       "this help, or the query language",
       {},
       [&program](const Operands& operands, Output& out) {
         return run_help(program, operands, out);
       }},
  };
  return run(program, argc, argv);
}
