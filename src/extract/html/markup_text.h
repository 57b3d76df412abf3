// SPDX-License-Identifier: GPL-2.0-or-later
// Pieces of HTML in values of other formats -> paragraphs of text.
#ifndef DEPESCHE_EXTRACT_HTML_MARKUP_TEXT_H_
#define DEPESCHE_EXTRACT_HTML_MARKUP_TEXT_H_

#include <string>
#include <string_view>

namespace depesche::extract {

// True if "text" has a tag of HTML ("<p>", "<br/>", "</strong>") or an entity ("&amp;", "&#8211;").
// "1 < 2", "AT&T" and "<Name>" are none.
bool has_markup(std::string_view text);

// The text that "value" shows, its paragraphs on lines of their own with an empty line between. A
// value whose tags make no paragraphs ("<b>", entities) keeps its lines; one without markup, or
// which nobody can parse, is returned as it is.
std::string text_of_markup(std::string_view value);

}  // namespace depesche::extract

#endif
