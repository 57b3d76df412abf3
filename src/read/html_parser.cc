// SPDX-License-Identifier: GPL-2.0-or-later
// HTML's tokens -> Tree: which element is inside which where the page does not say.
#include "read/html_parser.h"

#include <utility>

#include "read/encoding.h"
#include "read/html_entities.h"
#include "read/html_stack.h"
#include "read/html_tags.h"
#include "read/html_tokenizer.h"

namespace depesche::read {
namespace {

constexpr std::size_t kMaxDepth = 1'000;
constexpr std::size_t kMaxNodes = 1'000'000;
constexpr std::size_t kMaxAttributes = 1'000'000;  // of all elements

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\n\r\f") == std::string_view::npos;
}

// Follows the tree construction of the HTML standard (13.2.6) as far as it decides where text
// belongs. Left out: text and elements in a table outside its cells are not moved before it, and
// formatting that is still open at the end of a paragraph is not opened again in the next.
class Builder {
 public:
  Builder(std::string_view html, Tree& tree) : tokens_(html), tree_(tree), stack_(tree) {}

  // Returns why the page can't be read; empty: the tree is complete.
  std::string build() {
    using Kind = HtmlTokenizer::Kind;
    for (Kind kind = tokens_.next(); kind != Kind::end && reason_.empty(); kind = tokens_.next()) {
      if (kind == Kind::text) {
        add_text(tokens_.text());
      } else if (kind == Kind::start_tag) {
        start_tag();
      } else {
        end_tag(tokens_.name());
      }
    }
    stack_.pop_until(0);
    return reason_;
  }

 private:
  void fail(const char* reason) {
    if (reason_.empty()) reason_ = reason;
  }

  // --- Head and body, whose tags may be missing or stand twice.

  bool in_head_element() const { return !in_body_ && stack_.size() > (head_is_open_ ? 2 : 1); }

  void open_root() {
    if (stack_.empty()) open("html");
  }

  void open_head() {
    open_root();
    open("head");
    has_head_ = head_is_open_ = true;
  }

  void leave_head() {
    stack_.pop_until(1);
    head_is_open_ = false;
  }

  void open_body() {
    open_root();
    leave_head();
    open("body");
    in_body_ = true;
  }

  // True if the tag of the page's structure that was read is done with.
  bool start_structure(std::string_view name) {
    if (name == "html") {
      if (stack_.empty()) open_with_attributes(name);
      return true;
    }
    const bool is_body = name == "body" || name == "frameset";
    if (name != "head" && !is_body) return false;
    if (in_body_ || (name == "head" && has_head_)) return true;
    open_root();
    leave_head();
    open_with_attributes(name);
    in_body_ = is_body;
    has_head_ = head_is_open_ = !is_body;
    return true;
  }

  // --- Tokens.

  void add_text(std::string_view written, bool decode = true) {
    if (!in_body_ && !in_head_element()) {
      if (is_blank(written)) return;
      open_body();
    }
    if (decode && written.find('&') != std::string_view::npos) {
      tree_.add_text(decoded(written, false));
    } else {
      tree_.add_text(written);
    }
    if (tree_.size() > kMaxNodes) fail("more than 1000000 elements");
  }

  static std::string decoded(std::string_view written, bool in_attribute) {
    std::uint64_t dropped = 0;
    return clean_text(decode_html_entities(written, in_attribute), dropped);
  }

