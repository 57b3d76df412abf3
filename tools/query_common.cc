// SPDX-License-Identifier: GPL-2.0-or-later
// What the subcommands of depesche-query share.
#include <unistd.h>

#include <filesystem>
#include <system_error>

#include "tools/query_commands.h"
#include "tools/run.h"

namespace depesche::tools {

Searcher open_index(const std::string& option) {
  const std::string index = index_directory(option);
  try {
    return Searcher(index);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::not_found) throw;
    // A folder that holds something else is no place for an index.
    std::error_code unknown;
    if (std::filesystem::exists(index, unknown) && !std::filesystem::is_empty(index, unknown)) {
      throw;
    }
    // Only an index named here must be named there.
    const std::string where = option.empty() ? "" : "--index '" + option + "' ";
    throw HintedError(error, "make an index with: depesche-ingest " + where + "PATH...");
  }
}

std::string joined(const Operands& operands) {
  std::string text;
  for (const std::string& operand : operands) {
    if (!text.empty()) text += ' ';
    text += operand;
  }
  return text;
}

void require_format(const QueryOptions& options, const char* command, const char* formats) {
  const std::string all = "|" + std::string(formats) + "|";
  if (all.find("|" + options.format + "|") == std::string::npos) {
    throw UsageError(std::string(command) + " prints " + formats + ", not " + options.format);
  }
}

TextSettings prepare_output(const QueryOptions& options, Output& out) {
  const Terminal terminal = terminal_at(STDOUT_FILENO);
  if (options.format == "text" && terminal.interactive && !options.no_pager) {
    out.page(pager_command(), terminal.rows);
  }
  return {terminal.columns, wants_colour(options.colour, terminal)};
}

SearchResult search_index(const Searcher& searcher, const SearchRequest& request,
                          const std::function<bool(const Hit&)>& on_hit) {
  try {
    return searcher.search(request, on_hit);
  } catch (const QueryError& error) {
    throw BadQuery{error.what(), request.query, error.offset()};
  }
}

}  // namespace depesche::tools
