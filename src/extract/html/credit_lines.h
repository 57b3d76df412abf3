// SPDX-License-Identifier: GPL-2.0-or-later
// The lines around an article's text that say which agency it is from.
#ifndef DEPESCHE_EXTRACT_HTML_CREDIT_LINES_H_
#define DEPESCHE_EXTRACT_HTML_CREDIT_LINES_H_

#include <cstddef>
#include <vector>

#include "extract/credit.h"
#include "extract/html/blocks.h"
#include "extract/html/region.h"

namespace depesche::extract {

// The lines between headline and text and right below the text that are a byline or a credit with
// an agency in it, in the order of the page; "von" and "APA" may stand in two elements. "headline"
// is its block, or the number of blocks. Lines of pictures, of other articles and of the page's
// navigation and foot are none.
std::vector<Credit> find_credit_lines(const std::vector<Block>& blocks, const Region& region,
                                      std::size_t headline);

}  // namespace depesche::extract

#endif
