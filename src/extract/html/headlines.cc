// SPDX-License-Identifier: GPL-2.0-or-later
// The headings that a page shows: those of articles, and the name of the site.
#include "extract/html/headlines.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "extract/date.h"
#include "extract/html/address.h"
#include "extract/html/plain_text.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

using read::Tree;

constexpr std::size_t kMostHeadings = 100;    // of a page; the article's is among the first
constexpr std::size_t kLongestHeading = 500;  // bytes
constexpr Tree::Id kLargestBreadcrumb = 150;  // nodes
constexpr int kLevelsAbove = 4;               // that are asked whether they are navigation

constexpr std::string_view kHiddenClasses[] = {
    "aural",     "hide",           "hidden",          "invisible",          "sr-only",
    "u-sr-only", "visuallyhidden", "visually-hidden", "screen-reader-text", "element-invisible"};

bool is_heading(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '3';
}

// True if a class, an id or the name of any attribute of "id" says breadcrumb.
bool says_breadcrumb(const Tree& page, Tree::Id id) {
  return std::any_of(
      page.attributes(id).begin(), page.attributes(id).end(), [](const Tree::Attribute& attribute) {
        const bool names =
            attribute.name == "class" || attribute.name == "id" || attribute.name == "itemtype";
        const std::string text =
            base::to_lower(names ? attribute.value.substr(0, 300) : attribute.name);
        return text.find("breadcrumb") != std::string::npos;
      });
}

bool is_separator(std::string_view text) { return text.size() <= 4 && title_key(text).empty(); }

// "Wetter" of "Wetter:" and "Wetter –".
std::string without_joint(std::string_view kicker) {
  while (true) {
    const std::size_t before = kicker.size();
    kicker = trim(kicker);
    for (const std::string_view joint : {":", "–", "-", "|", "•", "+"}) {
      if (kicker.ends_with(joint)) kicker.remove_suffix(joint.size());
    }
    if (kicker.size() == before) return std::string(kicker);
  }
}

class HeadingReader {
 public:
  explicit HeadingReader(const Tree& page) : page_(page) {}

  Headlines run() {
    for (Tree::Id id = 0; id < page_.size() && count_ < kMostHeadings; ++id) {
      if (!is_heading(page_[id].name)) continue;
      ++count_;
      std::string text = heading_text(id);
      if (text.empty() || text.size() > kLongestHeading) continue;
      if (leads_home(id)) {
        found_.site_names.push_back(std::move(text));
      } else if (!is_hidden(id) && !in_navigation(id, text) && !ends_breadcrumb(id)) {
        put(id, std::move(text));
      }
    }
    const auto order = [](const Headline& headline) {
      return headline.is_link ? 2 : headline.level == 1 ? 0 : 1;
    };
    std::stable_sort(found_.articles.begin(), found_.articles.end(),
                     [&](const Headline& a, const Headline& b) { return order(a) < order(b); });
    return std::move(found_);
  }

 private:
  // Without what stands in small print behind it: "<h1>Regen im Juli <small>Wetter</small></h1>".
  std::string heading_text(Tree::Id heading) const {
    std::string text;
    for (Tree::Id id = heading + 1; id < page_[heading].end; ++id) {
      if (page_[id].name == "small" && !trim(text).empty()) {
        id = page_[id].end - 1;
        continue;
      }
      text += page_[id].text;
    }
    return without_joint(plain_text(text));
  }

  // True if all of the heading is a link to the start page.
  bool leads_home(Tree::Id heading) const {
    const Tree::Id link = page_.find(heading, "a");
    if (link == Tree::kNone) return false;
    const std::string_view address = page_.attribute(link, "href");
    // Archives of the web put their own address before: "…/web/2013/http://hna.de/"
    const std::size_t inner = address.rfind("http");
    const std::string_view path =
        path_of_url(inner == std::string_view::npos ? address : address.substr(inner));
    const bool home = !address.empty() && (path.empty() || path == "/") &&
                      !address.starts_with('#') && !address.starts_with('?');
    return home && title_key(page_.text_of(link)) == title_key(page_.text_of(heading));
  }

  bool in_navigation(Tree::Id heading, std::string_view text) const {
    // "Navigation und Service", "Bereichsnavigation": for readers who can't see the page.
    if (text.size() < 40 && base::to_lower(text).find("navigation") != std::string::npos) {
      return true;
    }
    Tree::Id id = heading;
    for (int level = 0; level <= kLevelsAbove && id != Tree::kNone; ++level) {
      const std::string_view name = page_[id].name;
      if (name == "nav" || name == "aside" || name == "footer") return true;
      if (page_[id].end - id > kLargestBreadcrumb) break;  // "body class=has-breadcrumb"
      if (says_breadcrumb(page_, id)) return true;
      id = page_[id].parent;
    }
    return false;
  }

