// SPDX-License-Identifier: GPL-2.0-or-later
// Checks the operands of NEAR.
#include "query/syntax_near.h"

#include <depesche/error.h>

#include <algorithm>

namespace depesche::query {
namespace {

bool fits_near(const Node& node) {
  if (node.kind == NodeKind::word) return !node.exact && node.boost == 1 && !node.required;
  return node.kind == NodeKind::some && node.boost == 1 &&
         std::all_of(node.children.begin(), node.children.end(), [](const Node& child) {
           return child.kind == NodeKind::word && fits_near(child);
         });
}

const index::FieldRow* field_of(const Node& node) {
  return node.children.empty() ? node.field : field_of(node.children.front());
}

bool in_field(const Node& node, const index::FieldRow* field) {
  if (node.children.empty()) return node.field == field;
  return std::all_of(node.children.begin(), node.children.end(),
                     [&](const Node& child) { return in_field(child, field); });
}

}  // namespace

void check_near(const Node& near) {
  const index::FieldRow* field = field_of(near);
  for (const Node& operand : near.children) {
    if (!fits_near(operand)) {
      throw QueryError(
          "NEAR stands between plain words or brackets with words joined by OR; for signs and NOT "
          "put brackets around it, as in -(a NEAR/5 b)",
          operand.offset);
    }
    if (!in_field(operand, field)) {
      throw QueryError("NEAR needs words of one field, as in titel:(a NEAR/5 b)", operand.offset);
    }
  }
}

}  // namespace depesche::query
