// SPDX-License-Identifier: GPL-2.0-or-later
// Dates that a page shows to its readers, the most likely day of publication first.
#ifndef DEPESCHE_EXTRACT_HTML_VISIBLE_DATE_H_
#define DEPESCHE_EXTRACT_HTML_VISIBLE_DATE_H_

#include <depesche/article.h>

#include <string_view>
#include <vector>

#include "extract/html/main_text.h"
#include "read/tree.h"

namespace depesche::extract {

struct VisibleDate {
  Date date;
  std::string_view rule;  // a literal
};

// The dates that stand around the article's headline and text: lines that are dates, time elements,
// elements whose class says so, dates in lines like "Geschrieben am 31. Mai 2012 von Max". Dates in
// sentences, comments and lists of other articles are none.
std::vector<VisibleDate> visible_dates(const read::Tree& page, const MainText& text,
                                       std::string_view title);

}  // namespace depesche::extract

#endif
