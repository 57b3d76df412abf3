// SPDX-License-Identifier: GPL-2.0-or-later
// A page -> its lines of text, with what the elements around them say of each.
#include "extract/html/blocks.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "extract/text.h"

namespace depesche::extract {

namespace {

using Tree = read::Tree;

// A text node of this many bytes is prose.
constexpr std::size_t kProseBytes = 60;

// prose[n] = bytes of prose in the nodes before n.
std::vector<std::size_t> prose_before(const Tree& page, ElementRules& rules) {
  std::vector<std::size_t> prose(page.size() + 1, 0);
  Tree::Id unseen_end = 0;
  for (Tree::Id id = 0; id < page.size(); ++id) {
    const Tree::Node& node = page[id];
    prose[id + 1] = prose[id];
    if (id < unseen_end) continue;
    if (node.is_element()) {
      if (rules.duty(id).duty == Duty::unseen) unseen_end = node.end;
    } else if (node.text.size() >= kProseBytes) {
      prose[id + 1] += trim(node.text).size();
    }
  }
  return prose;
}

int heading_level(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6' ? name[1] - '0' : 0;
}

// Walks through the page and cuts it into blocks.
class BlockReader {
 public:
  BlockReader(const Tree& page, ElementRules& rules)
      : page_(page), rules_(rules), prose_(prose_before(page, rules)) {
    headings_.reserve(page.size() + 1);
    headlines_.reserve(page.size() + 1);
    headings_.push_back(0);
    headlines_.push_back(0);
    for (Tree::Id id = 0; id < page.size(); ++id) {
      const int level = heading_level(page[id].name);
      headings_.push_back(headings_.back() + (level > 0 ? 1 : 0));
      headlines_.push_back(headlines_.back() + (level == 1 ? 1 : 0));
    }
  }

  std::vector<Block> read() {
    Tree::Id id = 0;
    while (id < page_.size()) {
      while (!open_.empty() && page_[open_.back().element].end <= id) leave();
      const Tree::Node& node = page_[id];
      if (!node.is_element()) {
        add_text(id, node.text);
      } else if (node.name == "br") {
        line_break();
      } else if (!enter(id)) {
        id = node.end;
        continue;
      }
      ++id;
    }
    while (!open_.empty()) leave();
    flush();
    return std::move(blocks_);
  }

 private:
  // What holds inside an element that is open.
  struct Open {
    Tree::Id element = 0;
    bool block = false;
    bool label = false;  // an inline element that is a line of its own
    bool link = false;
    bool preformatted = false;
    bool article = false;
    BlockKind kind = BlockKind::text;
    int level = 0;
    ElementDuty duty;
    Tree::Id duty_element = Tree::kNone;
    Tree::Id block_element = 0;
    Tree::Id list = Tree::kNone;
  };

  // Opens an element; false if nothing in it is text.
  bool enter(Tree::Id id) {
    const Tree::Node& node = page_[id];
    Open open = open_.empty() ? Open{} : open_.back();
    open.element = id;
    open.block = is_block_element(node.name);
    open.label = false;
    ElementDuty duty = rules_.duty(id);
    // An article inside an article is the teaser of another one if it has a headline, and else the
    // text of a post.
    if (node.name == "article") {
      const bool headline = headings_[node.end] > headings_[id];
      if (open.article && headline && duty.duty == Duty::text) {
        duty = {Duty::furniture, "article in an article"};
      }
      open.article = true;
    }
    if (duty.duty == Duty::unseen) {
      if (open.block) flush();
      return false;
    }
    // What is furniture as a whole stays so inside.
    const bool settled = open.duty.duty == Duty::furniture || open.duty.duty == Duty::comments;
    // Inside a line an inline element is a part of it, whatever it is called; at its start it is a
    // label: <h1><span class="kicker">Boxen</span> …
    const bool inside_line = !open.block && !block_.text.empty();
    if (inside_line && duty.rule == "hidden") return false;
    if (duty.duty != Duty::text && !settled && !inside_line && believed(id, duty.duty)) {
      open.label = !open.block && duty.duty != open.duty.duty;
      open.duty = duty;
      open.duty_element = id;
    }
    if (open.block) {
      // The cells of a table's row stand on one line.
      const bool cell = node.name == "td" || node.name == "th";
      if (cell) {
        space_ = true;
      } else {
        flush();
      }
      if (!cell || open.kind != BlockKind::row) open.block_element = id;
    }
    if (const int level = heading_level(node.name)) {
      open.kind = BlockKind::heading;
      open.level = level;
    } else if (node.name == "li" || node.name == "dt" || node.name == "dd") {
      open.kind = BlockKind::item;
    } else if (node.name == "tr") {
      open.kind = BlockKind::row;
    } else if (node.name == "ul" || node.name == "ol" || node.name == "dl" ||
               node.name == "table") {
      open.list = id;
    } else if (node.name == "pre") {
      open.preformatted = true;
      open.kind = BlockKind::preformatted;
    }
    open.link = open.link || (node.name == "a" && !page_.attribute(id, "href").empty());
    open_.push_back(open);
    return true;
  }

