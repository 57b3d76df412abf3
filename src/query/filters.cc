// SPDX-License-Identifier: GPL-2.0-or-later
// Turns filters and dates into unweighted queries.
#include "query/filters.h"

#include "base/calendar.h"
#include "query/syntax_field.h"

#include <depesche/error.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

namespace depesche::query {
namespace {

[[noreturn]] void refuse(const std::string& message) {
  throw Error(ErrorCode::bad_argument, message);
}

// The term of "2016" for year, "2016-09" for month, "2016-09-07" for day.
std::string date_term(const index::FieldRow& row, const std::string& value) {
  const std::string_view name = row.name;
  const std::string_view form = name == "year"    ? "2016"
                                : name == "month" ? "2016-09"
                                                  : "2016-09-07";
  const std::optional<base::DateSpan> span = base::parse_date_span(value);
  if (!span || value.size() != form.size()) {
    refuse("\"" + value + "\" is no " + row.name + ": write it like " + std::string(form));
  }
  std::string term = row.whole;
  std::copy_if(value.begin(), value.end(), std::back_inserter(term),
               [](char c) { return c != '-'; });
  return term;
}

std::string filter_term(const index::FieldRow& row, const std::string& value) {
  if (row.kind == index::FieldKind::date) return date_term(row, value);
  return index::value_term(row, value);
}

base::DateSpan date_bound(const char* name, const std::string& text) {
  const std::optional<base::DateSpan> span = base::parse_date_span(text);
  if (!span) {
    refuse("\"" + text + "\" is no date for " + name +
           ": write it like 2016, 2016-09 or 2016-09-07");
  }
  return *span;
}

}  // namespace

const index::FieldRow& facet_row(const std::string& name) {
  const index::FieldRow* row = index::find_field(name);
  if (row != nullptr && row->facet) return *row;
  std::string names;
  for (const index::FieldRow& field : index::fields()) {
    if (!field.facet) continue;
    if (!names.empty()) names += ", ";
    names += field.name;
  }
  const std::string known = "the fields for facets and filters are " + names;
  if (row != nullptr) refuse("facets and filters don't take the field \"" + name + "\": " + known);
  const std::string nearest = nearest_field_name(name);
  const std::string meant = nearest.empty() ? "" : "did you mean \"" + nearest + "\"? ";
  refuse("there is no field \"" + name + "\": " + meant + known);
}

Filters::Filters(const SearchRequest& request) {
  for (const Filter& filter : request.filters) {
    const index::FieldRow& row = facet_row(filter.field);
    auto condition = std::find_if(conditions_.begin(), conditions_.end(),
                                  [&](const Condition& other) { return other.row == &row; });
    if (condition == conditions_.end()) {
      condition = conditions_.insert(condition, Condition{&row, {}});
    }
    for (const std::string& value : filter.values) {
      condition->terms.push_back(filter_term(row, value));
    }
  }
  if (!request.since.empty()) since_ = date_bound("since", request.since).first;
  if (!request.until.empty()) until_ = date_bound("until", request.until).last;
  if (until_.known() && index::date_key(until_) < index::date_key(since_)) {
    refuse("since " + request.since + " until " + request.until + " ends before it begins");
  }
}

bool Filters::on(const index::FieldRow& row) const {
  return std::any_of(conditions_.begin(), conditions_.end(),
                     [&](const Condition& condition) { return condition.row == &row; });
}

Xapian::Query Filters::apply(const Xapian::Query& query, const DatesAtHand& dates,
                             const index::FieldRow* except) const {
  Xapian::Query result = query;
  for (const Condition& condition : conditions_) {
    if (condition.row == except) continue;
    const Xapian::Query values(Xapian::Query::OP_OR, condition.terms.begin(),
                               condition.terms.end());
    result = Xapian::Query(Xapian::Query::OP_FILTER, result, values);
  }
  if (!since_.known() && !until_.known()) return result;
  return Xapian::Query(Xapian::Query::OP_FILTER, result, date_range(since_, until_, dates));
}

std::string Filters::explain() const {
  std::string lines;
  for (const Condition& condition : conditions_) {
    lines += std::string("filter ") + condition.row->name + ":";
    for (const std::string& term : condition.terms) lines += " " + term;
    lines += "\n";
  }
  if (since_.known()) lines += "since " + index::date_value(since_) + "\n";
  if (until_.known()) lines += "until " + index::date_value(until_) + "\n";
  return lines;
}

}  // namespace depesche::query