  void start_tag() {
    std::string_view name = tokens_.name();
    if (name == "image") name = "img";
    if (!stack_.is_foreign() && start_structure(name)) return;
    const HtmlTag& tag = html_tag(name);
    if (stack_.is_foreign() && (tag.flags & kLeavesForeign) != 0) {
      while (stack_.is_foreign()) stack_.pop();
    }
    if (stack_.is_foreign() || name == "svg" || name == "math") {
      if (!in_body_ && !in_head_element()) open_body();
      return start_foreign(name);
    }
    if (!in_body_ && !in_head_element()) {
      if ((tag.flags & kHeadTag) == 0) {
        open_body();
      } else if (!has_head_) {
        open_head();
      }
    }
    if (!stack_.make_room(name)) return;
    if ((name == "td" || name == "th") && stack_.current().name != "tr") open("tr");
    open_with_attributes(name);
    if ((tag.flags & kVoidTag) != 0) {
      stack_.pop();
    } else if ((tag.flags & (kRawTag | kTextTag)) != 0) {
      // XHTML writes <script src="x"/>, without an end tag.
      const bool is_empty = tokens_.self_closing() && !tokens_.has_end_tag(tag.name);
      const std::string_view text = is_empty ? "" : tokens_.take_raw_text(tag.name);
      add_text(text, (tag.flags & kTextTag) != 0);
      if (is_empty) stack_.pop();
    }
  }

  void start_foreign(std::string_view name) {
    open_with_attributes(name);
    const bool holds_html = name == "foreignobject" || name == "desc" || name == "title";
    stack_.current().flags = holds_html ? kScopeTag : 0;
    stack_.current().foreign = !holds_html;
    if (tokens_.self_closing()) stack_.pop();
  }

  void end_tag(std::string_view name) {
    if (stack_.empty() || name == "html" || name == "body") return;
    if (name == "head") {
      if (!in_body_) leave_head();
      return;
    }
    if (!in_body_ && !in_head_element()) return;
    if (stack_.close_foreign(name)) return;
    const HtmlTag& tag = html_tag(name);
    if (name == "br") {
      open("br");
      stack_.pop();
    } else if ((tag.flags & kHeadingTag) != 0) {
      stack_.close_heading();
    } else if (name == "p") {
      stack_.close(name, HtmlScope::paragraph);
    } else if (name == "li") {
      stack_.close(name, HtmlScope::list_item);
    } else if (name == "table" || (tag.flags & kTablePart) != 0) {
      stack_.close(name, HtmlScope::table);
    } else if (name == "form" || (tag.flags & kFormattingTag) != 0) {
      stack_.close_around(name);
    } else if ((tag.flags & kSpecialTag) != 0) {
      stack_.close(name, HtmlScope::general);
    } else {
      stack_.close_other(name);
    }
  }

  void open(std::string_view name) {
    if (stack_.size() >= kMaxDepth) fail("elements are nested deeper than 1000 levels");
    if (tree_.size() >= kMaxNodes) fail("more than 1000000 elements");
    stack_.open(name, tokens_.line());
  }

  void open_with_attributes(std::string_view name) {
    open(name);
    attribute_count_ += tokens_.attributes().size();
    if (tokens_.too_many_attributes()) fail("an element has more than 4000 attributes");
    if (attribute_count_ > kMaxAttributes) fail("more than 1000000 attributes");
    for (const auto& [written_name, value] : tokens_.attributes()) {
      attribute_name_.clear();
      for (const char c : written_name) {
        attribute_name_ += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
      }
      if (value.find('&') == std::string_view::npos) {
        tree_.add_attribute(attribute_name_, value);
      } else {
        tree_.add_attribute(attribute_name_, decoded(value, true));
      }
    }
  }

  HtmlTokenizer tokens_;
  Tree& tree_;
  HtmlStack stack_;
  bool has_head_ = false;
  bool head_is_open_ = false;
  bool in_body_ = false;  // also in the frameset of a page of frames
  std::size_t attribute_count_ = 0;
  std::string attribute_name_;  // of the attribute that is added
  std::string reason_;
};

}  // namespace

std::string parse_html(std::string_view html, Tree& tree) {
  tree = Tree();
  std::string cleaned;
  if (!is_clean(html)) {
    std::uint64_t dropped = 0;
    html = cleaned = clean_text(html, dropped);
  }
  std::string reason = Builder(html, tree).build();
  if (!reason.empty()) tree = Tree();
  return reason;
}

}  // namespace depesche::read
