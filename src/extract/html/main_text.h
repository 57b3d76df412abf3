// SPDX-License-Identifier: GPL-2.0-or-later
// A web page -> the article's text as a reader sees it, with headline, lead and captions apart.
#ifndef DEPESCHE_EXTRACT_HTML_MAIN_TEXT_H_
#define DEPESCHE_EXTRACT_HTML_MAIN_TEXT_H_

#include <string>
#include <string_view>
#include <vector>

#include "extract/credit.h"
#include "extract/extract.h"
#include "read/tree.h"

namespace depesche::extract {

// What the page's data for machines says, each empty if it says nothing.
struct PageHints {
  std::string_view title;
  std::string_view description;
  std::string_view article_body;  // JSON-LD's articleBody: plain text
  bool explain = false;           // fill MainText::dropped
};

// The parts of the article on a page. Each text is one line, white space in it is single, without
// markup; in preformatted text line feeds stay.
struct MainText {
  std::string kicker;    // the line above the headline
  std::string headline;  // as the page shows it
  // Vorspann, if the page sets it apart; not among the paragraphs.
  std::string lead;
  // The text in order, with subheadings, list items and rows of tables; dateline and credit are
  // still in.
  std::vector<std::string> paragraphs;
  std::vector<std::string> captions;       // with picture credit, as printed
  std::vector<std::string> near_headline;  // short lines around it: byline, date, buttons
  std::vector<std::string> below;          // short lines behind the text: credit, tags, copyright
  std::vector<Credit> credits;             // find_credit_lines()
  std::vector<std::string> offers;         // find_offers()
  std::string_view rule;                   // how the text was found, a literal
  std::vector<Dropped> dropped;            // text near the article that is none of it
};

// Finds the article of "page". A page without running text has no paragraphs. Never throws but
// std::bad_alloc; the time is linear in the page.
MainText find_main_text(const read::Tree& page, const PageHints& hints);

}  // namespace depesche::extract

#endif
