// SPDX-License-Identifier: GPL-2.0-or-later
// HTML -> elements and text, as forgiving as a browser, with bounds for hostile pages.
#ifndef DEPESCHE_READ_HTML_PARSER_H_
#define DEPESCHE_READ_HTML_PARSER_H_

#include "read/tree.h"

#include <string>
#include <string_view>

namespace depesche::read {

// Reads "html", valid UTF-8 whatever its meta elements say, into "tree"; what was in it is dropped.
// The root is "html", which is added where it is missing; names are in lower case; entities are
// characters; comments and processing instructions are left out, the text of script and style
// elements stays. A fragment ("<p>Eins<p>zwei") is a page like any other. Returns why the page
// can't be read, one sentence without full stop, and leaves the tree empty; returns an empty text
// for success. A page without any element or text is an empty tree. Never throws but
// std::bad_alloc; any number of threads may parse.
std::string parse_html(std::string_view html, Tree& tree);

}  // namespace depesche::read

#endif
