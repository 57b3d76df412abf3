// SPDX-License-Identifier: GPL-2.0-or-later
// What a page says of itself in meta elements, links, microdata and time elements.
#include "extract/html/page_head.h"

#include <algorithm>

#include "base/utf8.h"
#include "extract/html/plain_text.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

using read::Tree;

constexpr std::size_t kMostValues = 2000;  // of a page, against a million meta elements
constexpr std::size_t kLongestValue = 20000;
constexpr Tree::Id kNodesToValue = 100;  // below an element with microdata

// "article:published_time", "article.published-time" and "article:publishedTime" are one name.
std::string letters_of(std::string_view name) {
  std::string letters;
  for (const char c : name.substr(0, 100)) {
    if (c >= 'A' && c <= 'Z') letters += static_cast<char>(c + 0x20);
    if (c >= 'a' && c <= 'z') letters += c;
  }
  return letters;
}

void put(std::vector<NamedValue>& values, std::string_view name, std::string_view value) {
  value = trim(value);
  if (value.empty() || value.size() > kLongestValue || values.size() >= kMostValues) return;
  std::string letters = letters_of(name);
  if (!letters.empty()) values.push_back({std::move(letters), value});
}

void read_meta(const Tree& page, Tree::Id id, PageHead& head) {
  const std::string_view content = page.attribute(id, "content");
  for (const std::string_view key : {"property", "name", "http-equiv"}) {
    if (const std::string_view name = page.attribute(id, key); !name.empty()) {
      put(head.metas, name, content);
    }
  }
}

// Microdata give a value by an attribute, or by the text of the element.
std::string_view value_of_property(const Tree& page, Tree::Id id) {
  for (const std::string_view key : {"content", "datetime"}) {
    if (const std::string_view value = page.attribute(id, key); !value.empty()) return value;
  }
  const Tree::Id end = std::min(page[id].end, id + kNodesToValue);
  for (Tree::Id below = id + 1; below < end; ++below) {
    if (const std::string_view text = trim(page[below].text); !text.empty()) return text;
    if (const std::string_view value = page.attribute(below, "datetime"); !value.empty()) {
      return value;
    }
  }
  return {};
}

}  // namespace

PageHead read_page_head(const Tree& page) {
  PageHead head;
  for (Tree::Id id = 0; id < page.size(); ++id) {
    const Tree::Node& node = page[id];
    if (!node.is_element()) continue;
    if (node.name == "meta") read_meta(page, id, head);
    if (node.name == "title" && head.title.empty()) head.title = plain_text(page.text_of(id));
    if (node.name == "link" && head.canonical.empty() &&
        base::to_lower(page.attribute(id, "rel")) == "canonical") {
      head.canonical = page.attribute(id, "href");
    }
    if (node.attributes_begin == node.attributes_end) continue;
    if (const std::string_view names = page.attribute(id, "itemprop"); !names.empty()) {
      for (const std::string_view name : words(names)) {
        put(head.properties, name, value_of_property(page, id));
      }
    }
  }
  return head;
}

std::string first_of(const std::vector<NamedValue>& values,
                     std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    for (const NamedValue& value : values) {
      if (value.name != name) continue;
      if (std::string text = plain_text(value.value); !text.empty()) return text;
    }
  }
  return {};
}

std::vector<std::string> all_of(const std::vector<NamedValue>& values,
                                std::initializer_list<std::string_view> names) {
  std::vector<std::string> texts;
  for (const NamedValue& value : values) {
    if (std::find(names.begin(), names.end(), value.name) == names.end()) continue;
    if (std::string text = plain_text(value.value); !text.empty()) texts.push_back(std::move(text));
  }
  return texts;
}

}  // namespace depesche::extract
