// SPDX-License-Identifier: GPL-2.0-or-later
// Pieces of HTML in values of other formats -> paragraphs of text.
#include "extract/html/markup_text.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

#include "extract/html/element_rules.h"
#include "extract/text.h"
#include "read/html_parser.h"

namespace depesche::extract {

namespace {

using read::Tree;

// The elements that values have; others look like them ("<Name>") and are text.
constexpr std::string_view kLineElements[] = {
    "a",    "abbr", "b", "cite",  "code", "del",    "em",  "font", "i",    "img", "ins",
    "mark", "q",    "s", "small", "span", "strong", "sub", "sup",  "time", "u"};
constexpr std::string_view kParagraphElements[] = {
    "p",  "br",     "div", "ul", "ol", "li",         "h1",      "h2",
    "h3", "h4",     "h5",  "h6", "hr", "section",    "article", "table",
    "tr", "figure", "pre", "dl", "dt", "blockquote", "dd",      "header"};
// Text in them is none of the article.
constexpr std::string_view kSilent[] = {"script", "style", "head", "title", "noscript", "svg"};

constexpr std::string_view kEntities[] = {
    "amp",    "lt",     "gt",    "quot",  "apos",  "nbsp",  "shy",    "auml",  "ouml",
    "uuml",   "Auml",   "Ouml",  "Uuml",  "szlig", "ndash", "mdash",  "bdquo", "ldquo",
    "rdquo",  "lsquo",  "rsquo", "sbquo", "laquo", "raquo", "hellip", "euro",  "eacute",
    "egrave", "agrave", "deg",   "sect",  "copy",  "reg",   "middot", "bull",  "thinsp"};

template <std::size_t N>
bool contains(const std::string_view (&table)[N], std::string_view word) {
  return std::find(std::begin(table), std::end(table), word) != std::end(table);
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The name of the tag that starts with the '<' at "at", in lower case; empty if none does.
std::string tag_name(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongestName = 10;
  std::size_t next = at + 1;
  if (next < text.size() && text[next] == '/') ++next;
  std::string name;
  while (next < text.size() && name.size() <= kLongestName &&
         (is_ascii_letter(text[next]) || (is_ascii_digit(text[next]) && !name.empty()))) {
    name += static_cast<char>(is_ascii_letter(text[next]) ? text[next] | 0x20 : text[next]);
    ++next;
  }
  const bool ends = next < text.size() && std::string_view("> /\t\n").find(text[next]) != text.npos;
  return ends ? name : std::string();
}

bool has_paragraph_tags(std::string_view text) {
  for (std::size_t at = text.find('<'); at != text.npos; at = text.find('<', at + 1)) {
    if (contains(kParagraphElements, tag_name(text, at))) return true;
  }
  return false;
}

bool is_entity(std::string_view name) {
  if (name.starts_with('#')) {
    name.remove_prefix(name.starts_with("#x") || name.starts_with("#X") ? 2 : 1);
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
      return is_ascii_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
  }
  return contains(kEntities, name);
}

bool has_entity(std::string_view text) {
  constexpr std::size_t kLongestEntity = 10;
  for (std::size_t at = text.find('&'); at != text.npos; at = text.find('&', at + 1)) {
    const std::size_t end = text.substr(at, kLongestEntity).find(';');
    if (end != text.npos && is_entity(text.substr(at + 1, end - 1))) return true;
  }
  return false;
}

// The lines of text in "tree".
std::vector<std::string> lines_of_tree(const Tree& tree) {
  std::vector<std::string> lines;
  std::string line;
  const auto break_line = [&] {
    if (!trim(line).empty()) lines.push_back(single_spaced(line));
    line.clear();
  };
  std::vector<Tree::Id> blocks;  // that are open, by the node behind them
  for (Tree::Id id = 0; id < tree.size();) {
    while (!blocks.empty() && blocks.back() <= id) {
      blocks.pop_back();
      break_line();
    }
    const Tree::Node& node = tree[id];
    if (!node.is_element()) {
      line += node.text;
    } else if (contains(kSilent, node.name)) {
      id = node.end;
      continue;
    } else if (node.name == "td" || node.name == "th") {
      line += ' ';
    } else if (node.name == "br" || is_block_element(node.name)) {
      break_line();
      blocks.push_back(node.end);
    }
    ++id;
  }
  break_line();
  return lines;
}

}  // namespace

bool has_markup(std::string_view text) {
  for (std::size_t at = text.find('<'); at != text.npos; at = text.find('<', at + 1)) {
    const std::string name = tag_name(text, at);
    if (contains(kLineElements, name) || contains(kParagraphElements, name)) return true;
  }
  return has_entity(text);
}

std::string text_of_markup(std::string_view value) {
  if (!has_markup(value)) return std::string(value);
  Tree tree;
  if (has_paragraph_tags(value)) {
    if (!read::parse_html(value, tree).empty()) return std::string(value);
    return join_paragraphs(lines_of_tree(tree));
  }
  std::string text;
  while (true) {
    const std::string_view line = value.substr(0, value.find('\n'));
    if (has_markup(line) && read::parse_html(line, tree).empty()) {
      for (const std::string& part : lines_of_tree(tree)) text += part;
    } else {
      text += line;
    }
    if (line.size() == value.size()) return text;
    text += '\n';
    value.remove_prefix(line.size() + 1);
  }
}

}  // namespace depesche::extract
