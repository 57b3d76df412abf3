// SPDX-License-Identifier: GPL-2.0-or-later
// The headings that a page shows: those of articles, and the name of the site.
#ifndef DEPESCHE_EXTRACT_HTML_HEADLINES_H_
#define DEPESCHE_EXTRACT_HTML_HEADLINES_H_

#include <string>
#include <vector>

#include "read/tree.h"

namespace depesche::extract {

struct Headline {
  std::string whole;     // all text of the heading
  std::string kicker;    // what stands in an element of its own before "text"; may be empty
  std::string text;      // the rest
  int level = 1;         // of h1
  bool is_link = false;  // to another page
};

struct Headlines {
  std::vector<Headline> articles;       // those of the first level
                                        // first, links last
  std::vector<std::string> site_names;  // headings that lead to the start page
};

// Reads the headings of the first to third level. Those in navigation are left out, also the last
// link of a breadcrumb, which many pages make an h1 with words for search engines, and those for
// readers who can't see the page ("Hauptmenü").
Headlines read_headlines(const read::Tree& page);

}  // namespace depesche::extract

#endif
