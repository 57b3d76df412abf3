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

// Below and above every date of the slot; a time of day makes a value longer than its day alone.
constexpr char kBeforeAll[] = "0";
constexpr char kBehindDay[] = "9999";

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

// An unknown date is an open end.
Query date_query(const Date& first, const Date& last) {
  const std::string term = unit_term(first, last);
  if (!term.empty()) return Query(term);
  if (!last.known()) return Query(Query::OP_VALUE_GE, index::kDateSlot, index::date_value(first));
  return Query(Query::OP_VALUE_RANGE, index::kDateSlot,
               first.known() ? index::date_value(first) : kBeforeAll,
               index::date_value(last) + kBehindDay);
}

}  // namespace

std::string term_of_value(const Node& leaf) {
  return is_literal_field(*leaf.field) ? index::exact_value_term(leaf.field->whole, leaf.text)
                                       : index::value_term(*leaf.field, leaf.text);
}

Xapian::Query value_query(const Node& leaf) {
  Query query;
  if (leaf.kind == NodeKind::value) {
    query = Query(term_of_value(leaf));
  } else if (leaf.kind == NodeKind::date) {
    query = date_query(leaf.first, leaf.last);
  } else {
    // The lowest value that is not empty.
    query = Query(Query::OP_VALUE_GE, leaf.field->slot, std::string(1, '\0'));
  }
  return query;
}

}  // namespace depesche::query
