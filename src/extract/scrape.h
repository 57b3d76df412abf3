// SPDX-License-Identifier: GPL-2.0-or-later
// The text of a news page, as copied from a browser -> article.
#ifndef DEPESCHE_EXTRACT_SCRAPE_H_
#define DEPESCHE_EXTRACT_SCRAPE_H_

#include <string_view>

#include "extract/extract.h"

namespace depesche::extract {

// Understands "text", the lines of one page. Fills what the text itself says; the options and the
// path are not looked at.
Extraction read_page(std::string_view text);

}  // namespace depesche::extract

#endif
