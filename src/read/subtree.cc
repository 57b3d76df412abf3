// SPDX-License-Identifier: GPL-2.0-or-later
// One element of a document as a document of its own.
#include "read/subtree.h"

#include <vector>

namespace depesche::read {

Tree subtree(const Tree& tree, Tree::Id id) {
  Tree copy;
  std::vector<Tree::Id> ends;  // of the elements that are open
  for (Tree::Id at = id; at < tree[id].end; ++at) {
    for (; !ends.empty() && ends.back() <= at; ends.pop_back()) copy.close();
    const Tree::Node& node = tree[at];
    if (!node.is_element()) {
      copy.add_text(node.text);
      continue;
    }
    copy.open(node.name, node.line);
    for (const Tree::Attribute& attribute : tree.attributes(at)) {
      copy.add_attribute(attribute.name, attribute.value);
    }
    ends.push_back(node.end);
  }
  for (; !ends.empty(); ends.pop_back()) copy.close();
  return copy;
}

}  // namespace depesche::read
