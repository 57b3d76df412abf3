// SPDX-License-Identifier: GPL-2.0-or-later
// Short questions to the tree of a wire message.
#include "extract/wire/tree_text.h"

#include "extract/text.h"

namespace depesche::extract {

using read::Tree;

std::string line_of(const Tree& tree, Tree::Id id) { return single_spaced(tree.text_of(id)); }

std::string child_line(const Tree& tree, Tree::Id id, std::string_view name) {
  for (const Tree::Id child : tree.children(id, name)) {
    std::string line = line_of(tree, child);
    if (!line.empty()) return line;
  }
  return {};
}

std::vector<std::string> child_lines(const Tree& tree, Tree::Id id, std::string_view name) {
  std::vector<std::string> lines;
  for (const Tree::Id child : tree.children(id, name)) {
    std::string line = line_of(tree, child);
    if (!line.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<Tree::Id> find_all(const Tree& tree, Tree::Id id, std::string_view name) {
  std::vector<Tree::Id> found;
  if (id >= tree.size()) return found;
  for (Tree::Id at = id + 1; at < tree[id].end;) {
    const bool is_one = tree[at].name == name;
    if (is_one) found.push_back(at);
    at = is_one ? tree[at].end : at + 1;
  }
  return found;
}

Tree::Id best_child(const Tree& tree, Tree::Id id, std::string_view name) {
  Tree::Id best = Tree::kNone;
  int best_rank = -1;
  for (const Tree::Id child : tree.children(id, name)) {
    const std::string_view language = tree.attribute(child, "xml:lang");
    const std::string_view role = code_end(tree.attribute(child, "role"));
    int rank = language.starts_with("de") ? 4 : language.empty() ? 2 : 0;
    if (role != "mnemonic" && role != "short") ++rank;
    if (rank > best_rank && !trim(tree.text_of(child)).empty()) {
      best = child;
      best_rank = rank;
    }
  }
  return best;
}

std::string_view code_end(std::string_view code) {
  return trim(code.substr(code.find_last_of(":/") + 1));
}

}  // namespace depesche::extract
