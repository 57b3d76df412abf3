// SPDX-License-Identifier: GPL-2.0-or-later
// Asks for some of the words where a query asks for all of them.
#include "query/partial.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace depesche::query {
namespace {

bool asks_for_words(const Node& node) {
  switch (node.kind) {
    case NodeKind::all:
    case NodeKind::some:
    case NodeKind::bag:
      return std::all_of(node.children.begin(), node.children.end(), asks_for_words);
    default:
      return is_of_words(node);
  }
}

}  // namespace

void ask_for_some(Node& root) {
  if (root.kind != NodeKind::all) return;
  std::vector<Node>& operands = root.children;
  const auto rest = std::stable_partition(operands.begin(), operands.end(), asks_for_words);
  if (rest == operands.begin()) return;
  Node words;
  words.kind = NodeKind::bag;
  words.offset = root.offset;
  words.children.assign(std::make_move_iterator(operands.begin()), std::make_move_iterator(rest));
  operands.erase(operands.begin(), rest);
  operands.insert(operands.begin(), std::move(words));
}

}  // namespace depesche::query
