// SPDX-License-Identifier: GPL-2.0-or-later
// Parts of one document in another.
#ifndef DEPESCHE_READ_TREE_COPY_H_
#define DEPESCHE_READ_TREE_COPY_H_

#include "read/tree.h"

#include <string_view>

namespace depesche::read {

// Adds a copy of the element "id" of "tree", with all that is below it, to the element of "out"
// that is open, or as its root. The copy is called "name".
void copy_element(const Tree& tree, Tree::Id id, std::string_view name, Tree& out);

// A copy of the element "id" of "tree" and of all below it; the element is the copy's root.
Tree subtree(const Tree& tree, Tree::Id id);

}  // namespace depesche::read

#endif
