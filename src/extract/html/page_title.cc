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

bool is_site_name(std::string_view text, const std::vector<std::string_view>& site_names) {
  const std::string key = title_key(text);
  if (key.empty()) return true;
  return std::any_of(site_names.begin(), site_names.end(), [&](std::string_view name) {
    const std::string whole = title_key(name);
    const std::string label = title_key(host_label(name));
    if (whole.empty()) return false;
    // "HNA - Nachrichten aus Kassel" begins with the name.
    return key == whole || key == label || (label.size() >= 3 && key.find(label) == 0) ||
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

// What one title says of another.
enum class Agreement { none, part, whole };

Agreement agreement(std::string_view visible, std::string_view other) {
  const std::string a = title_key(visible);
  const std::string b = title_key(other);
  if (a.empty() || b.empty()) return Agreement::none;
  if (a == b) return Agreement::whole;
  const std::string& longer = a.size() > b.size() ? a : b;
  const std::string& shorter = a.size() > b.size() ? b : a;
  if (shorter.size() < kShortestPart) return Agreement::none;
  return longer.find(shorter) == std::string::npos ? Agreement::none : Agreement::part;
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

PageTitle visible_title(const TitleChoice& titles, std::string_view rule) {
  PageTitle title{std::string(titles.visible_kicker), std::string(titles.visible), rule};
  split_kicker(title);
  if (title.kicker.empty()) {
    for (const std::string_view other : {titles.linked, titles.shared}) {
      const std::string_view kicker = kicker_before(other, title.title);
      if (title.kicker.empty() && !is_site_name(kicker, titles.site_names)) title.kicker = kicker;
    }
  }
  // "Orden fürs Morden" is printed below "Nationaler Veteranentag" and says little alone; where the
  // page calls the article by both, so do we.
  const bool is_short = length(title_key(title.title)) <= kShortHeadline;
  if (is_short && !title.kicker.empty() &&
      kicker_before(titles.linked, title.title) == title.kicker &&
      title_key(titles.linked) == title_key(titles.shared)) {
    return {{}, std::string(titles.linked), rule};
  }
  return title;
}

}  // namespace

std::string without_site_name(std::string_view title,
                              const std::vector<std::string_view>& site_names) {
  while (true) {
    const Cut end = cut_end(title);
    const bool is_date = !end.rest.empty() && parse_date_line(end.rest).has_value();
    if (end.rest.empty() || !(is_date || is_site_name(end.rest, site_names))) break;
    title = end.title;
  }
  const Cut start = cut_start(title);
  if (!start.rest.empty() && is_site_name(start.rest, site_names)) title = start.title;
  return std::string(title);
}

PageTitle choose_title(const TitleChoice& titles) {
  const std::string linked = without_site_name(titles.linked, titles.site_names);
  const std::string shared = without_site_name(titles.shared, titles.site_names);
  const std::string element = without_site_name(titles.element, titles.site_names);
  TitleChoice clean = titles;
  clean.linked = linked;
  clean.shared = shared;
  clean.element = element;
  const bool visible = !titles.visible.empty() && !is_site_name(titles.visible, titles.site_names);
  if (visible) {
    for (const std::string_view other : {clean.linked, clean.shared, clean.element}) {
      if (agreement(titles.visible, other) != Agreement::none) {
        return visible_title(clean, "headline on the page");
      }
    }
  }
  PageTitle title;
  if (!linked.empty()) {
    title = {{}, linked, "JSON-LD headline"};
  } else if (visible) {
    return visible_title(clean, "headline on the page");
  } else if (!shared.empty()) {
    title = {{}, shared, "og:title"};
  } else {
    title = {{}, element, "title element"};
  }
  split_kicker(title);
  return title;
}

}  // namespace depesche::extract
