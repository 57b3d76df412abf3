// SPDX-License-Identifier: GPL-2.0-or-later
// Which lines below "Schlagworte zu diesem Artikel" are tags.
#include "extract/tag_list.h"

#include <algorithm>

#include "extract/caption.h"
#include "extract/date.h"
#include "extract/page_lines.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

constexpr std::size_t kLongestTag = 60;  // code points
constexpr std::size_t kMostWords = 6;
constexpr std::size_t kMostTags = 40;

std::string_view without_bullet(std::string_view line) {
  constexpr std::string_view kBullet = "•";
  for (;;) {
    if (line.starts_with('#')) {
      line = trim(line.substr(1));
    } else if (line.starts_with(kBullet)) {
      line = trim(line.substr(kBullet.size()));
    } else {
      return line;
    }
  }
}

bool looks_like_tags(std::string_view line) {
  if (line.empty() || line.find_first_of(".!?:", line.size() - 1) != std::string_view::npos) {
    return false;
  }
  const std::vector<std::string_view> tags = split(line, ",");
  return !tags.empty() && std::all_of(tags.begin(), tags.end(), [](std::string_view tag) {
    return length(tag) <= kLongestTag && words(tag).size() <= kMostWords;
  });
}

}  // namespace

void TagList::start(std::string_view tags) {
  tight_ = !tags.empty();
  put(tags);
}

bool TagList::take(const Line& line) {
  const std::string_view tags = without_bullet(line.text);
  if (!looks_like_tags(tags) || tags_.size() >= kMostTags) return false;
  if (line.after_empty && tight_) return false;
  if (find_page_line(line.text).duty != LineDuty::none || parse_date_line(line.text) ||
      parse_caption(line.text)) {
    return false;
  }
  if (!line.after_empty) tight_ = true;
  put(tags);
  return true;
}

void TagList::put(std::string_view tags) {
  for (const std::string_view tag : split(tags, ",;|#")) {
    if (tags_.size() < kMostTags) add_new(tags_, {single_spaced(tag)});
  }
}

}  // namespace depesche::extract
