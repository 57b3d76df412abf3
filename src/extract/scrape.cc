// SPDX-License-Identifier: GPL-2.0-or-later
// The text of a news page, as copied from a browser -> article.
#include "extract/scrape.h"

#include <string>
#include <utility>
#include <vector>

#include "extract/page_reader.h"
#include "extract/paragraphs.h"
#include "extract/story.h"
#include "extract/text.h"
#include "extract/wall.h"

namespace depesche::extract {

namespace {

using Strings = std::vector<std::string>;

// Kicker and title; the sections above them ("Region", "Kassel") have at most two words. Further
// short lines are text that is no sentence: a lead without full stop, the first question of an
// interview. Where no text follows, all are a list: "Milch", "Brot", "Butter". A kicker may also be
// glued to the title: "Akkutechnik : Hat …".
void put_headings(PageParts& parts, Article& article) {
  const Strings& headings = parts.headings;
  if (headings.empty()) return;
  std::size_t next = 0;
  if (!parts.text.empty()) {
    while (next + 2 < headings.size() && words(headings[next]).size() <= 2) ++next;
  }
  if (next > 0) article.section = single_spaced(headings[next - 1]);
  if (headings.size() > next + 1) article.kicker = single_spaced(headings[next++]);
  article.title = single_spaced(headings[next++]);
  if (next < headings.size()) {
    const std::size_t more = headings.size() - next;
    parts.text.insert(parts.text.begin(), headings.end() - static_cast<std::ptrdiff_t>(more),
                      headings.end());
    if (parts.credit_line > 0) parts.credit_line += more;
  }
  const std::size_t colon = article.title.find(" : ");
  if (article.kicker.empty() && colon != std::string::npos && colon > 0) {
    article.kicker = article.title.substr(0, colon);
    article.title.erase(0, colon + 3);
  }
}

// Pages go on below the credit with lines that nothing tells from text; then the last credit on a
// line of its own is the article's.
void put_credit(PageParts& parts, Article& article) {
  move_credit(parts.text, article);
  if (article.credit.empty() && parts.credit_line > 0) {
    Strings line = {parts.text[parts.credit_line]};
    move_credit(line, article);
    parts.text.erase(parts.text.begin() + static_cast<std::ptrdiff_t>(parts.credit_line));
  }
  if (article.credit.empty()) article.credit = parts.byline_credit;
  add_new(article.source, parts.agencies);
}

// What stands before the dateline is the lead.
void put_dateline(Strings& text, Article& article) {
  const int paragraph = move_dateline(text, article);
  if (paragraph <= 0) return;
  const auto end = text.begin() + paragraph;
  article.lead = join_paragraphs({text.begin(), end});
  text.erase(text.begin(), end);
}

}  // namespace

Extraction read_page(std::string_view text) {
  Extraction result;
  const std::vector<Line> lines = lines_of(text);
  if (lines.empty()) {
    result.reject = "empty";
    return result;
  }
  Strings shown;
  for (const Line& line : lines) shown.push_back(line.text);
  result.reject = wall_reason(shown);
  if (!result.reject.empty()) return result;
  PageParts parts = read_parts(lines);
  Article& article = result.article;
  article.author = std::move(parts.people);
  article.tags = std::move(parts.tags);
  article.date = parts.date;
  if (parts.modified != parts.date) article.modified = parts.modified;
  put_headings(parts, article);
  put_credit(parts, article);
  put_dateline(parts.text, article);
  article.body = join_paragraphs(parts.text);
  for (const std::string& caption : parts.captions) {
    if (!article.caption.empty()) article.caption += '\n';
    article.caption += caption;
  }
  if (article.title.empty() && article.body.empty() && article.lead.empty()) {
    result.reject = "nothing but page furniture";
  }
  return result;
}

}  // namespace depesche::extract
