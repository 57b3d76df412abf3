// SPDX-License-Identifier: GPL-2.0-or-later
// Which of a page's many titles is the headline of its article.
#ifndef DEPESCHE_EXTRACT_HTML_PAGE_TITLE_H_
#define DEPESCHE_EXTRACT_HTML_PAGE_TITLE_H_

#include <string>
#include <string_view>
#include <vector>

#include "extract/html/headlines.h"

namespace depesche::extract {

// The titles that a page gives itself, each plain text, empty if there is none.
struct TitleChoice {
  const std::vector<Headline>& shown;          // as readers see them
  std::string_view linked;                     // JSON-LD headline
  std::string_view shared;                     // og:title, or what stands for it
  std::string_view element;                    // the title element
  const std::vector<std::string>& site_names;  // of the outlet: og:site_name, "hna.de"
};

struct PageTitle {
  std::string kicker;
  std::string title;
  std::string_view rule;  // a literal
  std::string guess;      // what only the title element puts before: a kicker, or the outlet's name
};

// The headline that readers see goes first if one of the others confirms it: pages have headlines
// of other articles and of themselves, and a second headline for search engines above. Names of the
// outlet and dates at the ends of titles are left out.
PageTitle choose_title(const TitleChoice& titles);

// "title" without what names the site: "Regen – DW – 13.06.2023", "HNA: Regen".
std::string without_site_name(std::string_view title, const std::vector<std::string>& site_names);

// True if "text" is one of "site_names", or the host of one without its top level: "HNA" of
// "hna.de". Also for a text without letters.
bool is_site_name(std::string_view text, const std::vector<std::string>& site_names);

}  // namespace depesche::extract

#endif
