// SPDX-License-Identifier: GPL-2.0-or-later
// Values of meta elements and JSON-LD, which may hold entities and tags -> text.
#include "extract/html/plain_text.h"

#include "base/utf8.h"
#include "extract/text.h"
#include "read/html_parser.h"

namespace depesche::extract {

namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_ascii_digit(c);
}

// True if "<b", "</b", "&amp" or "&#8211" stands in "text".
bool has_markup(std::string_view text) {
  for (std::size_t at = text.find_first_of("<&"); at != std::string_view::npos;
       at = text.find_first_of("<&", at + 1)) {
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    if (text[at] == '<' && (is_letter_or_digit(next) || next == '/')) return true;
    if (text[at] == '&' && (is_letter_or_digit(next) || next == '#')) return true;
  }
  return false;
}

// Words on both sides of a tag are apart: "Bund<br>Länder".
std::string spaced_text(const read::Tree& tree) {
  std::string text;
  for (read::Tree::Id id = 0; id < tree.size(); ++id) {
    const read::Tree::Node& node = tree[id];
    if (node.name == "br" || node.name == "p" || node.name == "div" || node.name == "li") {
      text += ' ';
    }
    text += node.text;
  }
  return text;
}

bool is_invisible(char32_t c) {
  return c == 0x00AD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
}

std::string without_invisible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0, next = 0; at < text.size(); at = next) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      next = at + 1;
    } else if (is_invisible(base::decode_utf8(text, at, next))) {
      continue;
    }
    out.append(text.substr(at, next - at));
  }
  return out;
}

}  // namespace

std::string plain_text(std::string_view value) {
  std::string text(value);
  // Twice, as "&amp;quot;" is written by systems that escape what was escaped.
  for (int round = 0; round < 2 && has_markup(text); ++round) {
    read::Tree tree;
    if (!read::parse_html(text, tree).empty()) break;
    text = spaced_text(tree);
  }
  return single_spaced(without_invisible(text));
}

std::string title_key(std::string_view title) {
  std::string key;
  for (std::size_t at = 0, next = 0; at < title.size(); at = next) {
    const char32_t c = base::decode_utf8(title, at, next);
    if (base::is_letter(c) || base::is_digit(c)) base::append_utf8(key, base::to_lower(c));
  }
  return key;
}

}  // namespace depesche::extract
