// SPDX-License-Identifier: GPL-2.0-or-later
// Values by their terms; dates too where one term stands for the whole span, else by slot.
#include "query/compile_value.h"

#include "base/calendar.h"
#include "index/schema.h"
#include "query/syntax_lexer.h"

#include <string>

namespace depesche::query {
namespace {

using Query = Xapian::Query;

// The one term for a whole day, month or year; empty for any other span.
std::string unit_term(const Date& first, const Date& last) {
  if (!first.known() || !last.known() || first.year != last.year) return std::string();
  const std::string digits = index::date_value(first);
  const auto term = [&](const char* field, std::size_t length) {
    return index::find_field(field)->whole + digits.substr(0, length);
  };
  if (first.month == last.month) {
    if (first.day == last.day) return term("day", 8);
    const bool whole = first.day == 1 && last.day == base::days_in_month(last.year, last.month);
    return whole ? term("month", 6) : std::string();
  }
  const bool whole = first.month == 1 && first.day == 1 && last.month == 12 && last.day == 31;
  return whole ? term("year", 4) : std::string();
}

}  // namespace

std::string term_of_value(const Node& leaf) {
  return is_literal_field(*leaf.field) ? index::exact_value_term(leaf.field->whole, leaf.text)
                                       : index::value_term(*leaf.field, leaf.text);
}

Xapian::Query value_query(const Node& leaf, const DatesAtHand& dates) {
  if (leaf.kind == NodeKind::value) return Query(term_of_value(leaf));
  if (leaf.kind == NodeKind::date) {
    const std::string term = unit_term(leaf.first, leaf.last);
    return term.empty() ? date_range(leaf.first, leaf.last, dates) : Query(term);
  }
  if (leaf.field->slot == index::kDateSlot) return date_range(Date(), Date(), dates);
  // The lowest value that is not empty.
  return Query(Query::OP_VALUE_GE, leaf.field->slot, std::string(1, '\0'));
}

}  // namespace depesche::query
