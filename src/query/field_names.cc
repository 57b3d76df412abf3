// SPDX-License-Identifier: GPL-2.0-or-later
// The names of the schema's fields, for help texts and completion.
#include <depesche/searcher.h>

#include "index/schema.h"

#include <sstream>

namespace depesche {

std::vector<std::vector<std::string>> query_fields() {
  std::vector<std::vector<std::string>> names;
  for (const index::FieldRow& row : index::fields()) {
    names.push_back({row.name});
    std::istringstream aliases(row.aliases);
    for (std::string alias; aliases >> alias;) names.back().push_back(alias);
  }
  return names;
}

std::vector<std::string> facet_fields() {
  std::vector<std::string> names;
  for (const index::FieldRow& row : index::fields()) {
    if (row.facet) names.push_back(row.name);
  }
  return names;
}

}  // namespace depesche
