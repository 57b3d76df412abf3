// SPDX-License-Identifier: GPL-2.0-or-later
// The body of a record with keys, as archives scrape it -> the article's paragraphs.
#ifndef DEPESCHE_EXTRACT_BODY_TEXT_H_
#define DEPESCHE_EXTRACT_BODY_TEXT_H_

#include <string>
#include <vector>

#include "extract/extract.h"

namespace depesche::extract {

// Takes the lines out of "paragraphs" that belong to the page: those of page_lines, offers and
// questions for consent, boxes for newsletters, rules made of signs. Captions that their picture
// credit tells go to "captions". Whole lines only; a body that has nothing else is left as it is.
// Puts what was dropped into "dropped" unless that is null.
void take_furniture(std::vector<std::string>& paragraphs, std::vector<std::string>& captions,
                    std::vector<Dropped>* dropped);

}  // namespace depesche::extract

#endif
