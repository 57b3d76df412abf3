// SPDX-License-Identifier: GPL-2.0-or-later
// Character references of HTML, "&uuml;" and "&#252;", as browsers read them.
#ifndef DEPESCHE_READ_HTML_ENTITIES_H_
#define DEPESCHE_READ_HTML_ENTITIES_H_

#include <string>
#include <string_view>

namespace depesche::read {

// "text" with its character references replaced; what is none stays as written. Numbers from 0x80
// to 0x9F mean windows-1252 ("&#132;" is "„"). The old names need no semicolon ("&copy 2016"); in
// the value of an attribute only where no letter, digit or "=" follows, so that "?a=1&copy=2" stays
// an address.
std::string decode_html_entities(std::string_view text, bool in_attribute);

// The character or two that a name ("uuml") stands for, as UTF-8; empty for an unknown name.
std::string html_entity(std::string_view name);

}  // namespace depesche::read

#endif
