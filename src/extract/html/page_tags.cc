// SPDX-License-Identifier: GPL-2.0-or-later
// Tags and section of the article on a page.
#include "extract/html/page_tags.h"

#include <algorithm>
#include <iterator>

#include "base/utf8.h"
#include "extract/html/address.h"
#include "extract/html/page_title.h"
#include "extract/html/plain_text.h"
#include "extract/page_lines.h"
#include "extract/paragraphs.h"
#include "extract/tag_list.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

using Strings = std::vector<std::string>;

constexpr std::size_t kLongestTag = 60;  // letters
constexpr std::size_t kMostTags = 60;    // more is a list of everything

// Tags that say nothing of a text, in lower case.
constexpr std::string_view kEmptyTags[] = {"news",
                                           "nachrichten",
                                           "allgemein",
                                           "schwerpunkt",
                                           "artikel",
                                           "article",
                                           "uncategorized",
                                           "aktuell",
                                           "aktuelles",
                                           "featured",
                                           "top-thema",
                                           "sonstiges",
                                           "online",
                                           "startseite",
                                           "home",
                                           "text",
                                           "unkategorisiert",
                                           "dpa",
                                           "premium",
                                           "plus",
                                           "none",
                                           "null",
                                           "start",
                                           "homepage",
                                           "top-news",
                                           "topnews",
                                           "top news",
                                           "schlagzeilen",
                                           "blog"};

// Sections as they stand in addresses.
constexpr std::string_view kSections[] = {
    "politik",      "wirtschaft",  "sport",       "kultur",       "panorama",    "wissen",
    "wissenschaft", "feuilleton",  "ausland",     "inland",       "lokales",     "regional",
    "region",       "medien",      "digital",     "netzwelt",     "technik",     "reise",
    "auto",         "gesundheit",  "leben",       "gesellschaft", "meinung",     "finanzen",
    "unterhaltung", "boulevard",   "vermischtes", "welt",         "deutschland", "international",
    "schweiz",      "oesterreich", "stars",       "karriere",     "bildung",     "lifestyle",
    "stil",         "geld",        "immobilien",  "motor",        "ratgeber",    "chronik"};

template <std::size_t N>
bool is_one_of(std::string_view word, const std::string_view (&list)[N]) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

// "Exner-Ulrich", "Ulrich Exner" and "ulrich-exner" are one person.
std::string name_key(std::string_view name) {
  Strings parts;
  for (const std::string_view part : split(name, " -_,")) parts.push_back(title_key(part));
  std::sort(parts.begin(), parts.end());
  std::string key;
  for (const std::string& part : parts) key += part + ' ';
  return key;
}

bool is_tag(std::string_view tag, const TaggedPage& page, const Article& article) {
  if (tag.empty() || length(tag) > kLongestTag || tag.front() == '_') return false;
  if (tag.find(":") != std::string_view::npos && tag.find(' ') == std::string_view::npos) {
    return false;  // "veeseo:keywords", "type:premium"
  }
  if (tag.find("://") != std::string_view::npos || all_digits(tag)) return false;
  // "[NAME]" of a form that nobody filled in, "stats-reach-all-articles" of a system.
  if (tag.find('[') != std::string_view::npos) return false;
  if (base::to_lower(tag).find("startseite") != std::string::npos) return false;
  const std::string lower = base::to_lower(tag);
  if (lower == tag && split(tag, "-").size() > 4) return false;
  if (is_one_of(lower, kEmptyTags)) return false;
  if (is_site_name(tag, page.site_names)) return false;
  const std::string person = name_key(tag);
  return std::none_of(article.author.begin(), article.author.end(),
                      [&](const std::string& author) { return name_key(author) == person; });
}

bool put(const Strings& values, const TaggedPage& page, Article& article) {
  Strings tags;
  for (const std::string& value : values) {
    std::string_view tag = trim(value);
    while (tag.starts_with('#')) tag.remove_prefix(1);
    while (tag.ends_with(',') || tag.ends_with(';')) tag.remove_suffix(1);
    if (tag.ends_with("»")) tag = trim(tag.substr(0, tag.size() - std::string_view("»").size()));
    if (is_tag(tag, page, article)) add_new(tags, {std::string(tag)});
  }
  if (tags.empty() || tags.size() > kMostTags) return false;
  article.tags = std::move(tags);
  return true;
}

// Lists in one value taken apart.
Strings separated(const Strings& values) {
  Strings words;
  for (const std::string& value : values) {
    for (const std::string_view word : split(value, ",;")) words.emplace_back(word);
  }
  return words;
}

// The texts of links to pages of a tag.
Strings tag_links(const read::Tree& page) {
  Strings tags;
  for (read::Tree::Id id = 0; id < page.size() && tags.size() <= kMostTags; ++id) {
    if (page[id].name != "a") continue;
    const std::vector<std::string_view> rel = words(page.attribute(id, "rel"));
    const bool is_category = std::find(rel.begin(), rel.end(), "category") != rel.end();
    if (is_category || std::find(rel.begin(), rel.end(), "tag") == rel.end()) continue;
    tags.push_back(single_spaced(page.text_of(id)));
  }
  return tags;
}

