// SPDX-License-Identifier: GPL-2.0-or-later
// A Tree in one line, for tests to compare.
#ifndef DEPESCHE_TESTS_READ_TREE_TEXT_H_
#define DEPESCHE_TESTS_READ_TREE_TEXT_H_

#include <string>
#include <vector>

#include "read/tree.h"

namespace depesche::tests {

// <name attribute=value>text</name>, with nothing escaped and no white space added.
inline std::string show(const read::Tree& tree) {
  std::string shown;
  std::vector<read::Tree::Id> open;
  const auto close_until = [&](read::Tree::Id id) {
    while (!open.empty() && tree[open.back()].end <= id) {
      shown.append("</").append(tree[open.back()].name).append(">");
      open.pop_back();
    }
  };
  for (read::Tree::Id id = 0; id < tree.size(); ++id) {
    close_until(id);
    if (!tree[id].is_element()) {
      shown += tree[id].text;
      continue;
    }
    shown.append("<").append(tree[id].name);
    for (const auto& [name, value] : tree.attributes(id)) {
      shown.append(" ").append(name).append("=").append(value);
    }
    shown += ">";
    open.push_back(id);
  }
  close_until(tree.size());
  return shown;
}

}  // namespace depesche::tests

#endif
