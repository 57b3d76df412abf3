// SPDX-License-Identifier: GPL-2.0-or-later
// When the article of a page was published and last changed.
#include "extract/html/page_date.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <tuple>

#include "base/calendar.h"
#include "extract/date.h"
#include "extract/html/address.h"
#include "extract/html/plain_text.h"
#include "extract/html/printed_date.h"
#include "extract/html/visible_date.h"
#include "extract/path_date.h"
#include "extract/time_stamp.h"

namespace depesche::extract {

namespace {

constexpr int kFirstYear = 1990;  // of the web; older stamps are defaults of systems

// Names of meta elements and microdata, as PageHead has them. The first name with a date counts.
constexpr std::string_view kPublished[] = {
    "articlepublishedtime",
    "ogarticlepublishedtime",
    "ogpublishedtime",
    "articlepublished",
    "datepublished",
    "publishedtime",
    "vrpublishedtime",
    "cxenseparserecspublishtime",
    "shareaholicarticlepublishedtime",
    "parselypubdate",
    "sailthrudate",
    "publicationdate",
    "publishdate",
    "publishingdate",
    "publisheddate",
    "pubdate",
    "dcdateissued",
    "dctermsissued",
    "dcdatepublished",
    "dcdatecreated",
    "dctermscreated",
    "dccreated",
    "datecreated",
    "uploaddate",
    "articledate",
    "articledateoriginal",
    "zdfpublicationdate",
    "citationpublicationdate",
    "citationdate",
};
// Some systems write the day of publication here, some that of the last change or of delivery.
constexpr std::string_view kAnyDate[] = {"date", "dcdate", "dctermsdate", "creationdate",
                                         "created"};
constexpr std::string_view kModified[] = {
    "articlemodifiedtime", "datemodified",    "ogupdatedtime",
    "articleupdated",      "dctermsmodified", "dcdatemodified",
    "zdfmodificationdate", "lastmodified",    "revised",
};

bool before(const Date& a, const Date& b) {
  return std::tie(a.year, a.month, a.day) < std::tie(b.year, b.month, b.day);
}

class DateFinder {
 public:
  explicit DateFinder(const DatedPage& page) : page_(page) {
    captured_ = german_time(page.captured);
  }

  PageDates find() {
    dates_.modified = modified();
    (void)(from_linked() ||
           from_named(page_.head.metas, kPublished, "meta element of publication") ||
           from_named(page_.head.properties, kPublished, "microdata datePublished") ||
           from_text() || from_named(page_.head.metas, kAnyDate, "meta element with a date") ||
           put(date_in_path(path_of_url(page_.url)), "date in the address") ||
           put(dates_.modified, "date of the last change"));
    if (dates_.modified == dates_.published) {
      dates_.modified = {};
      dates_.modified_rule = {};
    }
    return dates_;
  }

 private:
  bool plausible(const Date& date) const {
    return date.year >= kFirstYear && !(captured_.known() && before(captured_, date));
  }

  bool put(const Date& date, std::string_view rule) {
    if (!date.known() || !plausible(date)) return false;
    dates_.published = date;
    dates_.published_rule = rule;
    return true;
  }

  bool from_linked() {
    return std::any_of(page_.linked.begin(), page_.linked.end(), [&](const LinkedArticle* article) {
      const std::optional<Date> date = printed_date(article->published);
      return date && put(*date, "JSON-LD datePublished");
    });
  }

  template <std::size_t N>
  bool from_named(const std::vector<NamedValue>& values, const std::string_view (&names)[N],
                  std::string_view rule) {
    for (const std::string_view name : names) {
      for (const NamedValue& value : values) {
        if (value.name != name) continue;
        const std::optional<Date> date = printed_date(plain_text(value.value));
        if (date && put(*date, rule)) return true;
      }
    }
    return false;
  }

  bool from_text() {
    for (const VisibleDate& found : visible_dates(page_.tree, page_.text, page_.title)) {
      if (put(found.date, found.rule)) return true;
    }
    // "vor 9 Stunden", where the time of capture is known.
    for (const std::string& line : page_.text.near_headline) {
      const std::optional<DateLine> date = parse_relative_date(line, captured_);
      if (date && put(date->date, "date line relative to the capture")) return true;
    }
    return false;
  }

  Date modified() {
    for (const LinkedArticle* article : page_.linked) {
      const std::optional<Date> date = printed_date(article->modified);
      if (!date || !plausible(*date)) continue;
      dates_.modified_rule = "JSON-LD dateModified";
      return *date;
    }
    for (const std::vector<NamedValue>* values : {&page_.head.metas, &page_.head.properties}) {
      for (const std::string_view name : kModified) {
        const std::optional<Date> date = printed_date(first_of(*values, {name}));
        if (!date || !plausible(*date)) continue;
        dates_.modified_rule = "meta element of the last change";
        return *date;
      }
    }
    return {};
  }

  const DatedPage& page_;
  Date captured_;
  PageDates dates_;
};

}  // namespace

PageDates find_dates(const DatedPage& page) { return DateFinder(page).find(); }

}  // namespace depesche::extract
