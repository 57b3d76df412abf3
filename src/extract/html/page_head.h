// SPDX-License-Identifier: GPL-2.0-or-later
// What a page says of itself in meta elements, links, microdata and time elements.
#ifndef DEPESCHE_EXTRACT_HTML_PAGE_HEAD_H_
#define DEPESCHE_EXTRACT_HTML_PAGE_HEAD_H_

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "read/tree.h"

namespace depesche::extract {

// A value with its name: a meta element, or an element with microdata.
struct NamedValue {
  std::string name;        // lower case, only letters: "articlepublishedtime"
  std::string_view value;  // as written
};

// Views into the tree it was read from.
struct PageHead {
  std::vector<NamedValue> metas;       // name, property or http-equiv
  std::vector<NamedValue> properties;  // itemprop of any element: content, datetime or text
  std::string title;                   // of the title element, plain text
  std::string_view canonical;          // link rel="canonical"
};

PageHead read_page_head(const read::Tree& page);

// The first value in "values" with one of "names", the first name that has one, as plain text;
// empty if there is none.
std::string first_of(const std::vector<NamedValue>& values,
                     std::initializer_list<std::string_view> names);

// All values with one of "names", as plain text, in the order of the page, without empty ones.
std::vector<std::string> all_of(const std::vector<NamedValue>& values,
                                std::initializer_list<std::string_view> names);

}  // namespace depesche::extract

#endif
