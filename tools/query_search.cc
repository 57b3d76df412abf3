// SPDX-License-Identifier: GPL-2.0-or-later
// depesche-query search: one query, or a batch of them, in every output format.
#include <cerrno>
#include <fstream>
#include <iostream>
#include <memory>
#include <system_error>

#include "present/numbers.h"
#include "present/result_writer.h"
#include "present/sanitise.h"
#include "tools/query_commands.h"
#include "tools/run.h"

namespace depesche::tools {
namespace {

struct Search {
  const QueryOptions& options;
  const present::ResultFormat& format;
  present::WriterSettings settings;
  Output& out;
};

// Formats for other programs have no place for what a reader must know: it goes to the standard
// error.
void report_aside(const Search& search, const SearchResult& result, std::uint64_t shown) {
  if (!result.explanation.empty()) {
    std::cerr << present::sanitise_lines(result.explanation);
  }
  for (const std::string& note : result.notes) say("note: " + note);
  if (result.hits == 0 && result.partial.articles > 0 && !search.format.partial) {
    say("note: nothing has all of the words; " +
        present::counted(result.partial.articles, "article has", "articles have") +
        " some of them; --any finds them");
  }
  const std::uint64_t offered = result.hits - std::min<std::uint64_t>(result.hits, result.offset);
  if (shown < offered && !search.options.limit_given() && search.out.stream()) {
    say("note: " + present::grouped(shown) + " of " +
        present::counted(result.hits, "article", "articles") + "; --limit N or --all gives more");
  }
}

std::uint64_t answer(const Search& search, const Searcher& searcher, const std::string& query) {
  SearchRequest request = search.options.request(query);
  request.facets = parse_facets(search.options.facets, FacetRequest().limit);
  request.partial_limit = request.limit;
  const auto writer = search.format.make(search.out.stream(), search.settings);
  std::uint64_t shown = 0;
  const SearchResult result = search_index(searcher, request, [&](const Hit& hit) {
    writer->hit(hit);
    ++shown;
    return search.out.stream().good();
  });
  writer->end(result);
  if (!search.format.complete) report_aside(search, result, shown);
  return result.hits;
}

// A bad query is reported with its line; the others are answered.
ExitStatus answer_batch(Search search, const Searcher& searcher, std::istream& lines) {
  bool found = false;
  bool failed = false;
  std::string line;
  for (std::size_t number = 1; std::getline(lines, line) && search.out.stream(); ++number) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty()) continue;
    const std::string place = search.options.batch + ":" + std::to_string(number) + ": ";
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos || tab == 0) {
      say(place + "this line has not the form ID<TAB>QUERY");
      failed = true;
      continue;
    }
    search.settings.query_id = line.substr(0, tab);
    try {
      found |= answer(search, searcher, line.substr(tab + 1)) > 0;
    } catch (BadQuery& error) {
      error.message.insert(0, place);
      say(error);
      failed = true;
    }
  }
  if (lines.bad()) throw Error(ErrorCode::io, "reading " + search.options.batch + " failed");
  if (failed) return ExitStatus::usage;
  return found ? ExitStatus::done : ExitStatus::nothing_found;
}

// Nothing is found in an index that nothing was put into; then the query is not to blame.
void hint_at_empty_index(const Searcher& searcher) {
  SearchRequest everything;
  everything.limit = 0;
  if (searcher.search(everything).hits == 0) {
    say("the index is empty; fill it with: depesche-ingest PATH...");
  }
}

ExitStatus run_batch(const Search& search, const Searcher& searcher) {
  const std::string& file = search.options.batch;
  if (file == "-") return answer_batch(search, searcher, std::cin);
  std::ifstream lines(file);
  if (!lines) {
    throw Error(ErrorCode::not_found,
                "opening " + file + ": " + std::generic_category().message(errno));
  }
  return answer_batch(search, searcher, lines);
}

void check_format(const QueryOptions& options, const present::ResultFormat& format) {
  const std::string name = std::string("--format ") + format.name;
  if (!options.facets.empty() && !format.takes_facets) {
    throw UsageError(name + " has no place for facets; use json, or the command facets");
  }
  if (!options.fields.empty() && !format.takes_fields) {
    throw UsageError(name + " has no choice of fields");
  }
  if (!options.batch.empty() && !format.takes_batch) {
    throw UsageError(name + " can't hold the results of a batch");
  }
}

// True if nothing says what to look for, not even a filter.
bool asks_nothing(const QueryOptions& options, const Operands& operands) {
  return operands.empty() && options.batch.empty() && options.filters.empty() &&
         options.since.empty() && options.until.empty() && options.facets.empty() &&
         options.sort == "relevance" && !options.all && !options.limit_given();
}

}  // namespace

ExitStatus run_search(const QueryOptions& options, const Operands& operands, Output& out) {
  if (asks_nothing(options, operands)) {
    throw UsageError("what to search for? give a query, or '*' for all articles");
  }
  if (!options.batch.empty() && !operands.empty()) {
    throw UsageError("--batch takes its queries from the file, not from the command line");
  }
  const present::ResultFormat& format = present::result_format(options.format);
  check_format(options, format);
  options.request(joined(operands));  // usage errors come before the index is touched
  parse_facets(options.facets, FacetRequest().limit);
  present::WriterSettings settings;
  settings.fields = parse_fields(options.fields);
  present::choose_hit_fields(settings.fields);

  const Searcher searcher = open_index(options.index);
  const TextSettings text = prepare_output(options, out);
  settings.columns = text.columns;
  settings.colour = text.colour;
  const Search search{options, format, settings, out};
  if (!options.batch.empty()) return run_batch(search, searcher);
  if (answer(search, searcher, joined(operands)) > 0) return ExitStatus::done;
  hint_at_empty_index(searcher);
  return ExitStatus::nothing_found;
}

}  // namespace depesche::tools
