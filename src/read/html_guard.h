// SPDX-License-Identifier: GPL-2.0-or-later
// Keeps from the HTML parser what would cost it more than linear time.
#ifndef DEPESCHE_READ_HTML_GUARD_H_
#define DEPESCHE_READ_HTML_GUARD_H_

#include <cstddef>
#include <string_view>

namespace depesche::read {

// True if a start tag of "html" has more than "limit" attributes, which the parser compares each
// with each. Comments and the text of scripts and styles are passed over.
bool has_crowded_tag(std::string_view html, std::size_t limit);

}  // namespace depesche::read

#endif
