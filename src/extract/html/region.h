// SPDX-License-Identifier: GPL-2.0-or-later
// The element of a page that holds the article's text.
#ifndef DEPESCHE_EXTRACT_HTML_REGION_H_
#define DEPESCHE_EXTRACT_HTML_REGION_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/html/blocks.h"
#include "extract/html/element_rules.h"
#include "read/tree.h"

namespace depesche::extract {

// A range of blocks, and how it was found.
struct Region {
  std::size_t begin = 0;
  std::size_t end = 0;
  read::Tree::Id element = 0;  // the smallest element around them
  std::string_view rule;       // a literal
  BodyHook hook = BodyHook::none;
};

// The first block that begins at or behind a node.
std::size_t first_block_at(const std::vector<Block>& blocks, read::Tree::Id node);

// The blocks of the element with the most running text for its size; elements whose names say that
// they hold the text go first if they have enough of it. Empty if "blocks" is.
Region find_region(const read::Tree& page, const std::vector<Block>& blocks, ElementRules& rules);

}  // namespace depesche::extract

#endif
