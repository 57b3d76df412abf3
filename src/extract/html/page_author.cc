// SPDX-License-Identifier: GPL-2.0-or-later
// Which of the authors that a page names are people or agencies.
#include "extract/html/page_author.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

#include "base/utf8.h"
#include "extract/byline.h"
#include "extract/html/page_title.h"
#include "extract/names.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

using read::Tree;

bool has_word(std::string_view text, std::string_view wanted) {
  const std::vector<std::string_view> all = words(text);
  return std::find(all.begin(), all.end(), wanted) != all.end();
}

bool is_house(std::string_view name, const std::vector<std::string>& site_names) {
  constexpr std::string_view kAccounts[] = {"admin", "administrator", "super user", "webmaster",
                                            "root",  "gast",          "online"};
  constexpr std::string_view kCompanies[] = {"gmbh", "mbh", "ag", "kg", "e.v.", "verlag"};
  if (words(name).empty() || name.find("://") != std::string_view::npos) return true;
  const std::string lower = base::to_lower(trim(name));
  if (std::find(std::begin(kAccounts), std::end(kAccounts), lower) != std::end(kAccounts)) {
    return true;
  }
  // "FOCUS online", "Deutsche Welle (www.dw.com)"
  if (lower.ends_with(" online") || lower.find("www.") != std::string::npos) return true;
  const std::vector<Name> names = read_names(name);
  if (names.size() == 1 && names.front().kind == NameKind::site) return true;
  // "Jana Wolf, Redaktion Sport" is a person.
  if (names.size() > 1 && has(names, NameKind::person)) return false;
  for (const std::string_view word : words(lower)) {
    if (word.ends_with("redaktion")) return true;
    if (std::find(std::begin(kCompanies), std::end(kCompanies), word) != std::end(kCompanies)) {
      return true;
    }
  }
  // "n-tv NACHRICHTEN"
  return is_site_name(name, site_names) || is_site_name(words(name).front(), site_names);
}

bool is_marked(const Tree& page, Tree::Id id) {
  const std::string_view classes = page.attribute(id, "class");
  return has_word(page.attribute(id, "rel"), "author") ||
         page.attribute(id, "itemprop") == "author" ||
         (has_word(classes, "author") && has_word(classes, "vcard"));
}

// The element of the name alone: "<p rel=author><b>Autorin</b> <a href=/jw>Jana Wolf</a></p>".
Tree::Id name_in(const Tree& page, Tree::Id id) {
  for (Tree::Id below = id + 1; below < page[id].end; ++below) {
    const bool is_name = page.attribute(below, "itemprop") == "name" || page[below].name == "a";
    if (is_name && !trim(page.text_of(below)).empty()) return below;
  }
  return id;
}

bool stands_in_comment(const Tree& page, Tree::Id id) {
  for (; id != Tree::kNone; id = page[id].parent) {
    if (page[id].name == "body") break;  // "class=comments-open"
    for (const std::string_view name : {"class", "id", "itemprop"}) {
      const std::string marks = base::to_lower(page.attribute(id, name).substr(0, 300));
      if (marks.find("comment") != std::string::npos || marks.find("komment") != std::string::npos)
        return true;
    }
  }
  return false;
}

}  // namespace

std::vector<LinkedAuthor> without_houses(const std::vector<LinkedAuthor>& authors,
                                         const std::vector<std::string>& site_names) {
  std::vector<LinkedAuthor> people;
  for (const LinkedAuthor& author : authors) {
    const bool is_agency = !agencies_of(read_names(author.name)).empty();
    const bool house = author.is_organization || is_house(author.name, site_names);
    if (is_agency || !house) people.push_back(author);
  }
  return people;
}

std::vector<LinkedAuthor> marked_authors(const Tree& page) {
  constexpr Tree::Id kLargestElement = 60;  // nodes
  constexpr std::size_t kLongestLine = 120;
  constexpr int kMostMarked = 100;  // against a million authors
  int marked = 0;
  for (Tree::Id id = 0; id < page.size() && marked < kMostMarked; ++id) {
    if (page[id].attributes_begin == page[id].attributes_end || !is_marked(page, id)) continue;
    ++marked;
    if (page[id].end - id > kLargestElement || stands_in_comment(page, id)) continue;
    const std::string line = single_spaced(page.text_of(name_in(page, id)));
    if (line.empty() || line.size() > kLongestLine) continue;
    std::vector<std::string> people = people_of(read_names(line));
    if (const std::optional<Byline> byline = parse_byline(line)) people = byline->people;
    std::vector<LinkedAuthor> authors;
    for (std::string& person : people) authors.push_back({std::move(person), false});
    if (!authors.empty()) return authors;
  }
  return {};
}

}  // namespace depesche::extract
