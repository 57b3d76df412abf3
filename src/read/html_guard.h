// SPDX-License-Identifier: GPL-2.0-or-later
// Keeps from the HTML parser what it reads wrongly or in quadratic time.
#ifndef DEPESCHE_READ_HTML_GUARD_H_
#define DEPESCHE_READ_HTML_GUARD_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace depesche::read {

// Copies "html", which holds no NUL, to "guarded" without comments, document types, processing
// instructions and conditions ("<![if !IE]>"); scripts and styles stay as they are. Returns false
// if a start tag has more than "limit" attributes, each of which the parser compares with all
// others. Linear in the size of the page.
bool guard_html(std::string_view html, std::size_t limit, std::string& guarded);

}  // namespace depesche::read

#endif
