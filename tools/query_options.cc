// SPDX-License-Identifier: GPL-2.0-or-later
// The options of depesche-query.
#include "tools/query_options.h"

#include <algorithm>

#include <depesche/searcher.h>
#include "present/result_writer.h"

namespace depesche::tools {
namespace {

std::string format_choices() {
  std::string names;
  for (const present::ResultFormat& format : present::result_formats()) {
    if (!names.empty()) names += "|";
    names += format.name;
  }
  return names;
}

std::string lower(std::string name) {
  for (char& c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return name;
}

// The name of a field for its alias; what is no alias stays, for the library to judge.
std::string field_name(const std::string& alias) {
  std::string wanted = lower(alias);
  for (const std::vector<std::string>& names : query_fields()) {
    if (std::find(names.begin(), names.end(), wanted) != names.end()) return names.front();
  }
  return wanted;
}

// Values of one field are alternatives, fields must hold together.
std::vector<Filter> parse_filters(const std::vector<std::string>& texts) {
  std::vector<Filter> filters;
  for (const std::string& text : texts) {
    auto [alias, value] = parse_assignment(text, "--filter");
    const std::string name = field_name(alias);
    auto filter = std::find_if(filters.begin(), filters.end(),
                               [&](const Filter& known) { return known.field == name; });
    if (filter == filters.end()) filter = filters.insert(filters.end(), Filter{name, {}});
    filter->values.push_back(value);
  }
  return filters;
}

}  // namespace

QueryOptions::QueryOptions() {
  general.text("index,d", "DIR", index,
               "the index; else $DEPESCHE_INDEX, $XDG_DATA_HOME/depesche, "
               "~/.local/share/depesche");
  general.choice("format", format_choices(), format,
                 "how to print (text); csv, tsv: what a spreadsheet would run gets a ' in front");
  general.choice("color", "auto|always|never", colour,
                 "colours; auto: on a terminal, unless NO_COLOR is set");
  general.flag("no-pager", no_pager, "print at once, however long");

  matching.flag("any", any, "several words mean any of them, not all");
  matching.flag("no-compounds", no_compounds,
                "words are not looked for inside compounds, nor compounds by their parts");
  matching.texts("filter", "FIELD=VALUE", filters,
                 "only articles with this value; repeated for one field: any of the values");
  matching.text("since", "DATE", since, "from 2016, 2016-09 or 2016-09-07 on");
  matching.text("until", "DATE", until, "up to and with this year, month or day");

  facet_query.text("query,q", "QUERY", query, "count values in the articles that match QUERY");

  paging.text("limit,n", "N", limit, "at most N hits (10), or terms (20)");

  words.flag("split", split, "how the index takes each WORD apart, and why");

  listing.texts("facet", "FIELD[:N]", facets,
                "also count the N (10) most frequent values of FIELD; N may be all");
  listing.choice("sort", "relevance|date|-date", sort,
                 "order; date: oldest first, -date: newest first");
  listing.count("offset", "N", offset, "pass over the first N hits");
  listing.flag("all", all, "every hit");
  listing.count("snippet", "N", snippet_chars,
                "length of the snippets in characters (240); 0: none");
  listing.text("fields", "A,B,C", fields, "what to print of a hit, in this order");
  listing.text("batch", "FILE", batch,
               "answer the queries of FILE (- is the standard input), a line ID<TAB>QUERY each");
  listing.flag("explain", explain, "show how the query was understood");
}

SearchRequest QueryOptions::request(const std::string& text) const {
  SearchRequest request;
  request.query = text;
  request.any = any;
  request.compounds = !no_compounds;
  request.filters = parse_filters(filters);
  request.since = since;
  request.until = until;
  request.sort = sort == "date"    ? Sort::oldest_first
                 : sort == "-date" ? Sort::newest_first
                                   : Sort::relevance;
  request.offset = offset;
  request.limit = limit_or(request.limit);
  request.all = all;
  request.snippet_chars = snippet_chars;
  request.explain = explain;
  if (all && limit_given()) throw UsageError("--all and --limit exclude each other");
  return request;
}

std::size_t QueryOptions::limit_or(std::size_t standard) const {
  return limit.empty() ? standard : parse_count(limit, "--limit");
}

FacetRequest parse_facet(const std::string& text, std::size_t limit) {
  FacetRequest facet;
  const std::size_t colon = text.find(':');
  facet.field = field_name(text.substr(0, colon));
  facet.limit = limit;
  if (colon != std::string::npos) {
    const std::string number = text.substr(colon + 1);
    facet.limit = number == "all" ? 0 : parse_count(number, "facet " + text);
    if (number != "all" && facet.limit == 0) {
      throw UsageError("facet " + text + ": give at least 1, or all");
    }
  }
  return facet;
}

std::vector<FacetRequest> parse_facets(const std::vector<std::string>& texts, std::size_t limit) {
  std::vector<FacetRequest> facets;
  for (const std::string& text : texts) {
    const FacetRequest facet = parse_facet(text, limit);
    const auto known = std::find_if(facets.begin(), facets.end(), [&](const FacetRequest& earlier) {
      return earlier.field == facet.field;
    });
    if (known == facets.end()) {
      facets.push_back(facet);
    } else {
      known->limit = facet.limit;
    }
  }
  return facets;
}

std::vector<std::string> parse_fields(const std::string& text) {
  std::vector<std::string> names;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const std::string name = field_name(text.substr(begin, end - begin));
    if (name.empty()) throw UsageError("--fields: \"" + text + "\" leaves out a name");
    if (std::find(names.begin(), names.end(), name) != names.end()) {
      throw UsageError("--fields names " + name + " twice");
    }
    names.push_back(name);
    begin = end + 1;
  }
  return names;
}

}  // namespace depesche::tools
