// SPDX-License-Identifier: GPL-2.0-or-later
// A scan of start tags, in one pass.
#include "read/html_guard.h"

#include <algorithm>

namespace depesche::read {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool starts_with_lower(std::string_view text, std::string_view start) {
  return text.size() >= start.size() &&
         std::equal(start.begin(), start.end(), text.begin(), [](char a, char b) {
           return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b + 0x20) : b);
         });
}

// The offset of the first "end", in lower case, from "at" on; the size of the text if there is
// none.
std::size_t find_lower(std::string_view html, std::string_view end, std::size_t at) {
  while ((at = html.find('<', at)) != kNone) {
    if (starts_with_lower(html.substr(at), end)) return at;
    ++at;
  }
  return html.size();
}

// Counts the attributes of the tag whose name starts at "at" and moves behind it.
std::size_t count_attributes(std::string_view html, std::size_t& at) {
  std::size_t count = 0;
  char quote = '\0';
  for (; at < html.size(); ++at) {
    const char c = html[at];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '>') {
      break;
    } else if ((c == '"' || c == '\'') && html[at - 1] == '=') {
      quote = c;
    } else if (!is_blank(c) && (is_blank(html[at - 1]) || html[at - 1] == '"' ||
                                html[at - 1] == '\'' || html[at - 1] == '/')) {
      ++count;
    }
  }
  return count;
}

}  // namespace

bool has_crowded_tag(std::string_view html, std::size_t limit) {
  std::size_t at = 0;
  while ((at = html.find('<', at)) != kNone) {
    const std::string_view rest = html.substr(++at);
    if (rest.starts_with("!--")) {
      const std::size_t end = html.find("-->", at + 1);
      if (end == kNone) return false;
      at = end;
      continue;
    }
    if (rest.empty() || !is_letter(rest.front())) continue;
    if (count_attributes(html, at) > limit) return true;
    if (starts_with_lower(rest, "script")) at = find_lower(html, "</script", at);
    if (starts_with_lower(rest, "style")) at = find_lower(html, "</style", at);
  }
  return false;
}

}  // namespace depesche::read
