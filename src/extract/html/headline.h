// SPDX-License-Identifier: GPL-2.0-or-later
// Which line of a page is the article's headline.
#ifndef DEPESCHE_EXTRACT_HTML_HEADLINE_H_
#define DEPESCHE_EXTRACT_HTML_HEADLINE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/html/blocks.h"
#include "extract/html/region.h"

namespace depesche::extract {

// Letters and digits of "text" in lower case, at most "limit" bytes: two prints of a headline
// differ in signs and spaces.
std::string letters_of(std::string_view text, std::size_t limit = 400);

// The block that is the headline of the article in "region": a heading above its text, that of the
// highest level, but before all the one that says what "title", the page's own title, says. The
// number of blocks if there is none.
std::size_t find_headline(const std::vector<Block>& blocks, const Region& region,
                          std::string_view title);

}  // namespace depesche::extract

#endif
