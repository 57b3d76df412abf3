// SPDX-License-Identifier: GPL-2.0-or-later
// Dates that a page shows to its readers, the most likely day of publication first.
#include "extract/html/visible_date.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "extract/date.h"
#include "extract/html/plain_text.h"
#include "extract/html/printed_date.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

using read::Tree;

constexpr std::size_t kNearAbove = 350;    // bytes of text between a date and the headline below it
constexpr std::size_t kNearBelow = 2000;   // the lead and captions may stand between
constexpr std::size_t kLongestLine = 200;  // bytes
constexpr std::size_t kLongestStart = 40;
constexpr std::size_t kLongestHeadline = 1000;
constexpr Tree::Id kLargestElement = 40;          // nodes of one that may hold a date or a headline
constexpr std::size_t kLongestElementText = 600;  // with white space

// How likely a place holds the day of publication.
enum Weight { kFar, kChanged, kClass, kDate };

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

// The text of a small element; empty for what holds too much to be a date or a headline.
std::string short_text(const Tree& page, Tree::Id id, std::size_t most_bytes) {
  if (page[id].end - id > kLargestElement) return {};
  std::string text;
  for (Tree::Id below = id + 1; below < page[id].end; ++below) {
    if (text.size() + page[below].text.size() > most_bytes) return {};
    text += page[below].text;
  }
  return single_spaced(text);
}

// Goes over the page from top to bottom and measures how far a date is from the headline.
class DateScan {
 public:
  DateScan(const Tree& page, std::string_view title) : page_(page), key_(title_key(title)) {}

  std::vector<VisibleDate> run() {
    const Tree::Id headline = find_headline();
    if (headline == Tree::kNone) return {};
    article_ = article_of(headline);
    for (Tree::Id id = 0; id < page_.size(); ++id) {
      if (id == headline) {
        above_ = false;
        text_to_headline_ = std::exchange(text_, 0);
      }
      const bool holds_headline = id < headline && headline < page_[id].end;
      if (page_[id].is_element() && !holds_headline && is_other_place(id)) {
        id = page_[id].end - 1;
        continue;
      }
      visit(id);
      text_ += trim(page_[id].text).size();
    }
    return sorted();
  }

 private:
  struct Found {
    Date date;
    std::string_view rule;
    int weight;
    bool above;
    bool in_article;
    std::size_t distance;  // of text from the page's beginning, or from the headline
  };

  // The first h1 with the article's title, else the first heading.
  Tree::Id find_headline() const {
    Tree::Id first = Tree::kNone;
    for (Tree::Id id = 0; id < page_.size() && !key_.empty(); ++id) {
      const std::string_view name = page_[id].name;
      if (name.size() != 2 || name[0] != 'h' || name[1] < '1' || name[1] > '4') continue;
      const std::string text = short_text(page_, id, kLongestHeadline);
      if (title_key(text).find(key_) == std::string::npos) continue;
      if (name == "h1") return id;
      if (first == Tree::kNone) first = id;
    }
    return first;
  }

  // The nearest article element around the headline; kNone if there is none.
  Tree::Id article_of(Tree::Id id) const {
    while (id != Tree::kNone && page_[id].name != "article") id = page_[id].parent;
    return id;
  }

  bool in_article(Tree::Id id) const {
    return article_ != Tree::kNone && id > article_ && id < page_[article_].end;
  }

  bool is_other_place(Tree::Id id) const {
    const Tree::Node& node = page_[id];
    const std::string marks =
        node.attributes_begin == node.attributes_end ? "" : marks_of(page_, id);
    // Inside of the article, a footer and "<aside class=meta>" are its own.
    if (in_article(id)) {
      if (node.name == "footer" || marks.find("footer") != std::string::npos) return false;
      if (node.name == "aside" && marks.find("meta") != std::string::npos) return false;
    }
    for (const std::string_view name : {"aside", "nav", "footer", "script", "style", "head"}) {
      if (node.name == name) return true;
    }
    return contains_any(marks, std::begin(kOtherPlaces), std::end(kOtherPlaces));
  }

  void put(const std::optional<Date>& date, Tree::Id id, std::string_view rule, int weight) {
    if (date) found_.push_back({*date, rule, weight, above_, in_article(id), text_});
  }

  void visit(Tree::Id id) {
    const Tree::Node& node = page_[id];
    if (node.name == "time") {
      std::optional<Date> date = printed_date(page_.attribute(id, "datetime"));
      if (!date) date = date_inside(short_text(page_, id, kLongestElementText));
      const std::string marks = marks_of(page_, id);
      const bool changed =
          marks.find("updated") != std::string::npos && marks.find("publish") == std::string::npos;
      put(date, id, "time element near the headline", changed ? kChanged : kDate);
    } else if (node.is_element()) {
      if (node.attributes_begin == node.attributes_end) return;
      if (!contains_any(marks_of(page_, id), std::begin(kDateClasses), std::end(kDateClasses)))
        return;
      put(date_inside(short_text(page_, id, kLongestElementText)), id,
          "element of class date near the headline", kClass);
    } else if (node.text.size() <= kLongestLine) {
      const std::optional<DateLine> line = parse_date_line(single_spaced(node.text));
      if (!line) return;
      put(line->date, id, "date near the headline",
          line->role == DateRole::updated ? kChanged : kDate);
      if (line->role == DateRole::published && !above_) said_.push_back(found_.back());
    }
  }

  std::vector<VisibleDate> sorted() {
    for (Found& found : found_) {
      if (found.above) found.distance = text_to_headline_ - found.distance;
      const bool strict = found.above && !found.in_article;
      if (found.distance > (strict ? kNearAbove : kNearBelow)) found.weight = kFar;
    }
    // Far away only time elements and what says "Erschienen am" are the article's.
    std::erase_if(found_, [](const Found& found) {
      return found.weight == kFar && (found.above || !found.rule.starts_with("time"));
    });
    std::stable_sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
      return a.weight != b.weight ? a.weight > b.weight : a.distance < b.distance;
    });
    const auto far = std::find_if(found_.begin(), found_.end(),
                                  [](const Found& found) { return found.weight == kFar; });
    found_.insert(far, said_.begin(), said_.end());
    std::vector<VisibleDate> dates;
    for (const Found& found : found_) dates.push_back({found.date, found.rule});
    return dates;
  }

  const Tree& page_;
  std::string key_;
  Tree::Id article_ = Tree::kNone;
  bool above_ = true;
  std::size_t text_ = 0;  // bytes since the beginning, or since the headline
  std::size_t text_to_headline_ = 0;
  std::vector<Found> found_;
  std::vector<Found> said_;  // "Erschienen am 30.04.2024", anywhere below the headline
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
  // "29.11.2022 – Mehrfach hatte die Branche …", "Bericht zur Lage vom 22.04.2020"
  if (!text.paragraphs.empty()) {
    const std::string_view start = std::string_view(text.paragraphs[0]).substr(0, kLongestStart);
    const std::size_t dash = std::min(start.find(" – "), start.find(" - "));
    if (const std::optional<DateLine> date = parse_date_line(start.substr(0, dash))) {
      dates.push_back({date->date, "date at the beginning of the text"});
    }
  }
  if (const std::optional<Date> date = date_inside(title)) {
    dates.push_back({*date, "date in the headline"});
  }
  return dates;
}

}  // namespace depesche::extract
