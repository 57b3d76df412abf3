// SPDX-License-Identifier: GPL-2.0-or-later
// depesche-query count and facets: numbers without hits.
#include <string>

#include "present/delimited.h"
#include "present/facet_table.h"
#include "present/numbers.h"
#include "present/result_json.h"
#include "present/result_writer.h"
#include "tools/query_commands.h"
#include "tools/run.h"

namespace depesche::tools {
namespace {

// More than --facet shows: here the values are all there is to see.
constexpr std::size_t kFacetValues = 20;

bool keep_no_hit(const Hit&) { return false; }

SearchResult ask(const QueryOptions& options, const std::string& query,
                 const std::vector<FacetRequest>& facets) {
  SearchRequest request = options.request(query);
  request.limit = 0;
  request.facets = facets;
  return search_index(open_index(options.index), request, keep_no_hit);
}

ExitStatus status_of(const SearchResult& result) {
  return result.hits > 0 ? ExitStatus::done : ExitStatus::nothing_found;
}

void say_notes(const SearchResult& result) {
  for (const std::string& note : result.notes) say("note: " + note);
}

// A row a value; the hits without a value have an empty one.
void write_facet_rows(const SearchResult& result, present::Delimiter delimiter, std::ostream& out) {
  present::write_row({"field", "value", "count"}, delimiter, out);
  for (const Facet& facet : result.facets) {
    for (const FacetValue& value : facet.values) {
      present::write_row({facet.field, value.value, std::to_string(value.count)}, delimiter, out);
    }
    if (facet.missing > 0) {
      present::write_row({facet.field, "", std::to_string(facet.missing)}, delimiter, out);
    }
    if (facet.more > 0) {
      say("note: " + present::counted(facet.more, "more value", "more values") + " of " +
          facet.field + "; " + facet.field + ":all gives every one");
    }
  }
}

}  // namespace

ExitStatus run_count(const QueryOptions& options, const Operands& operands, Output& out) {
  require_format(options, "count", "text|json");
  const SearchResult result = ask(options, joined(operands), {});
  if (options.format == "json") {
    present::result_format("json").make(out.stream(), {})->end(result);
  } else {
    say_notes(result);
    out.stream() << result.hits << '\n';
  }
  return status_of(result);
}

ExitStatus run_facets(const QueryOptions& options, const Operands& operands, Output& out) {
  if (operands.empty())
    throw UsageError("facets of which fields? for example: facets source month");
  require_format(options, "facets", "text|json|csv|tsv");
  const SearchResult result = ask(options, options.query, parse_facets(operands, kFacetValues));
  if (options.format == "json") {
    present::result_format("json").make(out.stream(), {})->end(result);
    return status_of(result);
  }
  if (options.format == "text") {
    const TextSettings text = prepare_output(options, out);
    present::WriterSettings settings;
    settings.columns = text.columns;
    settings.colour = text.colour;
    present::result_format("text").make(out.stream(), settings)->end(result);
    return status_of(result);
  }
  say_notes(result);
  write_facet_rows(result,
                   options.format == "csv" ? present::Delimiter::comma : present::Delimiter::tab,
                   out.stream());
  return status_of(result);
}

}  // namespace depesche::tools
