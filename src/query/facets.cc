// SPDX-License-Identifier: GPL-2.0-or-later
// One pass over the docids, with a counter for each value.
#include "query/facets.h"

#include <algorithm>
#include <cstdint>

namespace depesche::query {

Facet count_values(const index::Column& column, const std::vector<Xapian::docid>& docids,
                   std::size_t limit) {
  Facet facet;
  std::vector<std::uint32_t> counts(column.size());
  facet.missing = column.count(docids, counts);
  std::vector<std::size_t> found;
  for (std::size_t ordinal = 0; ordinal < counts.size(); ++ordinal) {
    if (counts[ordinal] > 0) found.push_back(ordinal);
  }
  const std::size_t listed = limit == 0 ? found.size() : std::min(limit, found.size());
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(listed), found.end(),
                    [&](std::size_t a, std::size_t b) {
                      if (counts[a] != counts[b]) return counts[a] > counts[b];
                      return a < b;  // by name
                    });
  facet.more = found.size() - listed;
  for (std::size_t i = 0; i < listed; ++i) {
    facet.values.push_back({column.name(found[i]), counts[found[i]]});
  }
  return facet;
}

}  // namespace depesche::query
