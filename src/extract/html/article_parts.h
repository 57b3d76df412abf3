// SPDX-License-Identifier: GPL-2.0-or-later
// The blocks around an article's text -> text, lead, captions, and the lines that are none of it.
#ifndef DEPESCHE_EXTRACT_HTML_ARTICLE_PARTS_H_
#define DEPESCHE_EXTRACT_HTML_ARTICLE_PARTS_H_

#include <cstddef>
#include <vector>

#include "extract/html/blocks.h"
#include "extract/html/main_text.h"
#include "extract/html/region.h"

namespace depesche::extract {

// Sorts "blocks", those of the region and the few around it, into "text", whose headline is set
// already. "headline" is its block, or the number of blocks. The texts of "blocks" are moved away.
void sort_parts(const read::Tree& page, std::vector<Block>& blocks, const Region& region,
                std::size_t headline, const PageHints& hints, MainText& text);

}  // namespace depesche::extract

#endif
