// SPDX-License-Identifier: GPL-2.0-or-later
// The HTML of a feed's item -> paragraphs and captions.
#include "extract/wire/feed_text.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "extract/html/blocks.h"
#include "extract/page_lines.h"
#include "extract/paragraphs.h"
#include "extract/text.h"
#include "read/html_parser.h"

namespace depesche::extract {

namespace {

constexpr char kLink[] = "link to the page";
constexpr char kAddition[] = "added by the feed's program";

// What leads from an item to its page, alone or at the end of a paragraph; lower case, without the
// signs around it.
constexpr std::string_view kLinks[] = {
    "weiterlesen",
    "weiter lesen",
    "mehr lesen",
    "lesen sie mehr",
    "mehr",
    "mehr dazu",
    "read more",
    "continue reading",
    "zum artikel",
    "zum ganzen artikel",
    "ganzen artikel lesen",
    "den ganzen artikel lesen",
    "vollständigen artikel lesen",
    "hier weiterlesen",
    "artikel lesen",
    "jetzt lesen",
};

// Lines that blog programs put below each item: "Der Beitrag X erschien zuerst auf Y."
struct Addition {
  std::string_view start;
  std::string_view inside;
};
constexpr Addition kAdditions[] = {
    {"der beitrag ", " erschien zuerst auf "},
    {"der artikel ", " erschien zuerst auf "},
    {"the post ", " appeared first on "},
    {"the post ", " first appeared on "},
};

bool is_link_sign(char32_t c) {
  constexpr std::u32string_view kSigns = U" .…:[]()<>»›→-–\u00A0";
  return kSigns.find(c) != kSigns.npos;
}

// "text" without brackets, dots and arrows at both ends: "[… weiterlesen »]".
std::string_view without_signs(std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t next = 0; begin < text.size(); begin = next) {
    if (!is_link_sign(base::decode_utf8(text, begin, next))) break;
  }
  std::size_t end = begin;
  for (std::size_t at = begin, next = 0; at < text.size(); at = next) {
    if (!is_link_sign(base::decode_utf8(text, at, next))) end = next;
  }
  return text.substr(begin, end - begin);
}

bool is_link(std::string_view line) {
  constexpr std::size_t kLongest = 60;
  if (line.size() > kLongest) return false;
  const std::string plain = base::to_lower(without_signs(line));
  return plain.empty() ||
         std::find(std::begin(kLinks), std::end(kLinks), plain) != std::end(kLinks);
}

bool is_addition(std::string_view line) {
  constexpr std::size_t kLongest = 500;
  if (line.size() > kLongest) return false;
  const std::string lower = base::to_lower(line);
  return std::any_of(std::begin(kAdditions), std::end(kAdditions), [&](const Addition& row) {
    return lower.starts_with(row.start) && lower.find(row.inside) != lower.npos;
  });
}

// Where a link to the page begins at the end of "line": "[…]", "… weiterlesen", "… sagte er. Mehr
// lesen »". Its size if there is none.
std::size_t find_link(std::string_view line) {
  for (const std::string_view sign : {"[…]", "[...]", "(...)", "(…)", "… ", "... "}) {
    const std::size_t at = line.rfind(sign);
    if (at != line.npos && is_link(line.substr(at))) return at;
  }
  for (const std::string_view sign : {". ", "! ", "? ", "“ ", "\" "}) {
    const std::size_t at = line.rfind(sign);
    if (at == line.npos) continue;
    const std::size_t behind = at + sign.size();
    if (behind < line.size() && is_link(line.substr(behind))) return behind;
  }
  return line.size();
}

void add_line(std::string line, bool is_caption, FeedText& text) {
  if (is_link(line)) {
    text.dropped.push_back({std::move(line), kLink});
  } else if (is_addition(line)) {
    text.dropped.push_back({std::move(line), kAddition});
  } else if (const PageLine page = find_page_line(line); page.duty != LineDuty::none) {
    text.dropped.push_back({std::move(line), "known line"});
  } else if (is_caption) {
    text.captions.push_back(std::move(line));
  } else {
    const std::size_t end = find_link(line);
    std::string kept(trim(line.substr(0, end)));
    // The sign that the text goes on stays: it does.
    if (!ends_sentence(kept) && end < line.size()) kept += " …";
    text.paragraphs.push_back(std::move(kept));
    if (end < line.size()) text.dropped.push_back({line.substr(end), kLink});
  }
}

}  // namespace

std::size_t FeedText::bytes() const {
  std::size_t sum = 0;
  for (const std::string& paragraph : paragraphs) sum += paragraph.size();
  return sum;
}

FeedText read_feed_tree(const read::Tree& tree) {
  FeedText text;
  if (tree.size() == 0) return text;
  ElementRules rules(tree);
  for (Block& block : read_blocks(tree, rules)) {
    if (block.duty.duty == Duty::furniture || block.duty.duty == Duty::comments) {
      text.dropped.push_back({std::move(block.text), block.duty.rule});
    } else {
      add_line(std::move(block.text), block.duty.duty == Duty::caption, text);
    }
  }
  return text;
}

FeedText read_feed_html(std::string_view html) {
  read::Tree tree;
  read::parse_html(html, tree);
  return read_feed_tree(tree);
}

FeedText read_feed_plain(std::string_view plain) {
  FeedText text;
  for (Line& line : lines_of(plain)) add_line(std::move(line.text), false, text);
  return text;
}

}  // namespace depesche::extract
