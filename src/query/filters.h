// SPDX-License-Identifier: GPL-2.0-or-later
// The conditions of a request besides its query text: filters on fields, and the range of dates.
#ifndef DEPESCHE_QUERY_FILTERS_H_
#define DEPESCHE_QUERY_FILTERS_H_

#include "index/schema.h"

#include <depesche/search.h>
#include <xapian.h>

#include <string>
#include <vector>

namespace depesche::query {

// The row of a facet field by name or alias. Throws Error(bad_argument) that lists the facet
// fields.
const index::FieldRow& facet_row(const std::string& name);

class Filters {
 public:
  // Throws Error(bad_argument) for an unknown field, a value or a date that can't be read.
  explicit Filters(const SearchRequest& request);

  // True if there is a filter on this field.
  bool on(const index::FieldRow& row) const;

  // "query" where all conditions hold, which do not change its scores. A filter on the field
  // "except" is left out.
  Xapian::Query apply(const Xapian::Query& query, const index::FieldRow* except = nullptr) const;

  // A line for each condition.
  std::string explain() const;

 private:
  struct Condition {
    const index::FieldRow* row = nullptr;
    std::vector<std::string> terms;
  };

  std::vector<Condition> conditions_;  // one a field
  std::string since_;                  // date_value() of the first and of the last minute
  std::string until_;                  // that match; empty: no bound
};

}  // namespace depesche::query

#endif
