// SPDX-License-Identifier: GPL-2.0-or-later
// Closing elements by the rules of the HTML standard.
#include "read/html_stack.h"

#include "read/html_tags.h"

namespace depesche::read {
namespace {

bool ends(HtmlScope scope, const HtmlStack::Element& element) {
  switch (scope) {
    case HtmlScope::table:
      return element.name == "table" || element.name == "template";
    case HtmlScope::paragraph:
      return (element.flags & kScopeTag) != 0 || element.name == "button";
    case HtmlScope::list_item:
      return (element.flags & (kScopeTag | kListTag)) != 0;
    case HtmlScope::general:
      break;
  }
  return (element.flags & kScopeTag) != 0;
}

}  // namespace

void HtmlStack::open(std::string_view name, std::uint32_t line) {
  tree_.open(name, line);
  elements_.push_back({tree_[tree_.size() - 1].name, html_tag(name).flags, false, false});
}

std::size_t HtmlStack::find(std::string_view name, HtmlScope scope) const {
  for (std::size_t i = elements_.size(); i-- > 0;) {
    if (elements_[i].name == name && !elements_[i].ended) return i;
    if (ends(scope, elements_[i])) return kNone;
  }
  return kNone;
}

void HtmlStack::pop_until(std::size_t count) {
  while (elements_.size() > count || (!elements_.empty() && elements_.back().ended)) {
    tree_.close();
    elements_.pop_back();
  }
}

bool HtmlStack::close(std::string_view name, HtmlScope scope) {
  const std::size_t found = find(name, scope);
  if (found != kNone) pop_until(found);
  return found != kNone;
}

void HtmlStack::close_heading() {
  for (std::size_t i = elements_.size(); i-- > 0;) {
    if ((elements_[i].flags & kHeadingTag) != 0) return pop_until(i);
    if (ends(HtmlScope::general, elements_[i])) return;
  }
}

void HtmlStack::close_around(std::string_view name) {
  const std::size_t found = find(name, HtmlScope::general);
  if (found == kNone) return;
  for (std::size_t i = found + 1; i < elements_.size(); ++i) {
    if ((elements_[i].flags & kSpecialTag) != 0) {
      elements_[found].ended = true;
      return;
    }
  }
  pop_until(found);
}

void HtmlStack::close_other(std::string_view name) {
  for (std::size_t i = elements_.size(); i-- > 0;) {
    if (elements_[i].name == name && !elements_[i].ended) return pop_until(i);
    if ((elements_[i].flags & kSpecialTag) != 0) return;
  }
}

bool HtmlStack::close_foreign(std::string_view name) {
  for (std::size_t i = elements_.size(); i-- > 0 && elements_[i].foreign;) {
    if (elements_[i].name != name) continue;
    pop_until(i);
    return true;
  }
  return false;
}

bool HtmlStack::make_room(std::string_view name) {
  const HtmlTag& tag = html_tag(name);
  if ((tag.flags & kTablePart) != 0) return make_room_in_table(name);
  if ((tag.flags & kClosesParagraph) != 0) close("p", HtmlScope::paragraph);
  const Element& innermost = current();
  if ((tag.flags & kHeadingTag) != 0 && (innermost.flags & kHeadingTag) != 0) {
    pop();
  } else if (name == "li") {
    close("li", HtmlScope::list_item);
  } else if (name == "dd" || name == "dt") {
    if (!close("dd", HtmlScope::list_item)) close("dt", HtmlScope::list_item);
  } else if (name == "a" || name == "nobr") {
    close_around(name);
  } else if (name == "button") {
    close(name, HtmlScope::general);
  } else if (name == "option" || name == "optgroup") {
    if (innermost.name == "option") pop();
    if (name == "optgroup" && current().name == name) pop();
  } else if (name == "rt" || name == "rp") {
    if (innermost.name == "rt" || innermost.name == "rp") pop();
  } else if (name == "table") {
    // Between rows and cells no table may start.
    if (innermost.name == "table" || innermost.name == "tr" || innermost.name == "tbody") {
      close(name, HtmlScope::table);
    }
  } else if (name == "form") {
    return find(name, HtmlScope::table) == kNone;
  }
  return true;
}

bool HtmlStack::make_room_in_table(std::string_view name) {
  const std::size_t table = find("table", HtmlScope::table);
  if (table == kNone) return false;
  const bool is_cell = name == "td" || name == "th";
  std::size_t part = table;
  for (std::size_t i = elements_.size(); i-- > table + 1;) {
    const std::string_view open = elements_[i].name;
    const bool is_group = open == "tbody" || open == "thead" || open == "tfoot";
    if ((is_cell && (open == "tr" || is_group)) || (name == "tr" && is_group) ||
        (name == "col" && open == "colgroup")) {
      part = i;
      break;
    }
  }
  pop_until(part + 1);
  return true;
}

}  // namespace depesche::read
