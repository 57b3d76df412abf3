// SPDX-License-Identifier: GPL-2.0-or-later
// The subcommands of depesche-query, one function each.
#ifndef DEPESCHE_TOOLS_QUERY_COMMANDS_H_
#define DEPESCHE_TOOLS_QUERY_COMMANDS_H_

#include <string>
#include <vector>

#include <depesche/searcher.h>
#include "tools/exit_status.h"
#include "tools/output.h"
#include "tools/query_options.h"

namespace depesche::tools {

using Operands = std::vector<std::string>;

ExitStatus run_search(const QueryOptions& options, const Operands& operands, Output& out);
ExitStatus run_count(const QueryOptions& options, const Operands& operands, Output& out);
ExitStatus run_facets(const QueryOptions& options, const Operands& operands, Output& out);
ExitStatus run_show(const QueryOptions& options, const Operands& operands, Output& out);
ExitStatus run_terms(const QueryOptions& options, const Operands& operands, Output& out);

// terms --split.
ExitStatus run_split(const QueryOptions& options, const Operands& operands, Output& out);

// The query language in words and examples.
std::string query_language_help();

// Opens the index; for one that does not exist the error says how to make it.
Searcher open_index(const std::string& option);

// The words of a query given as several operands.
std::string joined(const Operands& operands);

// Refuses a format that "command" has not; "formats" are separated by "|".
void require_format(const QueryOptions& options, const char* command, const char* formats);

// How to print text to the standard output, where the pager starts if it is wanted.
struct TextSettings {
  std::size_t columns = 80;
  bool colour = false;
};
TextSettings prepare_output(const QueryOptions& options, Output& out);

// Searches; a query error becomes a BadQuery.
SearchResult search_index(const Searcher& searcher, const SearchRequest& request,
                          const std::function<bool(const Hit&)>& on_hit);

}  // namespace depesche::tools

#endif
