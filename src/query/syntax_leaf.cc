// SPDX-License-Identifier: GPL-2.0-or-later
// Which leaf a word or quote is.
#include "query/syntax_leaf.h"

#include "analyse/gender.h"
#include "base/calendar.h"
#include "base/utf8.h"
#include "query/limits.h"
#include "query/syntax.h"
#include "query/syntax_characters.h"

#include <depesche/error.h>

#include <algorithm>
#include <optional>

namespace depesche::query {
namespace {

constexpr std::string_view kRangeSign = "..";

bool has_wildcard(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_wildcard(text, at)) return true;
  }
  return false;
}

std::optional<base::DateSpan> span_or_fail(std::string_view text, std::size_t offset) {
  if (text.empty()) return std::nullopt;
  const auto span = base::parse_date_span(text);
  if (!span) {
    throw QueryError("\"" + std::string(text) +
                         "\" is no date: write 2016, 2016-09, 2016-09-07 or 2016-09..2016-10",
                     offset);
  }
  return span;
}

void read_dates(const Lexeme& lexeme, Node& node) {
  const std::string_view text = lexeme.text;
  const std::size_t dots = text.find(kRangeSign);
  if (dots == std::string_view::npos) {
    const auto span = span_or_fail(text, lexeme.offset);
    if (!span) throw QueryError("a date is expected", lexeme.offset);
    node.first = span->first;
    node.last = span->last;
    return;
  }
  const std::size_t second = dots + kRangeSign.size();
  const auto from = span_or_fail(text.substr(0, dots), lexeme.offset);
  const auto to = span_or_fail(text.substr(second), lexeme.offset + second);
  if (!from && !to) throw QueryError("a range of dates needs at least one end", lexeme.offset);
  if (from) node.first = from->first;
  if (to) node.last = to->last;
  const auto order = [](const Date& d) { return (d.year * 100 + d.month) * 100 + d.day; };
  if (from && to && order(node.first) > order(node.last)) {
    throw QueryError("the range of dates ends before it begins", lexeme.offset);
  }
}

void check_pattern(const Lexeme& lexeme) {
  if (lexeme.distance) throw QueryError("a word has either wildcards or ~", lexeme.offset);
  if (count_letters(lexeme.text) < kMinPatternLetters) {
    throw QueryError(
        "a word with wildcards needs at least " + std::to_string(kMinPatternLetters) + " letters",
        lexeme.offset);
  }
}

void check_fuzzy(const Lexeme& lexeme) {
  if (lexeme.distance != 1U && lexeme.distance != 2U) {
    throw QueryError("~ behind a word is followed by 1 or 2, the letters that may differ",
                     lexeme.offset);
  }
  // Otherwise every short word would fit.
  if (count_letters(lexeme.text) < *lexeme.distance + 2) {
    throw QueryError("the word is too short for ~" + std::to_string(*lexeme.distance),
                     lexeme.offset);
  }
}

// "*" alone, and "field:*".
bool is_star(const Lexeme& lexeme) {
  return lexeme.kind == LexemeKind::word && !lexeme.text.empty() &&
         lexeme.text.find_first_not_of('*') == std::string::npos;
}

NodeKind word_kind(const Lexeme& lexeme, NodeKind plain) {
  if (count_letters(lexeme.text) == 0) return plain;  // punctuation
  if (has_wildcard(lexeme.text)) {
    check_pattern(lexeme);
    return NodeKind::pattern;
  }
  if (lexeme.distance) {
    check_fuzzy(lexeme);
    return NodeKind::fuzzy;
  }
  return plain;
}

void check_phrase(const Lexeme& lexeme) {
  const std::string_view text = lexeme.text;
  for (std::size_t at = 0; at < text.size(); ++at) {
    // A star that touches a letter was meant as a wildcard.
    const bool touches =
        (at > 0 && text[at - 1] != ' ') || (at + 1 < text.size() && text[at + 1] != ' ');
    // "krieg~1", but not "etwa ~5 Meter".
    const bool fuzzy = text[at] == '~' && at > 0 && text[at - 1] != ' ' && at + 1 < text.size() &&
                       (text[at + 1] == '1' || text[at + 1] == '2');
    if ((text[at] == '*' && touches && is_wildcard(text, at)) || fuzzy) {
      throw QueryError("wildcards and ~ have no meaning between quotes", lexeme.offset);
    }
  }
}

NodeKind kind_of(const Lexeme& lexeme, const index::FieldRow* field, bool exact) {
  const bool whole = field != nullptr && field->kind == index::FieldKind::value;
  if (field != nullptr && is_star(lexeme)) {
    if (field->slot == index::kNoSlot) throw QueryError("* needs letters beside it", lexeme.offset);
    return NodeKind::present;
  }
  if (field != nullptr && field->kind == index::FieldKind::date) return NodeKind::date;
  if (whole && lexeme.kind == LexemeKind::phrase) {
    if (lexeme.distance) throw QueryError("~ has no meaning behind a whole value", lexeme.offset);
    return NodeKind::value;
  }
  if (whole) {
    return is_literal_field(*field) ? NodeKind::value : word_kind(lexeme, NodeKind::value);
  }
  if (lexeme.kind == LexemeKind::phrase) {
    check_phrase(lexeme);
    return NodeKind::phrase;
  }
  if (is_star(lexeme)) return NodeKind::everything;
  const NodeKind kind = word_kind(lexeme, NodeKind::word);
  if (exact && kind != NodeKind::word) {
    throw QueryError("= and wildcards or ~ exclude each other", lexeme.offset);
  }
  return kind;
}

}  // namespace

bool is_wildcard(std::string_view text, std::size_t at) {
  return text[at] == '?' || (text[at] == '*' && !analyse::gender_suffix_follows(text, at));
}

Node make_leaf(const Lexeme& lexeme, const index::FieldRow* field, bool exact) {
  Node node;
  node.kind = kind_of(lexeme, field, exact);
  node.offset = lexeme.offset;
  node.field = node.kind == NodeKind::everything ? nullptr : field;
  node.boost = lexeme.boost;
  switch (node.kind) {
    case NodeKind::everything:
    case NodeKind::present:
      break;
    case NodeKind::date:
      read_dates(lexeme, node);
      break;
    default:
      node.text = lexeme.text;
      node.distance = lexeme.distance.value_or(0);
      node.exact = exact && node.kind != NodeKind::value;
  }
  return node;
}

}  // namespace depesche::query
