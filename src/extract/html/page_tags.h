// SPDX-License-Identifier: GPL-2.0-or-later
// Tags and section of the article on a page.
#ifndef DEPESCHE_EXTRACT_HTML_PAGE_TAGS_H_
#define DEPESCHE_EXTRACT_HTML_PAGE_TAGS_H_

#include <string>
#include <string_view>
#include <vector>

#include "extract/extract.h"
#include "extract/html/linked_data.h"
#include "extract/html/page_head.h"
#include "read/tree.h"

namespace depesche::extract {

// What is known of a page when its tags are looked for.
struct TaggedPage {
  const read::Tree& tree;
  const PageHead& head;
  const LinkedData& data;
  const std::vector<const LinkedArticle*>& linked;  // own_articles()
  const std::vector<std::string>& below;            // MainText::below
  const std::vector<std::string>& site_names;
};

// Puts tags into article.tags: of JSON-LD, else of meta elements, else of links to tags, else of
// the list below the text. What is no tag is left out: names of the outlet and of the authors,
// marks of the editing system ("_Prio_3"). Returns the rule; empty if there are none.
std::string_view put_tags(const TaggedPage& page, Article& article);

// Puts the section into article.section: of JSON-LD, meta elements, breadcrumb, address.
std::string_view put_section(const TaggedPage& page, Article& article);

}  // namespace depesche::extract

#endif
