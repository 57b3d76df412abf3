// SPDX-License-Identifier: GPL-2.0-or-later
// The elements of the HTML standard (html.spec.whatwg.org, 13.2.4 and 13.2.6).
#include "read/html_tags.h"

#include <algorithm>
#include <iterator>

namespace depesche::read {
namespace {

constexpr HtmlTag kTags[] = {
    {"a", kFormattingTag},
    {"address", kClosesParagraph | kSpecialTag},
    {"applet", kSpecialTag | kScopeTag},
    {"area", kVoidTag | kSpecialTag},
    {"article", kClosesParagraph | kSpecialTag | kLeavesForeign},
    {"aside", kClosesParagraph | kSpecialTag},
    {"b", kFormattingTag | kLeavesForeign},
    {"base", kVoidTag | kHeadTag | kSpecialTag},
    {"basefont", kVoidTag | kHeadTag | kSpecialTag},
    {"bgsound", kVoidTag | kHeadTag | kSpecialTag},
    {"big", kFormattingTag | kLeavesForeign},
    {"blockquote", kClosesParagraph | kSpecialTag | kLeavesForeign},
    {"body", kSpecialTag | kLeavesForeign},
    {"br", kVoidTag | kSpecialTag | kLeavesForeign},
    {"button", kSpecialTag},
    {"caption", kSpecialTag | kScopeTag | kTablePart},
    {"center", kClosesParagraph | kSpecialTag | kLeavesForeign},
    {"code", kFormattingTag | kLeavesForeign},
    {"col", kVoidTag | kSpecialTag | kTablePart},
    {"colgroup", kSpecialTag | kTablePart},
    {"dd", kClosesParagraph | kSpecialTag | kLeavesForeign},
    {"details", kClosesParagraph | kSpecialTag},
    {"dialog", kClosesParagraph},
    {"dir", kClosesParagraph | kSpecialTag},
    {"div", kClosesParagraph | kSpecialTag | kLeavesForeign},
    {"dl", kClosesParagraph | kSpecialTag | kLeavesForeign},
    {"dt", kClosesParagraph | kSpecialTag | kLeavesForeign},
    {"em", kFormattingTag | kLeavesForeign},
    {"embed", kVoidTag | kSpecialTag | kLeavesForeign},
    {"fieldset", kClosesParagraph | kSpecialTag},
    {"figcaption", kClosesParagraph | kSpecialTag},
    {"figure", kClosesParagraph | kSpecialTag | kLeavesForeign},
    {"font", kFormattingTag},
    {"footer", kClosesParagraph | kSpecialTag},
    {"foreignobject", kScopeTag},
    {"form", kClosesParagraph | kSpecialTag},
    {"frame", kVoidTag | kSpecialTag},
    {"frameset", kSpecialTag},
    {"h1", kClosesParagraph | kHeadingTag | kSpecialTag | kLeavesForeign},
    {"h2", kClosesParagraph | kHeadingTag | kSpecialTag | kLeavesForeign},
    {"h3", kClosesParagraph | kHeadingTag | kSpecialTag | kLeavesForeign},
    {"h4", kClosesParagraph | kHeadingTag | kSpecialTag | kLeavesForeign},
    {"h5", kClosesParagraph | kHeadingTag | kSpecialTag | kLeavesForeign},
    {"h6", kClosesParagraph | kHeadingTag | kSpecialTag | kLeavesForeign},
    {"head", kSpecialTag | kLeavesForeign},
    {"header", kClosesParagraph | kSpecialTag},
    {"hgroup", kClosesParagraph | kSpecialTag},
    {"hr", kVoidTag | kClosesParagraph | kSpecialTag | kLeavesForeign},
    {"html", kSpecialTag | kScopeTag},
    {"i", kFormattingTag | kLeavesForeign},
    {"iframe", kRawTag | kSpecialTag},
    {"img", kVoidTag | kSpecialTag | kLeavesForeign},
    {"input", kVoidTag | kSpecialTag},
    {"keygen", kVoidTag | kSpecialTag},
    {"li", kClosesParagraph | kSpecialTag | kLeavesForeign},
    {"link", kVoidTag | kHeadTag | kSpecialTag},
    {"listing", kClosesParagraph | kSpecialTag | kLeavesForeign},
    {"main", kClosesParagraph | kSpecialTag},
    {"marquee", kSpecialTag | kScopeTag},
    {"menu", kClosesParagraph | kSpecialTag | kLeavesForeign},
    {"meta", kVoidTag | kHeadTag | kSpecialTag | kLeavesForeign},
    {"nav", kClosesParagraph | kSpecialTag},
    {"nobr", kFormattingTag | kLeavesForeign},
    {"noembed", kRawTag | kSpecialTag},
    {"noframes", kRawTag | kHeadTag | kSpecialTag},
    {"noscript", kHeadTag | kSpecialTag},
    {"object", kSpecialTag | kScopeTag},
    {"ol", kClosesParagraph | kSpecialTag | kListTag | kLeavesForeign},
    {"p", kClosesParagraph | kSpecialTag | kLeavesForeign},
    {"param", kVoidTag | kSpecialTag},
    {"plaintext", kClosesParagraph | kSpecialTag},
    {"pre", kClosesParagraph | kSpecialTag | kLeavesForeign},
    {"ruby", kLeavesForeign},
    {"s", kFormattingTag | kLeavesForeign},
    {"script", kRawTag | kHeadTag | kSpecialTag},
    {"search", kClosesParagraph | kSpecialTag},
    {"section", kClosesParagraph | kSpecialTag | kLeavesForeign},
    {"select", kSpecialTag},
    {"small", kFormattingTag | kLeavesForeign},
    {"source", kVoidTag | kSpecialTag},
    {"span", kLeavesForeign},
    {"strike", kFormattingTag | kLeavesForeign},
    {"strong", kFormattingTag | kLeavesForeign},
    {"style", kRawTag | kHeadTag | kSpecialTag},
    {"sub", kLeavesForeign},
    {"summary", kClosesParagraph | kSpecialTag},
    {"sup", kLeavesForeign},
    {"table", kClosesParagraph | kSpecialTag | kScopeTag | kLeavesForeign},
    {"tbody", kSpecialTag | kTablePart},
    {"td", kSpecialTag | kScopeTag | kTablePart},
    {"template", kHeadTag | kSpecialTag | kScopeTag},
    {"textarea", kTextTag | kSpecialTag},
    {"tfoot", kSpecialTag | kTablePart},
    {"th", kSpecialTag | kScopeTag | kTablePart},
    {"thead", kSpecialTag | kTablePart},
    {"title", kTextTag | kHeadTag | kSpecialTag},
    {"tr", kSpecialTag | kTablePart},
    {"track", kVoidTag | kSpecialTag},
    {"tt", kFormattingTag | kLeavesForeign},
    {"u", kFormattingTag | kLeavesForeign},
    {"ul", kClosesParagraph | kSpecialTag | kListTag | kLeavesForeign},
    {"var", kLeavesForeign},
    {"wbr", kVoidTag | kSpecialTag},
    {"xmp", kRawTag | kClosesParagraph | kSpecialTag},
};

constexpr bool by_name(const HtmlTag& a, const HtmlTag& b) { return a.name < b.name; }
static_assert(std::is_sorted(std::begin(kTags), std::end(kTags), by_name));

}  // namespace

const HtmlTag& html_tag(std::string_view name) {
  static constexpr HtmlTag kUnknown = {"", 0};
  const auto* found =
      std::lower_bound(std::begin(kTags), std::end(kTags), HtmlTag{name, 0}, by_name);
  return found != std::end(kTags) && found->name == name ? *found : kUnknown;
}

}  // namespace depesche::read
