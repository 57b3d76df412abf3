// SPDX-License-Identifier: GPL-2.0-or-later
// Which lines below "Schlagworte zu diesem Artikel" are tags.
#include "extract/tag_list.h"

#include <algorithm>

#include "base/utf8.h"
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

// Pages glue their tags together: "UkraineRusslandWladimir PutinUSAIran". A separator is put where
// a capital follows a small letter ("e|R") or begins a word behind an acronym ("A|Ir"), if that
// happens more than once: "YouTube" is one tag.
std::string unglued(std::string_view line) {
  constexpr int kGlued = 2;
  std::string parted;
  int borders = 0;
  char32_t before = 0;
  char32_t last = 0;
  for (std::size_t at = 0, next = 0; at < line.size(); at = next) {
    const char32_t c = base::decode_utf8(line, at, next);
    std::size_t behind = next;
    const char32_t follows = next < line.size() ? base::decode_utf8(line, next, behind) : U' ';
    const bool small_before = base::is_letter(last) && !base::is_upper(last);
    const bool small_behind = base::is_letter(follows) && !base::is_upper(follows);
    const bool acronym = base::is_upper(before) && base::is_upper(last) && small_behind;
    if (base::is_upper(c) && (small_before || acronym)) {
      borders += small_before ? 1 : 0;
      parted += '|';
    }
    parted.append(line.substr(at, next - at));
    before = last;
    last = c;
  }
  return borders >= kGlued ? parted : std::string(line);
}

bool looks_like_tags(std::string_view line) {
  if (line.empty() || line.find_first_of(".!?:", line.size() - 1) != std::string_view::npos) {
    return false;
  }
  const std::vector<std::string_view> tags = split(line, ",|");
  return !tags.empty() && std::all_of(tags.begin(), tags.end(), [](std::string_view tag) {
    return length(tag) <= kLongestTag && words(tag).size() <= kMostWords;
  });
}

}  // namespace

void TagList::start(std::string_view tags) {
  tight_ = !tags.empty();
  put(unglued(tags));
}

bool TagList::take(const Line& line) {
  const std::string tags = unglued(without_bullet(line.text));
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
