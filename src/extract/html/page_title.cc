// SPDX-License-Identifier: GPL-2.0-or-later
// Which of a page's many titles is the headline of its article.
#include "extract/html/page_title.h"

#include <algorithm>
#include <cstddef>

#include "extract/date.h"
#include "extract/html/plain_text.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

// Between a title and the name of the site, on either side.
constexpr std::string_view kSeparators[] = {" | ", " – ",  " - ",  " — ", " » ", " › ", " · ",
                                            " • ", " :: ", " // ", " / ", " « ", " : ", ": "};
constexpr std::size_t kShortestPart = 8;    // letters of a title that is found inside of another
constexpr std::size_t kShortHeadline = 15;  // letters of one that says little without its kicker

// "hna" of "hna.de", "spiegel" of "www.spiegel.de".
std::string_view host_label(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || name.find(' ') != std::string_view::npos) return name;
  name = name.substr(0, dot);
  return name.substr(name.rfind('.') + 1);
}

// True if "text", which stands at the end or the beginning of a title, holds the name of the site:
// "HNA - Nachrichten aus Kassel".
bool names_site(std::string_view text, const std::vector<std::string>& site_names) {
  const std::string key = title_key(text);
  return is_site_name(text, site_names) ||
         std::any_of(site_names.begin(), site_names.end(), [&](const std::string& name) {
           const std::string whole = title_key(name);
           const std::string label = title_key(host_label(name));
           return (label.size() >= 3 && key.starts_with(label)) ||
                  (whole.size() >= 4 && key.find(whole) != std::string::npos);
         });
}

struct Cut {
  std::string_view title;
  std::string_view rest;
};

// "title" without what stands behind its last separator; "rest" is empty if there is none.
Cut cut_end(std::string_view title) {
  std::size_t at = std::string_view::npos;
  std::size_t bytes = 0;
  for (const std::string_view separator : kSeparators) {
    if (separator == ": ") continue;  // "Kenia: Nairobi von unten"
    const std::size_t found = title.rfind(separator);
    if (found == std::string_view::npos || found == 0) continue;
    if (at != std::string_view::npos && found <= at) continue;
    at = found;
    bytes = separator.size();
  }
  if (at == std::string_view::npos) return {title, {}};
  return {trim(title.substr(0, at)), trim(title.substr(at + bytes))};
}

Cut cut_start(std::string_view title) {
  std::size_t at = std::string_view::npos;
  std::size_t bytes = 0;
  for (const std::string_view separator : kSeparators) {
    const std::size_t found = title.find(separator);
    if (found == std::string_view::npos || found == 0 || found >= at) continue;
    at = found;
    bytes = separator.size();
  }
  if (at == std::string_view::npos) return {title, {}};
  return {trim(title.substr(at + bytes)), trim(title.substr(0, at))};
}

// "Kenia" if "whole" is "Kenia: Nairobi von unten" and "title" the rest of it.
std::string_view kicker_before(std::string_view whole, std::string_view title) {
  for (const std::string_view separator : {" : ", ": ", " - ", " – ", " | "}) {
    const std::size_t at = whole.find(separator);
    if (at == std::string_view::npos || at == 0) continue;
    if (title_key(whole.substr(at + separator.size())) == title_key(title)) {
      return trim(whole.substr(0, at));
    }
  }
  return {};
}

// "Akkutechnik : Hat die Festkörperzelle eine Zukunft?": no German sentence has a space before its
// colon.
void split_kicker(PageTitle& title) {
  const std::size_t colon = title.title.find(" : ");
  if (!title.kicker.empty() || colon == std::string::npos || colon == 0) return;
  title.kicker = title.title.substr(0, colon);
  title.title.erase(0, colon + 3);
}

// The words of "text" that tell it from others, in lower case.
std::vector<std::string> telling_words(std::string_view text) {
  constexpr std::size_t kShortestWord = 4;  // letters
  std::vector<std::string> found;
  for (const std::string_view word : split(text, " \t\n-/:,")) {
    std::string key = title_key(word);
    if (length(key) >= kShortestWord) found.push_back(std::move(key));
  }
  return found;
}

// True if half of the words of "text", two at least, stand in "other".
bool shares_words(std::string_view text, std::string_view other) {
  const std::vector<std::string> own = telling_words(text);
  const std::vector<std::string> others = telling_words(other);
  const auto shared = std::count_if(own.begin(), own.end(), [&](const std::string& word) {
    return std::find(others.begin(), others.end(), word) != others.end();
  });
  return shared >= 2 && 2 * shared >= static_cast<std::ptrdiff_t>(own.size());
}

// Looks for the headline on the page that another title confirms.
class Confirmation {
 public:
  explicit Confirmation(const TitleChoice& titles) : titles_(titles) {
    for (const Headline& shown : titles.shown) {
      if (is_site_name(shown.whole, titles.site_names)) continue;
      shown_.push_back({&shown, title_key(shown.whole), title_key(shown.text)});
    }
  }

  // The same text as a title, then one that holds the other: "Kenia: Nairobi von unten".
  PageTitle find() const {
    for (const Shown& shown : shown_) {
      for (const std::string_view other : {titles_.linked, titles_.shared}) {
        if (same(shown, title_key(other))) return made(*shown.headline);
      }
    }
    for (const std::string_view other : {titles_.linked, titles_.shared}) {
      if (PageTitle title = part(other); !title.title.empty()) return title;
    }
    return part(titles_.element);
  }

