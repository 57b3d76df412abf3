// SPDX-License-Identifier: GPL-2.0-or-later
// Values of meta elements and JSON-LD, which may hold entities and tags -> text.
#ifndef DEPESCHE_EXTRACT_HTML_PLAIN_TEXT_H_
#define DEPESCHE_EXTRACT_HTML_PLAIN_TEXT_H_

#include <string>
#include <string_view>

namespace depesche::extract {

// "value" on one line, single-spaced, without tags, soft hyphens and zero-width characters, with
// entities as characters: "Bund &amp; L&auml;nder<br>streiten" is "Bund & Länder streiten".
std::string plain_text(std::string_view value);

// What two spellings of one headline have in common: letters and digits in lower case.
std::string title_key(std::string_view title);

}  // namespace depesche::extract

#endif
