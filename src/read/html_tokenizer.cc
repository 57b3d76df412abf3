// SPDX-License-Identifier: GPL-2.0-or-later
// The states of the HTML standard's tokenizer (html.spec.whatwg.org, 13.2.5) that pages need.
#include "read/html_tokenizer.h"

#include <algorithm>

namespace depesche::read {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; }
bool ends_name(char c) { return is_blank(c) || c == '/' || c == '>'; }

}  // namespace

void HtmlTokenizer::start_token() {
  const auto* const begin = html_.data();
  line_ += static_cast<std::uint32_t>(std::count(begin + counted_, begin + at_, '\n'));
  counted_ = at_;
}

HtmlTokenizer::Kind HtmlTokenizer::next() {
  while (at_ < html_.size()) {
    if (html_[at_] == '<' && skip_markup()) continue;
    start_token();
    const std::string_view rest = html_.substr(at_);
    const bool end_tag = rest.size() > 2 && rest.starts_with("</") && is_letter(rest[2]);
    if (end_tag || (rest.size() > 1 && rest[0] == '<' && is_letter(rest[1]))) {
      at_ += end_tag ? 2 : 1;
      read_tag();
      return end_tag ? Kind::end_tag : Kind::start_tag;
    }
    // A "<" that starts nothing is text, like all up to the next one.
    const std::size_t end = std::min(html_.find('<', at_ + 1), html_.size());
    text_ = html_.substr(at_, end - at_);
    at_ = end;
    return Kind::text;
  }
  start_token();
  return Kind::end;
}

// Passes over what starts with "<" and is neither tag nor text. False if it is one of these.
bool HtmlTokenizer::skip_markup() {
  const std::string_view rest = html_.substr(at_);
  if (rest.starts_with("<!--")) {
    skip_comment();
    return true;
  }
  const bool closes_nothing = rest.starts_with("</") && rest.size() > 2 && !is_letter(rest[2]);
  if (!rest.starts_with("<!") && !rest.starts_with("<?") && !closes_nothing) return false;
  skip_past('>');
  return true;
}

// A comment ends at "-->" or "--!>"; "<!-->" and "<!--->" are whole ones.
void HtmlTokenizer::skip_comment() {
  std::size_t dashes = at_ + 2;
  while ((dashes = html_.find("--", dashes)) != kNone) {
    const std::string_view rest = html_.substr(dashes + 2, 2);
    const bool is_end = rest.starts_with('>') || (rest == "!>" && dashes > at_ + 2);
    if (is_end) break;
    ++dashes;
  }
  at_ = dashes;
  skip_past('>');
}

void HtmlTokenizer::skip_past(char end) {
  const std::size_t found = at_ == kNone ? kNone : html_.find(end, at_);
  at_ = found == kNone ? html_.size() : found + 1;
}

// Reads a tag from its name on. One that the page ends in counts, unlike in browsers: what it holds
// may be the last of a page that was cut off.
void HtmlTokenizer::read_tag() {
  name_.clear();
  attributes_.clear();
  self_closing_ = too_many_attributes_ = false;
  while (at_ < html_.size() && !ends_name(html_[at_])) name_ += lower(html_[at_++]);
  while (skip_blanks()) {
    if (html_[at_] == '>') {
      ++at_;
      return;
    }
    self_closing_ = html_[at_] == '/';
    if (self_closing_) {
      ++at_;
    } else {
      read_attribute();
    }
  }
}

void HtmlTokenizer::read_attribute() {
  Attribute attribute;
  const std::size_t name_begin = at_++;
  while (at_ < html_.size() && !ends_name(html_[at_]) && html_[at_] != '=') ++at_;
  attribute.name = html_.substr(name_begin, at_ - name_begin);
  if (skip_blanks() && html_[at_] == '=') {
    ++at_;
    if (!skip_blanks()) return;
    attribute.value = read_value();
  }
  if (attributes_.size() < kMaxAttributes) {
    attributes_.push_back(attribute);
  } else {
    too_many_attributes_ = true;
  }
}

std::string_view HtmlTokenizer::read_value() {
  const char quote = html_[at_];
  const std::size_t begin = quote == '"' || quote == '\'' ? at_ + 1 : at_;
  std::size_t end = begin;
  if (begin > at_) {
    end = std::min(html_.find(quote, begin), html_.size());
    at_ = std::min(end + 1, html_.size());
  } else {
    while (end < html_.size() && !is_blank(html_[end]) && html_[end] != '>') ++end;
    at_ = end;
  }
  return html_.substr(begin, end - begin);
}

// False at the end of the page.
bool HtmlTokenizer::skip_blanks() {
  while (at_ < html_.size() && is_blank(html_[at_])) ++at_;
  return at_ < html_.size();
}

std::string_view HtmlTokenizer::take_raw_text(std::string_view name) {
  const std::size_t end = find_end_tag(name);
  const std::string_view text = html_.substr(at_, end - at_);
  at_ = end;
  return text;
}

// Where the next "</name" is; the end of the page if there is none.
std::size_t HtmlTokenizer::find_end_tag(std::string_view name) {
  auto tag = std::find_if(end_tags_.begin(), end_tags_.end(),
                          [&](const EndTag& known) { return known.name == name; });
  if (tag == end_tags_.end()) {
    tag = end_tags_.insert(tag, EndTag{name, 0});
  } else if (tag->at >= at_) {
    return tag->at;
  }
  const auto same = [](char written, char wanted) { return lower(written) == wanted; };
  std::size_t at = at_;
  while ((at = html_.find("</", at)) != kNone) {
    const std::string_view rest = html_.substr(at + 2);
    const auto size = static_cast<std::ptrdiff_t>(name.size());
    if (rest.size() >= name.size() &&
        std::equal(rest.begin(), rest.begin() + size, name.begin(), same) &&
        (rest.size() == name.size() || ends_name(rest[name.size()]))) {
      break;
    }
    at += 2;
  }
  return tag->at = std::min(at, html_.size());
}

}  // namespace depesche::read
