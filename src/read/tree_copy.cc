// SPDX-License-Identifier: GPL-2.0-or-later
// Parts of one document in another.
#include "read/tree_copy.h"

#include <vector>

namespace depesche::read {

void copy_element(const Tree& tree, Tree::Id id, std::string_view name, Tree& out) {
  std::vector<Tree::Id> ends;
  const Tree::Id end = tree[id].end;
  for (Tree::Id at = id; at < end; ++at) {
    for (; !ends.empty() && ends.back() <= at; ends.pop_back()) out.close();
    const Tree::Node& node = tree[at];
    if (!node.is_element()) {
      out.add_text(node.text);
      continue;
    }
    out.open(at == id ? name : node.name, node.line);
    for (const Tree::Attribute& attribute : tree.attributes(at)) {
      out.add_attribute(attribute.name, attribute.value);
    }
    ends.push_back(node.end);
  }
  for (; !ends.empty(); ends.pop_back()) out.close();
}

Tree subtree(const Tree& tree, Tree::Id id) {
  Tree copy;
  copy_element(tree, id, tree[id].name, copy);
  return copy;
}

}  // namespace depesche::read
