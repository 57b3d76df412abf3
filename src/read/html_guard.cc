// SPDX-License-Identifier: GPL-2.0-or-later
// A scan of tags exactly as libxml2 2.9 reads them: a tag that only one of the two sees would be a
// way past the guard. What it might read otherwise, as comments, it does not get to see.
#include "read/html_guard.h"

#include <algorithm>

namespace depesche::read {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kMaxNameBytes = 100;  // longer ones are several names to the parser

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool starts_name(char c) { return is_letter(c) || c == '_' || c == ':' || c == '.'; }
bool is_in_name(char c) { return starts_name(c) || (c >= '0' && c <= '9') || c == '-'; }

bool equal_lower(std::string_view text, std::string_view lower) {
  return std::equal(text.begin(), text.end(), lower.begin(), lower.end(), [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 0x20) : a) == b;
  });
}

class Guard {
 public:
  Guard(std::string_view html, std::string& guarded) : html_(html), guarded_(guarded) {}

  bool run(std::size_t limit) {
    for (std::size_t tag = 0; (tag = html_.find('<', at_)) != kNone;) {
      guarded_ += html_.substr(at_, tag - at_);
      at_ = tag;
      const std::string_view rest = html_.substr(at_, 3);
      const char next = rest.size() > 1 ? rest[1] : ' ';
      const bool is_end_tag = next == '/' && rest.size() > 2 && starts_name(rest[2]);
      if (next == '!' || next == '?' || (next == '/' && rest.size() > 2 && !is_end_tag)) {
        skip_markup();
        continue;
      }
      if (is_end_tag) {
        at_ = std::min(html_.find('>', at_), html_.size() - 1) + 1;
      } else if (starts_name(next) && next != '.') {
        if (read_start_tag() > limit) return false;
      } else {
        // Text: "a < b", "<3"; and "<.5", which is not left to the parser's judgement.
        guarded_ += next == '.' ? "< " : "<";
        ++at_;
        continue;
      }
      guarded_ += html_.substr(tag, at_ - tag);
    }
    guarded_ += html_.substr(at_);
    return true;
  }

 private:
  char current() const { return at_ < html_.size() ? html_[at_] : '\0'; }
  bool at_end_of_tag() const {
    return at_ >= html_.size() || html_[at_] == '>' || html_.substr(at_, 2) == "/>";
  }
  void skip_blanks() {
    while (is_blank(current())) ++at_;
  }

  // A comment ends at "-->" or "--!>"; "<!-->" and "<!--->" are whole ones; all else ends at ">".
  void skip_markup() {
    const std::size_t begin = at_;
    if (html_.substr(at_).starts_with("<!--")) {
      std::size_t dashes = at_ + 2;
      while ((dashes = html_.find("--", dashes)) != kNone) {
        const std::string_view rest = html_.substr(dashes + 2, 2);
        if (rest.starts_with('>') || (rest == "!>" && dashes > at_ + 2)) break;
        ++dashes;
      }
      at_ = dashes;
    }
    const std::size_t end = at_ == kNone ? kNone : html_.find('>', at_);
    at_ = end == kNone ? html_.size() : end + 1;
    // Elements keep their lines, but no word is parted.
    if (guarded_.empty() || guarded_.back() == '>' || is_blank(guarded_.back())) {
      const std::string_view skipped = html_.substr(begin, at_ - begin);
      const auto lines = std::count(skipped.begin(), skipped.end(), '\n');
      guarded_.append(static_cast<std::size_t>(lines), '\n');
    }
    // What stood before it must not become a tag with what follows.
    if (guarded_.ends_with('<') || guarded_.ends_with("</")) guarded_ += ' ';
  }

  std::string_view read_name() {
    const std::size_t begin = at_;
    if (!starts_name(current())) return {};
    while (at_ - begin < kMaxNameBytes && is_in_name(current())) ++at_;
    return html_.substr(begin, at_ - begin);
  }

  // Moves behind a start tag, and behind the text of a script. Returns how many attributes it has.
  std::size_t read_start_tag() {
    ++at_;
    const std::string_view name = read_name();
    std::size_t count = 0;
    for (skip_blanks(); !at_end_of_tag(); skip_blanks()) {
      if (!read_name().empty()) {
        ++count;
        skip_value();
      } else {
        while (!at_end_of_tag() && !is_blank(current())) ++at_;
      }
    }
    const bool is_empty = current() == '/';
    at_ = std::min(at_ + (is_empty ? 2 : 1), html_.size());
    for (const std::string_view raw : {"script", "style"}) {
      if (!is_empty && equal_lower(name, raw)) skip_text_of(raw);
    }
    return count;
  }

  void skip_value() {
    skip_blanks();
    if (current() != '=') return;
    ++at_;
    skip_blanks();
    const char quote = current();
    if (quote == '"' || quote == '\'') {
      at_ = std::min(html_.find(quote, at_ + 1), html_.size() - 1) + 1;
    } else {
      while (at_ < html_.size() && html_[at_] != '>' && !is_blank(html_[at_])) ++at_;
    }
  }

  void skip_text_of(std::string_view name) {
    while ((at_ = html_.find("</", at_)) != kNone) {
      if (equal_lower(html_.substr(at_ + 2, name.size()), name)) return;
      at_ += 2;
    }
    at_ = html_.size();
  }

  std::string_view html_;
  std::string& guarded_;
  std::size_t at_ = 0;  // what stands before it is done with
};

}  // namespace

bool guard_html(std::string_view html, std::size_t limit, std::string& guarded) {
  guarded.clear();
  guarded.reserve(html.size());
  return Guard(html, guarded).run(limit);
}

}  // namespace depesche::read
