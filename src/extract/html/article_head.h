// SPDX-License-Identifier: GPL-2.0-or-later
// What stands around an article's headline: kicker, lead, byline, the caption of the first picture.
#ifndef DEPESCHE_EXTRACT_HTML_ARTICLE_HEAD_H_
#define DEPESCHE_EXTRACT_HTML_ARTICLE_HEAD_H_

#include <cstddef>
#include <vector>

#include "extract/html/blocks.h"
#include "extract/html/main_text.h"

namespace depesche::extract {

// Where the head is among the blocks of a page.
struct HeadPlace {
  std::size_t headline = 0;    // its block
  std::size_t region = 0;      // the first block of the article's region
  std::size_t first_text = 0;  // the first block of running text in it
};

// Takes kicker and lead out of "blocks", whose texts are empty then, and what else stands above the
// region.
void read_head(const read::Tree& page, std::vector<Block>& blocks, const HeadPlace& place,
               const PageHints& hints, MainText& text);

}  // namespace depesche::extract

#endif
