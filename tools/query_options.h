// SPDX-License-Identifier: GPL-2.0-or-later
// The options of depesche-query.
#ifndef DEPESCHE_TOOLS_QUERY_OPTIONS_H_
#define DEPESCHE_TOOLS_QUERY_OPTIONS_H_

#include <string>
#include <vector>

#include <depesche/search.h>
#include "tools/command_line.h"
#include "tools/terminal.h"

namespace depesche::tools {

// What the options say, as typed; request() understands it.
struct QueryOptions {
  QueryOptions();
  QueryOptions(const QueryOptions&) = delete;  // the groups refer to the members
  QueryOptions& operator=(const QueryOptions&) = delete;

  // The request for "query" without facets. Throws UsageError.
  SearchRequest request(const std::string& query) const;
  // How many hits, terms: the default unless --limit says otherwise.
  std::size_t limit_or(std::size_t standard) const;
  bool limit_given() const { return !limit.empty(); }

  std::string index;
  std::string format = "text";
  std::string colour = "auto";
  bool no_pager = false;

  bool any = false;
  bool no_compounds = false;
  std::vector<std::string> filters;  // FIELD=VALUE
  std::string since, until;
  std::string query;  // of facets

  std::vector<std::string> facets;  // FIELD[:N]
  std::string sort = "relevance";
  std::string limit;
  std::size_t offset = 0;
  bool all = false;
  std::size_t snippet_chars = SearchRequest().snippet_chars;
  std::string fields;
  std::string batch;
  bool explain = false;
  bool split = false;

  OptionGroup general{"General"};
  OptionGroup matching{"Matching"};
  OptionGroup facet_query{"Facets"};
  OptionGroup paging{"Length"};
  OptionGroup listing{"Hits"};
  OptionGroup words{"Words"};
};

// "FIELD", "FIELD:N" or "FIELD:all"; "limit" for no N. Throws UsageError.
FacetRequest parse_facet(const std::string& text, std::size_t limit);

// The facets in the order typed; the last of several for one field counts.
std::vector<FacetRequest> parse_facets(const std::vector<std::string>& texts, std::size_t limit);

// The fields of "id,titel,agentur" by their own names; none for "". Throws UsageError where no
// field is named, or one twice.
std::vector<std::string> parse_fields(const std::string& text);

}  // namespace depesche::tools

#endif
