// SPDX-License-Identifier: GPL-2.0-or-later
// Dates that a page shows to its readers, the most likely day of publication first.
#include "extract/html/visible_date.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/utf8.h"
#include "extract/date.h"
#include "extract/html/plain_text.h"
#include "extract/html/printed_date.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

using read::Tree;

constexpr Tree::Id kNodesBefore = 120;  // of the headline, where its date may stand
constexpr Tree::Id kNodesBehind = 300;
constexpr std::size_t kLongestLine = 200;  // bytes
constexpr std::size_t kLongestHeadline = 1000;

// How likely a place holds the day of publication.
enum Weight { kLine = 1, kClass = 2, kTime = 3, kDateLine = 4, kSaidPublished = 6 };

constexpr std::string_view kDateClasses[] = {"date", "datum", "publish", "posted", "pubtime",
                                             "time", "meta",  "byline",  "info",   "updated"};
constexpr std::string_view kOtherPlaces[] = {"comment", "kommentar", "related", "teaser",
                                             "sidebar", "footer",    "widget",  "calendar"};

bool contains_any(std::string_view text, const std::string_view* begin,
                  const std::string_view* end) {
  return std::any_of(
      begin, end, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

// class and id of an element, in lower case.
std::string marks_of(const Tree& page, Tree::Id id) {
  std::string marks = base::to_lower(page.attribute(id, "class").substr(0, 300));
  marks += ' ';
  marks += base::to_lower(page.attribute(id, "id").substr(0, 100));
  return marks;
}

class DateScan {
 public:
  DateScan(const Tree& page, std::string_view title) : page_(page), key_(title_key(title)) {}

  std::vector<VisibleDate> run() {
    const Tree::Id headline = find_headline();
    if (headline == Tree::kNone) return {};
    const Tree::Id begin = headline > kNodesBefore ? headline - kNodesBefore : 0;
    const Tree::Id end = std::min(page_.size(), page_[headline].end + kNodesBehind);
    for (Tree::Id id = begin; id < end; ++id) {
      if (page_[id].is_element() && is_other_place(id) && page_[id].end <= end) {
        // What holds the headline is no other place, whatever its class says.
        if (id > headline || page_[id].end <= headline) {
          id = page_[id].end - 1;
          continue;
        }
      }
      visit(id, id < headline);
    }
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Found& a, const Found& b) { return a.weight > b.weight; });
    std::vector<VisibleDate> dates;
    for (const Found& found : found_) dates.push_back({found.date, found.rule});
    return dates;
  }

 private:
  struct Found {
    Date date;
    std::string_view rule;
    int weight;
  };

  // The heading with the article's title; of several the first h1, else the first.
  Tree::Id find_headline() const {
    Tree::Id first = Tree::kNone;
    for (Tree::Id id = 0; id < page_.size(); ++id) {
      const std::string_view name = page_[id].name;
      if (name.size() != 2 || name[0] != 'h' || name[1] < '1' || name[1] > '4') continue;
      const std::string text = page_.text_of(id);
      if (text.size() > kLongestHeadline || key_.empty()) continue;
      if (title_key(text).find(key_) == std::string::npos) continue;
      if (name == "h1") return id;
      if (first == Tree::kNone) first = id;
    }
    return first;
  }

  bool is_other_place(Tree::Id id) const {
    const Tree::Node& node = page_[id];
    if (node.name == "aside" || node.name == "nav" || node.name == "footer") return true;
    if (node.attributes_begin == node.attributes_end) return false;
    return contains_any(marks_of(page_, id), std::begin(kOtherPlaces), std::end(kOtherPlaces));
  }

  void put(const std::optional<Date>& date, std::string_view rule, int weight) {
    if (date) found_.push_back({*date, rule, weight});
  }

  void visit(Tree::Id id, bool above) {
    const Tree::Node& node = page_[id];
    const int behind = above ? 0 : 1;  // of equals, the date below the headline
    if (node.name == "time") {
      std::optional<Date> date = printed_date(page_.attribute(id, "datetime"));
      if (!date) date = date_inside(single_spaced(page_.text_of(id)));
      const bool updated = marks_of(page_, id).find("updated") != std::string::npos &&
                           marks_of(page_, id).find("publish") == std::string::npos;
      put(date, "time element near the headline", 2 * (updated ? kClass : kTime) + behind);
      return;
    }
    if (node.is_element()) {
      if (node.attributes_begin == node.attributes_end || node.end - id > 40) return;
      if (!contains_any(marks_of(page_, id), std::begin(kDateClasses), std::end(kDateClasses)))
        return;
      const std::string text = single_spaced(page_.text_of(id));
      if (text.size() <= kLongestLine) {
        put(date_inside(text), "element of class date near the headline", 2 * kClass + behind);
      }
      return;
    }
    if (node.text.size() > kLongestLine) return;
    const std::string line = single_spaced(node.text);
    if (const std::optional<DateLine> date = parse_date_line(line)) {
      put(date->date, "date near the headline",
          2 * (date->role == DateRole::updated ? kClass : kTime) + behind);
    }
  }

  const Tree& page_;
  std::string key_;
  std::vector<Found> found_;
};

// The dates in the lines that stand around the article.
void add_lines(const std::vector<std::string>& lines, std::string_view rule,
               std::vector<VisibleDate>& dates) {
  std::optional<DateLine> best;
  for (const std::string& line : lines) {
    const std::optional<DateLine> date = parse_date_line(line);
    if (date && (!best || date->role > best->role)) best = date;
  }
  if (best) dates.push_back({best->date, rule});
  for (const std::string& line : lines) {
    if (best) break;
    if (const std::optional<Date> date = date_inside(line)) {
      dates.push_back({*date, rule});
      break;
    }
  }
}

}  // namespace

std::vector<VisibleDate> visible_dates(const Tree& page, const MainText& text,
                                       std::string_view title) {
  std::vector<VisibleDate> dates;
  add_lines(text.near_headline, "date line near the headline", dates);
  const std::vector<VisibleDate> scanned = DateScan(page, title).run();
  dates.insert(dates.end(), scanned.begin(), scanned.end());
  add_lines(text.below, "date line below the text", dates);
  return dates;
}

}  // namespace depesche::extract