  void leave() {
    if (open_.back().block) {
      const std::string_view name = page_[open_.back().element].name;
      if (name == "td" || name == "th") {
        space_ = true;
      } else {
        flush();
      }
    } else if (open_.back().label) {
      flush();
    }
    open_.pop_back();
  }

  bool believed(Tree::Id id, Duty duty) const {
    const std::string_view name = page_[id].name;
    if (name == "html" || name == "body") return false;
    const std::size_t all = prose_.back();
    const std::size_t inside = prose_[page_[id].end] - prose_[id];
    if (inside == 0) return true;
    // "article kommentar" around a headline is a genre.
    if (headlines_[page_[id].end] > headlines_[id] && inside * 5 > all) return false;
    // Comments may be longer than the article that they follow.
    const bool follows = prose_[id] > 0;
    if (duty == Duty::comments && follows) return inside * 20 < all * 19;
    return inside * 2 < all;
  }

  void line_break() {
    if (block_.text.empty()) return;
    if (!open_.empty() && open_.back().preformatted) {
      block_.text += '\n';
    } else if (break_) {
      flush();
    } else {
      break_ = true;
    }
  }

  void add_text(Tree::Id id, std::string_view text) {
    const Open& open = open_.back();
    if (open.preformatted) {
      if (block_.text.empty()) start(id);
      block_.text += text;
      return;
    }
    bool inside = false;  // the text, so that white space is the link's, too
    while (skip_space(text), !text.empty()) {
      // A sentence that ends before a line break ends a paragraph.
      if (break_ && ends_sentence(block_.text)) flush();
      if (block_.text.empty()) {
        start(id);
      } else if (space_ || break_) {
        block_.text += ' ';
        if (open.link && inside) ++block_.link_bytes;
      }
      space_ = break_ = false;
      inside = true;
      // Up to what may be white space: all of it beyond ASCII begins with one of these bytes.
      const std::size_t end = std::min(text.find_first_of(" \t\n\xC2\xE2\xE3\xEF", 1), text.size());
      block_.text += text.substr(0, end);
      if (open.link) block_.link_bytes += end;
      text.remove_prefix(end);
    }
  }

  // Takes white space from the start of "text", and what has no width: a break that a word allows
  // does not part it.
  void skip_space(std::string_view& text) {
    while (!text.empty()) {
      const bool no_width = text.starts_with("\u200b") || text.starts_with("\u2060") ||
                            text.starts_with("\ufeff") || text.starts_with("\u200e") ||
                            text.starts_with("\u200f");
      if (no_width) {
        text.remove_prefix(3);
        continue;
      }
      const std::string_view rest = trim_left(text);
      if (rest.size() == text.size()) return;
      space_ = true;
      text = rest;
    }
  }

  void start(Tree::Id id) {
    const Open& open = open_.back();
    block_.node = id;
    block_.element = open.block_element;
    block_.list = open.list;
    block_.kind = open.kind;
    block_.level = open.level;
    block_.duty = open.duty;
    block_.duty_element = open.duty_element;
    block_.link_bytes = 0;
  }

  void flush() {
    space_ = break_ = false;
    if (block_.text.empty()) return;
    if (!trim(block_.text).empty()) {
      // A paragraph that is set as large as a heading.
      constexpr std::size_t kLongestHeading = 200;
      if (block_.kind == BlockKind::heading && block_.text.size() > kLongestHeading) {
        block_.kind = BlockKind::text;
      }
      if (block_.kind == BlockKind::preformatted) block_.text = std::string(trim(block_.text));
      blocks_.push_back(std::move(block_));
    }
    block_ = {};
  }

  const Tree& page_;
  ElementRules& rules_;
  std::vector<std::size_t> prose_;        // bytes before a node
  std::vector<std::uint32_t> headings_;   // headings before a node
  std::vector<std::uint32_t> headlines_;  // those of the first level
  std::vector<Open> open_;
  std::vector<Block> blocks_;
  Block block_;
  bool space_ = false;  // white space since the last character
  bool break_ = false;  // a line break since the last character
};

}  // namespace

bool Block::is_prose() const {
  constexpr std::size_t kLong = 100;
  constexpr std::size_t kSentence = 40;
  if (kind == BlockKind::heading || link_share() > 0.5) return false;
  return text.size() >= kLong || (text.size() >= kSentence && ends_sentence(text));
}

std::vector<Block> read_blocks(const Tree& page, ElementRules& rules) {
  return BlockReader(page, rules).read();
}

}  // namespace depesche::extract
