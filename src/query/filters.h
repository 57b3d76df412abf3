// SPDX-License-Identifier: GPL-2.0-or-later
// The conditions of a request besides its query text: filters on fields, and the range of dates.
#ifndef DEPESCHE_QUERY_FILTERS_H_
#define DEPESCHE_QUERY_FILTERS_H_

#include "index/schema.h"
#include "query/date_range.h"

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
  // "except" is left out. "dates" as for date_range().
  Xapian::Query apply(const Xapian::Query& query, const DatesAtHand& dates,
                      const index::FieldRow* except = nullptr) const;

  // A line for each condition.
  std::string explain() const;

 private:
  struct Condition {
    const index::FieldRow* row = nullptr;
    std::vector<std::string> terms;
  };

  std::vector<Condition> conditions_;  // one a field
  Date since_;                         // the first and the last day that match; unknown: no bound
  Date until_;
};

}  // namespace depesche::query

#endif
