// SPDX-License-Identifier: GPL-2.0-or-later
// A page -> its lines of text, with what the elements around them say of each.
#ifndef DEPESCHE_EXTRACT_HTML_BLOCKS_H_
#define DEPESCHE_EXTRACT_HTML_BLOCKS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "extract/html/element_rules.h"
#include "read/tree.h"

namespace depesche::extract {

enum class BlockKind : std::uint8_t { text, heading, item, row, preformatted };

// What the page's data say of a line: nothing, that it is the article's, or that others are.
enum class Evidence : std::uint8_t { none, confirmed, doubted };

// A line of the page as a reader sees it: a paragraph, a heading, an item of a list, a row of a
// table, or what stands between two of them.
struct Block {
  read::Tree::Id element = 0;               // the block element that it stands in
  read::Tree::Id node = 0;                  // its first text node
  read::Tree::Id list = read::Tree::kNone;  // the list or table it is in, the innermost
  BlockKind kind = BlockKind::text;
  int level = 0;               // of a heading, 1-6
  std::string text;            // white space single, but in preformatted text; never empty
  std::size_t link_bytes = 0;  // of "text" inside links
  ElementDuty duty;
  read::Tree::Id duty_element = read::Tree::kNone;  // which element has the duty

  // Whether it stands in the text that the page's data give as the article's.
  Evidence evidence = Evidence::none;

  // Running text: long, or a sentence, and not a link.
  bool is_prose() const;

  double link_share() const {
    return static_cast<double>(link_bytes) / static_cast<double>(text.size());
  }
};

// The lines of "page" in order, but those of Duty::unseen. An element whose name speaks against it
// is believed only while most of the page's prose stands elsewhere: a page that wraps everything in
// "sidebar-left" has no sidebar.
std::vector<Block> read_blocks(const read::Tree& page, ElementRules& rules);

}  // namespace depesche::extract

#endif
