// SPDX-License-Identifier: GPL-2.0-or-later
// The HTML of a feed's item -> paragraphs and captions.
#ifndef DEPESCHE_EXTRACT_WIRE_FEED_TEXT_H_
#define DEPESCHE_EXTRACT_WIRE_FEED_TEXT_H_

#include "extract/extract.h"
#include "read/tree.h"

#include <string>
#include <string_view>
#include <vector>

namespace depesche::extract {

struct FeedText {
  std::vector<std::string> paragraphs;
  std::vector<std::string> captions;
  std::vector<Dropped> dropped;  // links to the page, buttons, what the feed's program adds

  std::size_t bytes() const;  // of the paragraphs
};

FeedText read_feed_html(std::string_view html);
FeedText read_feed_tree(const read::Tree& tree);
FeedText read_feed_plain(std::string_view text);

}  // namespace depesche::extract

#endif