  // True if the heading is one link, or stands in one. An h1 that is one leads to its own article.
  bool is_link(Tree::Id heading) const {
    if (page_[heading].name == "h1") return false;
    Tree::Id above = page_[heading].parent;
    for (int level = 0; level < kLevelsAbove && above != Tree::kNone; ++level) {
      if (page_[above].name == "a") return true;
      above = page_[above].parent;
    }
    const Tree::Id link = page_.find(heading, "a");
    if (link != Tree::kNone && page_.attribute(link, "rel") == "bookmark") return false;
    return link != Tree::kNone && is_empty(heading + 1, link) &&
           is_empty(page_[link].end, page_[heading].end);
  }

  // "Hauptmenü", for readers who can't see the page.
  bool is_hidden(Tree::Id heading) const {
    const std::string marks = base::to_lower(page_.attribute(heading, "class").substr(0, 300));
    return std::any_of(std::begin(kHiddenClasses), std::end(kHiddenClasses),
                       [&](std::string_view name) {
                         const std::vector<std::string_view> classes = words(marks);
                         return std::find(classes.begin(), classes.end(), name) != classes.end();
                       });
  }

  // True if nothing but two or more links stands before the heading in what holds it, and nothing
  // behind it: "Politik | Ausland | <h1>Russlands Schattenflotte</h1>". The header of an article
  // may begin with its sections.
  bool ends_breadcrumb(Tree::Id heading) const {
    Tree::Id box = page_[heading].parent;
    for (int level = 0; level < 2 && box != Tree::kNone; ++level, box = page_[box].parent) {
      if (page_[box].name == "header" || page_[box].name == "article") return false;
      if (!is_empty(page_[heading].end, page_[box].end)) return false;
      int links = 0;
      bool other = false;
      for (Tree::Id id = box + 1; id < heading; ++id) {
        if (page_[id].name == "a") {
          if (page_.attribute(id, "rel").find("category") == std::string_view::npos) ++links;
          id = page_[id].end - 1;
        } else if (!page_[id].is_element() && !is_separator(trim(page_[id].text))) {
          other = true;
        }
      }
      if (other) return false;
      if (links >= 2) return true;
    }
    return false;
  }

  bool is_empty(Tree::Id begin, Tree::Id end) const {
    for (Tree::Id id = begin; id < end; ++id) {
      if (!trim(page_[id].text).empty()) return false;
    }
    return true;
  }

  // "<h2><span>Bad Hersfeld</span><span>Regen im Juli</span></h2>" is kicker and headline, so is
  // "<h2><span>Bad Hersfeld: </span>Regen im Juli</h2>".
  void put(Tree::Id heading, std::string text) {
    Headline headline{text, {}, text, page_[heading].name[1] - '0', is_link(heading)};
    Tree::Id box = heading;
    Tree::Id first = first_child(box);
    while (first != Tree::kNone && is_empty(page_[first].end, page_[box].end)) {
      box = first;
      first = first_child(box);
    }
    if (first != Tree::kNone) {
      std::string kicker = plain_text(page_.text_of(first));
      std::string rest;
      bool rest_in_element = false;
      for (Tree::Id id = page_[first].end; id < page_[box].end; ++id) {
        if (page_[id].name == "small") id = page_[id].end - 1;
        rest += page_[id].text;
        if (!trim(page_[id].text).empty()) rest_in_element = page_[id].parent != box;
      }
      rest = plain_text(rest);
      rest.erase(0, std::min(rest.find_first_not_of(":,| "), rest.size()));
      if (rest.starts_with("– ")) rest.erase(0, std::string_view("– ").size());
      // "<h1><time>1. Februar 2022</time> <span>Regen im Juli</span></h1>"
      if (parse_date_line(kicker)) kicker.clear();
      const bool apart = rest_in_element || kicker.ends_with(':');
      if (apart && title_key(rest).size() > 3 && title_key(kicker).size() != 1) {
        headline.kicker = std::move(kicker);
        headline.text = std::move(rest);
      }
    }
    headline.kicker = without_joint(headline.kicker);
    found_.articles.push_back(std::move(headline));
  }

  // The first child with text, if that is an element that may hold a kicker.
  Tree::Id first_child(Tree::Id box) const {
    for (Tree::Id id = box + 1; id < page_[box].end; id = page_[id].end) {
      if (!page_[id].is_element()) {
        if (!trim(page_[id].text).empty()) return Tree::kNone;
        continue;
      }
      if (is_empty(id, page_[id].end)) continue;
      const std::string_view name = page_[id].name;
      const bool fits = name == "span" || name == "div" || name == "p" || name == "small" ||
                        name == "a" || name == "header" || name == "time";
      return fits ? id : Tree::kNone;
    }
    return Tree::kNone;
  }

  const Tree& page_;
  std::size_t count_ = 0;
  Headlines found_;
};

}  // namespace

Headlines read_headlines(const Tree& page) { return HeadingReader(page).run(); }

}  // namespace depesche::extract
