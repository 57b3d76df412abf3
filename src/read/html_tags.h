// SPDX-License-Identifier: GPL-2.0-or-later
// THE table of HTML elements: what their tags open and close.
#ifndef DEPESCHE_READ_HTML_TAGS_H_
#define DEPESCHE_READ_HTML_TAGS_H_

#include <cstdint>
#include <string_view>

namespace depesche::read {

// What the HTML standard says of an element, as far as the parser needs it.
enum HtmlTagFlags : std::uint16_t {
  kVoidTag = 1 << 0,  // has no content: br
  kRawTag = 1 << 1,   // holds text as it is: script
  kTextTag = 1 << 2,  // holds text with character references: title
  kHeadTag = 1 << 3,  // belongs into the head, and may
  kClosesParagraph = 1 << 4,
  kHeadingTag = 1 << 5,
  kFormattingTag = 1 << 6,   // its end tag may stand anywhere: b
  kSpecialTag = 1 << 7,      // an end tag of another element does not close it
  kScopeTag = 1 << 8,        // what is open around it can't be closed inside it: td
  kListTag = 1 << 9,         // a scope for list items
  kTablePart = 1 << 10,      // means something in a table only: tr
  kLeavesForeign = 1 << 11,  // ends an SVG drawing that was not closed
};

struct HtmlTag {
  std::string_view name;
  std::uint16_t flags;
};

// The row of an element; one without flags for an element that HTML does not know. "name" is in
// lower case.
const HtmlTag& html_tag(std::string_view name);

}  // namespace depesche::read

#endif
