// SPDX-License-Identifier: GPL-2.0-or-later
// Pages that show a wall in place of their article.
#ifndef DEPESCHE_EXTRACT_HTML_PAGE_WALL_H_
#define DEPESCHE_EXTRACT_HTML_PAGE_WALL_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/html/blocks.h"
#include "extract/html/main_text.h"
#include "extract/html/region.h"

namespace depesche::extract {

// The lines around the text that offer the article or ask for something before it is shown
// (wall.h). Empty for a page with enough running text, which needs no such lines to be looked for.
std::vector<std::string> find_offers(const std::vector<Block>& blocks, const Region& region,
                                     std::size_t headline);

// Why the page with this text is no article, as wall_reason(); empty for an article. "paid": the
// page's data say that its text is not free, which many a page says that shows all of it.
std::string_view page_wall_reason(const MainText& text, bool paid);

}  // namespace depesche::extract

#endif
