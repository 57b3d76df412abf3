// SPDX-License-Identifier: GPL-2.0-or-later
// The lines of a news page -> the parts of the page: headings, captions, text, tags, date, byline.
#ifndef DEPESCHE_EXTRACT_PAGE_READER_H_
#define DEPESCHE_EXTRACT_PAGE_READER_H_

#include <depesche/article.h>

#include <cstddef>
#include <string>
#include <vector>

#include "extract/paragraphs.h"

namespace depesche::extract {

struct PageParts {
  std::vector<std::string> headings;  // above the text, in order
  std::vector<std::string> captions;  // without picture credits
  std::vector<std::string> text;      // the paragraphs, with dateline and credit
  std::vector<std::string> tags;
  std::vector<std::string> people;    // of the byline
  std::vector<std::string> agencies;  // of the byline, codes
  std::string byline_credit;          // these as printed: "dpa"
  std::size_t credit_line = 0;        // in "text": the last paragraph that is a credit; 0: none
  Date date;
  Date modified;
};

// Reads the lines of a page, of which every one is a part or is left out as furniture.
PageParts read_parts(const std::vector<Line>& lines);

}  // namespace depesche::extract

#endif
