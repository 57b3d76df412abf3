// SPDX-License-Identifier: GPL-2.0-or-later
// Query trees as text.
#include "query/tree.h"

#include "base/calendar.h"

#include <cstdio>

namespace depesche::query {
namespace {

std::string describe_number(double number) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%g", number);
  return buffer;
}

const char* list_name(const Node& node) {
  switch (node.kind) {
    case NodeKind::near:
      return "near";
    case NodeKind::all:
      return "all";
    case NodeKind::some:
      return "some";
    case NodeKind::bag:
      return "bag";
    case NodeKind::none:
      return "none";
    default:
      return nullptr;
  }
}

}  // namespace

bool is_of_words(const Node& node) {
  switch (node.kind) {
    case NodeKind::word:
    case NodeKind::phrase:
    case NodeKind::near:
      return true;
    case NodeKind::pattern:
    case NodeKind::fuzzy:
      return node.field == nullptr || node.field->kind != index::FieldKind::value;
    default:
      return false;
  }
}

std::string describe_leaf(const Node& node) {
  const std::string name = node.field == nullptr ? "" : node.field->name;
  const std::string field = name.empty() ? "" : name + ":";
  const std::string exact = node.exact ? "=" : "";
  switch (node.kind) {
    case NodeKind::everything:
      return "everything";
    case NodeKind::present:
      return "present(" + name + ")";
    case NodeKind::word:
      return field + exact + node.text;
    case NodeKind::phrase:
      return field + exact + '"' + node.text + '"' +
             (node.distance == 0 ? "" : "~" + std::to_string(node.distance));
    case NodeKind::pattern:
      return field + "pattern(" + node.text + ")";
    case NodeKind::fuzzy:
      return field + "fuzzy(" + node.text + "~" + std::to_string(node.distance) + ")";
    case NodeKind::value:
      return name + "=" + node.text;
    case NodeKind::date:
      return name + "[" + base::format_date(node.first) + ".." + base::format_date(node.last) + "]";
    default:
      return list_name(node);
  }
}

std::string describe(const Node& node) {
  std::string out = node.required ? "+" : "";
  if (list_name(node) == nullptr) {
    out += describe_leaf(node);
  } else {
    out += std::string("(") + list_name(node);
    if (node.kind == NodeKind::near) out += "/" + std::to_string(node.distance);
    for (const Node& child : node.children) out += " " + describe(child);
    out += ")";
  }
  if (node.boost != 1) out += "^" + describe_number(node.boost);
  return out;
}

}  // namespace depesche::query