  // A heading of the first level that has half of its words from another title: "Kein Zugang mehr
  // mit Sparpreis-Ticket" and "Kein Zutritt mehr mit Sparpreis-Ticket".
  PageTitle similar() const {
    for (const Shown& shown : shown_) {
      if (shown.headline->level != 1 || shown.headline->is_link) continue;
      for (const std::string_view other : {titles_.linked, titles_.shared, titles_.element}) {
        if (shares_words(shown.headline->text, other)) return made(*shown.headline);
      }
    }
    return {};
  }

  // The only heading of the first level but for those that stand twice: a box of the site's.
  PageTitle only() const {
    const Shown* only = nullptr;
    for (const Shown& shown : shown_) {
      if (shown.headline->level != 1 || is_repeated(shown)) continue;
      if (only != nullptr) return {};
      only = &shown;
    }
    return only == nullptr ? PageTitle{} : made(*only->headline);
  }

 private:
  struct Shown {
    const Headline* headline;
    std::string whole;
    std::string text;
  };

  static PageTitle made(const Headline& headline) {
    PageTitle title{headline.kicker, headline.text, "headline on the page"};
    split_kicker(title);
    return title;
  }

  bool is_repeated(const Shown& shown) const {
    return std::count_if(shown_.begin(), shown_.end(), [&](const Shown& other) {
             return other.headline->level == 1 && other.whole == shown.whole;
           }) > 1;
  }

  static bool same(const Shown& shown, const std::string& key) {
    return !key.empty() && (shown.text == key || shown.whole == key);
  }

  // The headline that holds most of "other", or the other way round; "Tags" may stand in any title.
  PageTitle part(std::string_view other) const {
    const std::string key = title_key(other);
    const Shown* best = nullptr;
    for (const Shown& shown : shown_) {
      const bool longer = shown.text.size() >= key.size();
      const std::string& outer = longer ? shown.text : key;
      const std::string& inner = longer ? key : shown.text;
      const std::size_t at = inner.size() < kShortestPart ? std::string::npos : outer.find(inner);
      // What a title begins with may be short: "Vom Boden aus gedacht - Ann Cotten verwebt …"
      const bool enough = 5 * inner.size() >= 2 * outer.size() ||
                          (at == 0 && !longer && shown.headline->level == 1);
      if (!same(shown, key) && !(enough && at != std::string::npos)) continue;
      // Of one level, the longest: a title may also hold the name of the site.
      if (best != nullptr && (best->headline->level != shown.headline->level ||
                              best->text.size() >= shown.text.size())) {
        continue;
      }
      best = &shown;
    }
    if (best == nullptr) return {};
    PageTitle title = made(*best->headline);
    const std::string_view kicker = kicker_before(other, title.title);
    if (title.kicker.empty() && !is_site_name(kicker, titles_.site_names)) {
      (other == titles_.element ? title.guess : title.kicker) = kicker;
    }
    return title;
  }

  const TitleChoice& titles_;
  std::vector<Shown> shown_;
};

// "Orden fürs Morden" is printed below "Nationaler Veteranentag" and says little alone; where the
// page calls the article by both, so do we.
void join_short(const TitleChoice& titles, PageTitle& title) {
  const bool is_short = length(title_key(title.title)) <= kShortHeadline;
  const std::string key = title_key(titles.linked);
  if (!is_short || title.kicker.empty() || key != title_key(titles.shared)) return;
  if (key != title_key(title.kicker + title.title)) return;
  title.title = titles.linked;
  title.kicker.clear();
}

}  // namespace

bool is_site_name(std::string_view text, const std::vector<std::string>& site_names) {
  const std::string key = title_key(text);
  return key.empty() ||
         std::any_of(site_names.begin(), site_names.end(), [&](const std::string& name) {
           return key == title_key(name) || key == title_key(host_label(name));
         });
}

std::string without_site_name(std::string_view title, const std::vector<std::string>& site_names) {
  while (true) {
    const Cut end = cut_end(title);
    const bool is_date = !end.rest.empty() && parse_date_line(end.rest).has_value();
    if (end.rest.empty() || !(is_date || names_site(end.rest, site_names))) break;
    title = end.title;
  }
  const Cut start = cut_start(title);
  if (!start.rest.empty() && names_site(start.rest, site_names)) title = start.title;
  return std::string(title);
}

PageTitle choose_title(const TitleChoice& titles) {
  const std::string linked = without_site_name(titles.linked, titles.site_names);
  const std::string shared = without_site_name(titles.shared, titles.site_names);
  const std::string element = without_site_name(titles.element, titles.site_names);
  const TitleChoice clean{titles.shown, linked, shared, element, titles.site_names};
  const Confirmation confirmation(clean);
  PageTitle title = confirmation.find();
  if (title.title.empty()) title = confirmation.similar();
  if (title.title.empty() && !linked.empty()) title = {{}, linked, "JSON-LD headline"};
  if (title.title.empty()) title = confirmation.only();
  if (title.title.empty() && !shared.empty()) title = {{}, shared, "og:title"};
  if (title.title.empty()) title = {{}, element, "title element"};
  split_kicker(title);
  join_short(clean, title);
  return title;
}

}  // namespace depesche::extract