// True if one of the words in "names", a class or an id ("article_tags", "articleTags",
// "related-topics"), says that tags are in it.
bool says_tags(std::string_view names) {
  constexpr std::string_view kWords[] = {"tag",      "tags",          "taglist",     "topics",
                                         "keywords", "schlagwort",    "schlagworte", "stichworte",
                                         "themen",   "schlagwoerter", "thementags"};
  std::string word;
  for (std::size_t at = 0; at <= names.size(); ++at) {
    const char c = at < names.size() ? names[at] : ' ';
    const bool upper = c >= 'A' && c <= 'Z';
    const bool lower = c >= 'a' && c <= 'z';
    if (!lower) {
      if (is_one_of(word, kWords)) return true;
      word.clear();
    }
    if (upper || lower) word += static_cast<char>(c | 0x20);
  }
  return false;
}

// The links in the first element that says it holds tags, navigation left out.
Strings tag_box(const read::Tree& page) {
  constexpr read::Tree::Id kLargestBox = 200;  // nodes
  for (read::Tree::Id id = 0; id < page.size(); ++id) {
    const read::Tree::Node& node = page[id];
    const bool elsewhere = node.name == "nav" || node.name == "header" || node.name == "footer" ||
                           node.name == "aside" || node.name == "head";
    const bool small = node.end - id <= kLargestBox;
    // The text of an article may stand in a "header" that some systems put around all of it.
    if (elsewhere && (small || node.name != "header")) {
      const bool of_tags = says_tags(page.attribute(id, "class"));
      if (!of_tags) {
        id = node.end - 1;
        continue;
      }
    }
    if (!small || node.name == "a" || node.attributes_begin == node.attributes_end) continue;
    if (!says_tags(page.attribute(id, "class")) && !says_tags(page.attribute(id, "id"))) continue;
    if (base::to_lower(page.attribute(id, "class").substr(0, 300)).find("cloud") !=
        std::string::npos) {
      continue;  // all tags of the site
    }
    Strings tags;
    bool teasers = false;
    for (read::Tree::Id below = id + 1; below < node.end; ++below) {
      if (page[below].name == "a") tags.push_back(single_spaced(page.text_of(below)));
      teasers = teasers || page[below].name == "p" || page[below].name == "img" ||
                (page[below].name.size() == 2 && page[below].name[0] == 'h' && tags.size() > 0);
    }
    if (!tags.empty() && !teasers) return tags;
  }
  return {};
}

// "Schlagworte: Syrien, USA" below the text.
Strings listed(const Strings& below) {
  TagList list;
  bool started = false;
  for (const std::string& line : below) {
    if (const PageLine found = find_page_line(line); found.duty == LineDuty::tags) {
      list.start(found.rest);
      started = true;
    } else if (started && !list.take({line, false})) {
      break;
    }
  }
  return list.take_tags();
}

// "wirtschaft" of an address is "Wirtschaft".
std::string capital(std::string_view name) {
  std::string text(name);
  if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 0x20);
  return text;
}

}  // namespace

std::string_view put_tags(const TaggedPage& page, Article& article) {
  for (const LinkedArticle* linked : page.linked) {
    if (put(linked->keywords, page, article)) return "JSON-LD keywords";
  }
  if (put(separated(all_of(page.head.metas, {"articletag", "ogarticletag"})), page, article)) {
    return "article:tag";
  }
  if (put(separated(all_of(page.head.metas, {"newskeywords"})), page, article)) {
    return "news_keywords";
  }
  if (put(tag_links(page.tree), page, article)) return "links to tags";
  if (put(tag_box(page.tree), page, article)) return "list of links to tags";
  if (put(listed(page.below), page, article)) return "list of tags below the text";
  if (put(separated(all_of(page.head.metas, {"keywords"})), page, article)) return "meta keywords";
  return {};
}

std::string_view put_section(const TaggedPage& page, Article& article) {
  const std::string title = title_key(article.title);
  // Takes the first of "values" that is not the site, its start page or the article.
  const auto take = [&](const Strings& values) {
    for (const std::string& value : values) {
      // "Mobiles, Mobiles Internet, Vodafone"
      // "HNA – Nachrichten für Kassel"
      if (without_site_name(value, page.site_names) != value) continue;
      const std::string_view name =
          trim(std::string_view(value).substr(0, value.find_first_of(",;|")));
      const std::string key = title_key(name);
      if (key == title || is_one_of(base::to_lower(name), kEmptyTags)) continue;
      if (name.find('.') != std::string_view::npos || length(name) > kLongestTag) continue;
      if (is_site_name(name, page.site_names)) continue;
      article.section = capital(name);
      return true;
    }
    return false;
  };
  for (const LinkedArticle* linked : page.linked) {
    if (take(linked->sections)) return "JSON-LD articleSection";
  }
  if (take(all_of(page.head.metas, {"articlesection", "section", "ressort"}))) {
    return "meta element of the section";
  }
  if (take(page.data.breadcrumb)) return "JSON-LD breadcrumb";
  for (const std::string_view part : split(path_of_url(article.url), "/")) {
    if (is_one_of(base::to_lower(part), kSections) && take({std::string(part)})) return "address";
  }
  return {};
}

}  // namespace depesche::extract
