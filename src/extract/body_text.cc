// SPDX-License-Identifier: GPL-2.0-or-later
// The body of a record with keys, as archives scrape it -> the article's paragraphs.
#include "extract/body_text.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "extract/caption.h"
#include "extract/credit.h"
#include "extract/page_lines.h"
#include "extract/text.h"
#include "extract/wall.h"

namespace depesche::extract {

namespace {

// "-----", "+++", "."
bool has_only_signs(std::string_view line) {
  for (std::size_t at = 0, next = 0; at < line.size(); at = next) {
    const char32_t c = base::decode_utf8(line, at, next);
    if (base::is_letter(c) || base::is_digit(c)) return false;
  }
  return true;
}

// The rule that drops "line", which has this duty on a page, a literal; empty for text.
std::string_view furniture_rule(std::string_view line, LineDuty duty, bool offer_follows) {
  if (has_only_signs(line)) return "signs";
  switch (duty) {
    case LineDuty::none:
      break;
    case LineDuty::tags:
      return "list of tags";
    case LineDuty::drop:
    case LineDuty::offer:
    case LineDuty::list:
    case LineDuty::comment_button:
    case LineDuty::end:
      return "page line";
  }
  if (is_newsletter_box(line) || (offer_follows && is_offer(line))) return "newsletter";
  return is_wall_line(line) ? "offer or consent" : std::string_view();
}

}  // namespace

void take_furniture(std::vector<std::string>& paragraphs, std::vector<std::string>& captions,
                    std::vector<Dropped>* dropped) {
  constexpr std::size_t kLongestCaption = 400;  // bytes
  constexpr std::size_t kLongestPictureCredit = 60;
  std::vector<std::string> kept;
  std::vector<std::string> found;
  std::vector<Dropped> left_out;
  bool offer_follows = false;
  for (const std::string& line : paragraphs) {
    const LineDuty duty = find_page_line(line).duty;
    const std::string_view rule = furniture_rule(line, duty, offer_follows);
    offer_follows = duty == LineDuty::offer;
    if (!rule.empty()) {
      left_out.push_back({line, rule});
      continue;
    }
    std::optional<std::string> caption;
    if (line.size() <= kLongestCaption && !parse_credit(line)) caption = parse_caption(line);
    if (!caption) {
      kept.push_back(line);
    } else if (caption->empty() && line.size() > kLongestPictureCredit) {
      found.push_back(line);  // "Bild: dpa Der Platz am Morgen."
    } else if (caption->empty()) {
      left_out.push_back({line, "picture credit"});
    } else if (caption->size() > kLongestCaption / 2) {
      kept.push_back(*std::move(caption));  // text, to which a picture's credit was glued
    } else {
      found.push_back(*std::move(caption));
    }
  }
  if (kept.empty()) return;
  paragraphs = std::move(kept);
  add_new(captions, found);
  if (dropped != nullptr) std::move(left_out.begin(), left_out.end(), std::back_inserter(*dropped));
}

}  // namespace depesche::extract
