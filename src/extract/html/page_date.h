// SPDX-License-Identifier: GPL-2.0-or-later
// When the article of a page was published and last changed.
#ifndef DEPESCHE_EXTRACT_HTML_PAGE_DATE_H_
#define DEPESCHE_EXTRACT_HTML_PAGE_DATE_H_

#include <depesche/article.h>

#include <string>
#include <string_view>
#include <vector>

#include "extract/html/linked_data.h"
#include "extract/html/main_text.h"
#include "extract/html/page_head.h"
#include "read/tree.h"

namespace depesche::extract {

// What is known of a page when its date is looked for.
struct DatedPage {
  const read::Tree& tree;
  const PageHead& head;
  const std::vector<const LinkedArticle*>& linked;  // own_articles()
  const MainText& text;
  std::string_view title;     // of the article, as the page shows it
  std::string_view url;       // empty: unknown
  std::string_view captured;  // ISO 8601; empty: unknown
};

// Unknown dates for what the page does not say. Rules are literals, for Finding.
struct PageDates {
  Date published;
  Date modified;  // unknown if it is the day and time of "published"
  std::string_view published_rule;
  std::string_view modified_rule;
};

// JSON-LD goes first, then meta elements, then what the page shows near the headline, then the
// address. A day after the capture, or before there was a web, is no date of publication. The last
// change stands for the publication if nothing else does.
PageDates find_dates(const DatedPage& page);

}  // namespace depesche::extract

#endif
