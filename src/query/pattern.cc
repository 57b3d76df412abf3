// SPDX-License-Identifier: GPL-2.0-or-later
// Matching of patterns.
#include "query/pattern.h"

#include "analyse/analyser.h"
#include "base/utf8.h"
#include "query/syntax_field.h"
#include "query/syntax_leaf.h"

#include <algorithm>

namespace depesche::query {
namespace {

// Without the characters that separate words; points and commas stay inside numbers ("1.000").
std::string only_word_characters(std::string_view text) {
  std::string out;
  bool after_digit = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = base::decode_utf8(text, at, at);
    std::size_t behind = at;
    const bool in_number = (c == '.' || c == ',') && after_digit && at < text.size() &&
                           base::is_digit(base::decode_utf8(text, at, behind));
    if (base::is_letter(c) || base::is_digit(c) || in_number) {
      out += text.substr(begin, at - begin);
    }
    after_digit = base::is_digit(c);
  }
  return out;
}

std::string fold(std::string_view piece, PatternTarget target) {
  return target == PatternTarget::values ? analyse::fold_value(piece)
                                         : analyse::fold_form(only_word_characters(piece));
}

bool is_umlaut_or_sharp_s(std::string_view pair) {
  return pair == "ae" || pair == "oe" || pair == "ue" || pair == "ss";
}

}  // namespace

Pattern Pattern::wildcard(std::string_view text, PatternTarget target) {
  Pattern pattern;
  std::size_t begin = 0;
  const auto add_text = [&](std::size_t end) {
    std::string piece = fold(text.substr(begin, end - begin), target);
    begin = end + 1;
    if (piece.empty()) return;
    if (piece.size() > pattern.longest_.size()) pattern.longest_ = piece;
    pattern.elements_.push_back({Step::text, std::move(piece)});
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_wildcard(text, at)) continue;
    add_text(at);
    const Step step = text[at] == '*' ? Step::any : Step::one;
    const bool again = step == Step::any && !pattern.elements_.empty() &&
                       pattern.elements_.back().step == Step::any;
    if (!again) pattern.elements_.push_back({step, ""});
  }
  add_text(text.size());
  if (!pattern.elements_.empty() && pattern.elements_.front().step == Step::text) {
    pattern.prefix_ = pattern.elements_.front().text;
  }
  return pattern;
}

Pattern Pattern::fuzzy(std::string_view text, std::uint32_t distance, PatternTarget target) {
  Pattern pattern;
  pattern.word_ = code_points(fold(text, target));
  pattern.distance_ = distance;
  return pattern;
}

Pattern Pattern::literal(std::string_view text, PatternTarget target) {
  Pattern pattern;
  pattern.prefix_ = pattern.longest_ = fold(text, target);
  pattern.elements_.push_back({Step::text, pattern.prefix_});
  return pattern;
}

bool Pattern::matches(std::string_view folded) {
  if (!elements_.empty()) {
    return folded.find(longest_) != std::string_view::npos && matches_elements(folded);
  }
  // The number of letters alone settles most words.
  const auto letters = static_cast<std::size_t>(
      std::count_if(folded.begin(), folded.end(), [](char c) { return (c & 0xC0) != 0x80; }));
  if (letters > word_.size() + distance_ || letters + distance_ < word_.size()) return false;
  return edit_distance(word_, code_points(folded), distance_) <= distance_;
}

bool Pattern::matches_elements(std::string_view folded) {
  const std::size_t size = folded.size();
  reached_.assign(size + 1, 0);
  reached_[0] = 1;
  for (const Element& element : elements_) {
    next_.assign(size + 1, 0);
    bool any = false;
    for (std::size_t at = 0; at <= size; ++at) {
      any = any || reached_[at] != 0;
      if (element.step == Step::any) {
        next_[at] = any;
        continue;
      }
      if (reached_[at] == 0) continue;
      if (element.step == Step::text) {
        if (folded.substr(at, element.text.size()) == element.text) {
          next_[at + element.text.size()] = 1;
        }
      } else if (at < size) {
        std::size_t behind = at;
        base::decode_utf8(folded, at, behind);
        next_[behind] = 1;
        if (is_umlaut_or_sharp_s(folded.substr(at, 2))) next_[at + 2] = 1;
      }
    }
    if (!any) return false;
    reached_.swap(next_);
  }
  return reached_[size] != 0;
}

}  // namespace depesche::query
