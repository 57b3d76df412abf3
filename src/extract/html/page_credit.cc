// SPDX-License-Identifier: GPL-2.0-or-later
// Who wrote the article on a page: agencies, people, and the place it was written at.
#include "extract/html/page_credit.h"

#include <optional>
#include <string>

#include "extract/byline.h"
#include "extract/names.h"
#include "extract/story.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

// "det/dpa" is an agency, "Jana Wolf" a person, "Redaktion" neither.
void take_author(const LinkedAuthor& author, Article& article) {
  const std::vector<Name> names = read_names(author.name);
  const std::vector<std::string> agencies = agencies_of(names);
  add_new(article.source, agencies);
  if (!agencies.empty()) {
    if (article.credit.empty()) article.credit = author.name;
    add_new(article.author, people_of(names));
  } else if (!author.is_organization) {
    add_new(article.author, author_values(author.name));
  }
}

}  // namespace

void take_credits(const std::vector<LinkedAuthor>& authors, MainText& text, Article& article) {
  move_credit(text.paragraphs, article);
  move_dateline(text.paragraphs, article);
  for (const Credit& credit : text.credits) {
    add_new(article.source, credit.agencies);
    if (article.credit.empty()) article.credit = credit.raw;
    add_new(article.author, credit.people);
    std::erase(text.paragraphs, credit.raw);
  }
  for (const LinkedAuthor& author : authors) take_author(author, article);
  if (!article.author.empty()) return;
  for (const std::string& line : text.near_headline) {
    const std::optional<Byline> byline = parse_byline(line);
    if (byline && article.author.empty()) article.author = byline->people;
  }
}

}  // namespace depesche::extract
