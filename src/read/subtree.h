// SPDX-License-Identifier: GPL-2.0-or-later
// One element of a document as a document of its own.
#ifndef DEPESCHE_READ_SUBTREE_H_
#define DEPESCHE_READ_SUBTREE_H_

#include "read/tree.h"

namespace depesche::read {

// A copy of the element "id" of "tree" and of all below it; the element is the copy's root.
Tree subtree(const Tree& tree, Tree::Id id);

}  // namespace depesche::read

#endif
