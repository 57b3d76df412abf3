// SPDX-License-Identifier: GPL-2.0-or-later
// Which of the authors that a page names are people or agencies.
#ifndef DEPESCHE_EXTRACT_HTML_PAGE_AUTHOR_H_
#define DEPESCHE_EXTRACT_HTML_PAGE_AUTHOR_H_

#include <string>
#include <vector>

#include "extract/html/linked_data.h"
#include "read/tree.h"

namespace depesche::extract {

// "authors" without the house itself, which systems put for want of a name: the site ("HNA"), an
// account ("admin"), a company ("Verlag Muster GmbH"), a newsroom ("Redaktion Sport"), an address.
std::vector<LinkedAuthor> without_houses(const std::vector<LinkedAuthor>& authors,
                                         const std::vector<std::string>& site_names);

// The people in the first element that is marked as the author: rel or itemprop "author", or class
// "author vcard". Those of comments are left out.
std::vector<LinkedAuthor> marked_authors(const read::Tree& page);

}  // namespace depesche::extract

#endif
