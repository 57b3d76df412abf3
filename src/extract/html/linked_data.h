// SPDX-License-Identifier: GPL-2.0-or-later
// What the JSON-LD scripts of a page say of its articles.
#ifndef DEPESCHE_EXTRACT_HTML_LINKED_DATA_H_
#define DEPESCHE_EXTRACT_HTML_LINKED_DATA_H_

#include <string>
#include <string_view>
#include <vector>

#include "read/tree.h"

namespace depesche::extract {

struct LinkedAuthor {
  std::string name;  // as written: "det/dpa"
  bool is_organization = false;
};

// An object of a type like NewsArticle, BlogPosting or WebPage. All values are plain text.
struct LinkedArticle {
  // How much the type is an article: 3 NewsArticle and its like, 2 Recipe, Review and other texts,
  // 1 the page itself.
  int rank = 0;
  std::string headline;
  std::string description;
  std::string body;  // articleBody
  std::string published;
  std::string modified;
  bool is_paid = false;           // isAccessibleForFree is false, whatever the page shows
  std::vector<std::string> urls;  // its own and those of its page
  std::vector<std::string> sections;
  std::vector<std::string> keywords;  // each once, lists in one value taken apart
  std::vector<LinkedAuthor> authors;
};

struct LinkedData {
  std::vector<LinkedArticle> articles;  // in the order of the page, teasers among them
  std::vector<std::string> breadcrumb;  // names, from the start page on
};

// Reads all scripts of type application/ld+json. What can't be read is left out.
LinkedData read_linked_data(const read::Tree& page);

// Those of "articles" that are about the page itself, the best first, so that the first that has a
// value gives it: the address is one of "addresses" or the headline stands in one of "titles"; else
// the only one of its rank. The page goes behind its article.
std::vector<const LinkedArticle*> own_articles(const std::vector<LinkedArticle>& articles,
                                               const std::vector<std::string>& addresses,
                                               const std::vector<std::string>& titles);

}  // namespace depesche::extract

#endif
