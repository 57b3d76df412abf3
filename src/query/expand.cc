// SPDX-License-Identifier: GPL-2.0-or-later
// Walks the terms of the index.
#include "query/expand.h"

#include "index/schema.h"
#include "query/limits.h"
#include "query/syntax.h"

#include <depesche/error.h>

#include <algorithm>

namespace depesche::query {
namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool more_frequent(const TermMatch& a, const TermMatch& b) {
  return a.articles != b.articles ? a.articles > b.articles : a.form < b.form;
}

// Sorts the first "limit" to the front and drops the rest.
void keep_most_frequent(std::vector<TermMatch>& matches, std::size_t limit) {
  const std::size_t kept = std::min(limit, matches.size());
  const auto middle = matches.begin() + static_cast<std::ptrdiff_t>(kept);
  std::partial_sort(matches.begin(), middle, matches.end(), more_frequent);
  matches.resize(kept);
}

std::size_t count_patterns(const Node& node) {
  std::size_t count = node.kind == NodeKind::pattern || node.kind == NodeKind::fuzzy ? 1 : 0;
  for (const Node& child : node.children) count += count_patterns(child);
  return count;
}

}  // namespace

std::size_t expansions_each(const Node& tree) {
  const std::size_t patterns = std::max<std::size_t>(count_patterns(tree), 1);
  return std::min(kMaxExpansions, kMaxExpansionsTogether / patterns);
}

Expansion expand(Pattern pattern, std::string_view term_prefix, std::size_t limit,
                 const Xapian::Database& database, const index::Removed& removed) {
  Expansion expansion;
  const std::string start = std::string(term_prefix) + pattern.prefix();
  Xapian::TermIterator term = database.allterms_begin(start);
  const Xapian::TermIterator end = database.allterms_end(start);
  while (term != end) {
    const std::string text = *term;
    if (text.size() > term_prefix.size() && is_capital(text[term_prefix.size()])) {
      // Another, longer prefix; '[' is the character behind 'Z'.
      term.skip_to(std::string(term_prefix) + '[');
      continue;
    }
    const std::string_view form = std::string_view(text).substr(term_prefix.size());
    if (pattern.matches(form) && removed.leaves_any(database, text)) {
      ++expansion.total;
      expansion.matches.push_back({std::string(form), term.get_termfreq()});
      if (expansion.matches.size() > 4 * limit + 1000) {
        keep_most_frequent(expansion.matches, limit);
      }
    }
    ++term;
  }
  keep_most_frequent(expansion.matches, limit);
  if (removed.empty()) return expansion;
  for (TermMatch& match : expansion.matches) {
    match.articles = removed.frequency(database, std::string(term_prefix) + match.form);
  }
  std::sort(expansion.matches.begin(), expansion.matches.end(), more_frequent);
  return expansion;
}

std::vector<TermMatch> most_frequent(const std::string& start, std::size_t limit,
                                     const Xapian::Database& database) {
  // As a heap with the least frequent on top: nearly all terms are rarer, and are not even spelled.
  std::vector<TermMatch> found;
  const Xapian::TermIterator end = database.allterms_end(start);
  for (auto term = database.allterms_begin(start); term != end; ++term) {
    const Xapian::doccount articles = term.get_termfreq();
    if (found.size() == limit) {
      if (articles <= found.front().articles) continue;
      std::pop_heap(found.begin(), found.end(), more_frequent);
      found.pop_back();
    }
    found.push_back({*term, articles});
    std::push_heap(found.begin(), found.end(), more_frequent);
  }
  std::sort_heap(found.begin(), found.end(), more_frequent);
  return found;
}

Expansion expand(const Node& leaf, std::size_t limit, const Xapian::Database& database,
                 const index::Removed& removed) {
  const bool whole = !is_of_words(leaf);
  const PatternTarget target = whole ? PatternTarget::values : PatternTarget::words;
  const char* prefix = whole                   ? leaf.field->whole
                       : leaf.field == nullptr ? index::kMainWords
                                               : leaf.field->words;
  return expand(leaf.kind == NodeKind::fuzzy ? Pattern::fuzzy(leaf.text, leaf.distance, target)
                                             : Pattern::wildcard(leaf.text, target),
                prefix, limit, database, removed);
}

std::vector<TermMatch> match_terms(std::string_view pattern, std::size_t limit,
                                   const Xapian::Database& database,
                                   const index::Removed& removed) {
  const Node node = parse(pattern, false);
  if (node.field != nullptr) throw QueryError("a pattern without field is expected", node.offset);
  const auto matches = [&](Pattern compiled) {
    return expand(std::move(compiled), index::kMainWords, limit, database, removed).matches;
  };
  switch (node.kind) {
    case NodeKind::word:
      return matches(Pattern::literal(node.text, PatternTarget::words));
    case NodeKind::pattern:
      return matches(Pattern::wildcard(node.text, PatternTarget::words));
    case NodeKind::fuzzy:
      return matches(Pattern::fuzzy(node.text, node.distance, PatternTarget::words));
    default:
      throw QueryError("a single word is expected", node.offset);
  }
}

}  // namespace depesche::query
