// SPDX-License-Identifier: GPL-2.0-or-later
// Who wrote the article on a page: agencies, people, and the place it was written at.
#ifndef DEPESCHE_EXTRACT_HTML_PAGE_CREDIT_H_
#define DEPESCHE_EXTRACT_HTML_PAGE_CREDIT_H_

#include <vector>

#include "extract/extract.h"
#include "extract/html/linked_data.h"
#include "extract/html/main_text.h"

namespace depesche::extract {

// Takes dateline and credit out of the text and the lines around it, and the names out of
// "authors", what the page's data say (agencies are among them), into article's dateline, place,
// credit, source and author.
void take_credits(const std::vector<LinkedAuthor>& authors, MainText& text, Article& article);

}  // namespace depesche::extract

#endif
