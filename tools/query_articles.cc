// SPDX-License-Identifier: GPL-2.0-or-later
// depesche-query show and terms: what the index holds.
#include <algorithm>
#include <string>

#include "present/article.h"
#include "present/delimited.h"
#include "present/json.h"
#include "present/numbers.h"
#include "present/result_json.h"
#include "present/sanitise.h"
#include "present/style.h"
#include "present/width.h"
#include "tools/query_commands.h"
#include "tools/run.h"

namespace depesche::tools {
namespace {

constexpr std::size_t kTerms = 20;

void write_terms_text(const std::vector<Term>& terms, const TextSettings& text, std::ostream& out) {
  std::size_t form_columns = 4;
  std::size_t count_columns = 8;
  for (const Term& term : terms) {
    form_columns = std::max(form_columns, present::display_width(present::sanitise(term.term)));
    count_columns = std::max(count_columns, present::grouped(term.articles).size());
  }
  form_columns = std::min(form_columns, std::max<std::size_t>(text.columns / 2, 10));
  const auto row = [&](const std::string& count, const std::string& form, const std::string& stem) {
    return std::string(count_columns - count.size(), ' ') + count + "  " +
           present::pad_right(present::truncate(present::sanitise(form), form_columns),
                              form_columns) +
           "  " + present::sanitise(stem);
  };
  out << present::styled(row("articles", "term", "stem"), present::Role::heading, text.colour)
      << '\n';
  for (const Term& term : terms) {
    out << row(present::grouped(term.articles), term.term, term.stem) << '\n';
  }
}

void write_terms_json(const std::vector<Term>& terms, const std::string& pattern,
                      std::ostream& out) {
  std::string text;
  present::JsonWriter json(text);
  json.begin_object();
  json.key("format_version");
  json.number(present::kJsonFormatVersion);
  json.key("pattern");
  json.text(pattern);
  json.key("terms");
  json.begin_list();
  for (const Term& term : terms) {
    json.begin_object();
    json.key("term");
    json.text(term.term);
    json.key("stem");
    json.text(term.stem);
    json.key("articles");
    json.number(term.articles);
    json.end_object();
  }
  json.end_list();
  json.end_object();
  out << text << '\n';
}

void write_terms_rows(const std::vector<Term>& terms, present::Delimiter delimiter,
                      std::ostream& out) {
  present::write_row({"term", "stem", "articles"}, delimiter, out);
  for (const Term& term : terms) {
    present::write_row({term.term, term.stem, std::to_string(term.articles)}, delimiter, out);
  }
}

std::vector<Term> find_terms(const Searcher& searcher, const std::string& pattern,
                             std::size_t limit) {
  try {
    return searcher.terms(pattern, limit);
  } catch (const QueryError& error) {
    throw BadQuery{error.what(), pattern, error.offset()};
  }
}

}  // namespace

ExitStatus run_show(const QueryOptions& options, const Operands& operands, Output& out) {
  if (operands.empty()) throw UsageError("which article? show needs an ID");
  require_format(options, "show", "text|jsonl");
  const Searcher searcher = open_index(options.index);
  const TextSettings text = prepare_output(options, out);
  bool all_found = true;
  bool first = true;
  for (const std::string& id : operands) {
    const auto article = searcher.fetch(id);
    if (!article) {
      say("there is no article with the id " + id);
      all_found = false;
      continue;
    }
    if (options.format == "jsonl") {
      std::string line;
      present::JsonWriter json(line);
      present::write_article(*article, json);
      out.stream() << line << '\n';
    } else {
      if (!first) out.stream() << '\n';
      present::write_article_text(*article, text.columns, text.colour, out.stream());
    }
    first = false;
  }
  return all_found ? ExitStatus::done : ExitStatus::nothing_found;
}

ExitStatus run_terms(const QueryOptions& options, const Operands& operands, Output& out) {
  if (options.split) return run_split(options, operands, out);
  if (operands.size() != 1) throw UsageError("terms needs one PATTERN, for example 'krieg*'");
  require_format(options, "terms", "text|json|csv|tsv");
  const std::size_t limit = options.limit_or(kTerms);
  const Searcher searcher = open_index(options.index);
  const std::string& pattern = operands.front();
  // One more than is shown tells whether there are more.
  std::vector<Term> terms = find_terms(searcher, pattern, limit + 1);
  if (terms.size() > limit) {
    terms.resize(limit);
    say("note: there are more terms; --limit N shows them");
  }
  if (options.format == "text") {
    write_terms_text(terms, prepare_output(options, out), out.stream());
  } else if (options.format == "json") {
    write_terms_json(terms, pattern, out.stream());
  } else {
    write_terms_rows(terms,
                     options.format == "csv" ? present::Delimiter::comma : present::Delimiter::tab,
                     out.stream());
  }
  return terms.empty() ? ExitStatus::nothing_found : ExitStatus::done;
}

}  // namespace depesche::tools
