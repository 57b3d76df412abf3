// SPDX-License-Identifier: GPL-2.0-or-later
// Short questions to the tree of a wire message.
#ifndef DEPESCHE_EXTRACT_WIRE_TREE_TEXT_H_
#define DEPESCHE_EXTRACT_WIRE_TREE_TEXT_H_

#include "read/tree.h"

#include <string>
#include <string_view>
#include <vector>

namespace depesche::extract {

// The text of "id" with single spaces; empty for kNone.
std::string line_of(const read::Tree& tree, read::Tree::Id id);

// The same of the first child, or of all children, with this name that have text.
std::string child_line(const read::Tree& tree, read::Tree::Id id, std::string_view name);
std::vector<std::string> child_lines(const read::Tree& tree, read::Tree::Id id,
                                     std::string_view name);

// The elements named "name" at any depth below "id", none of them inside another.
std::vector<read::Tree::Id> find_all(const read::Tree& tree, read::Tree::Id id,
                                     std::string_view name);

// The child of "id" named "name" that is in German, else the first without a language, else the
// first. With roles a name that is not an abbreviation goes before one that is.
read::Tree::Id best_child(const read::Tree& tree, read::Tree::Id id, std::string_view name);

// "canceled" of "stat:canceled"; "text" of "http://cv.iptc.org/newscodes/ninature/text".
std::string_view code_end(std::string_view code);

}  // namespace depesche::extract

#endif
