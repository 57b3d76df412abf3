// SPDX-License-Identifier: GPL-2.0-or-later
// The text of a news page, as copied from a browser -> article.
//
// A page is read line by line. What a line is (LineKind) is decided by its own form and by the part
// of the page that is being read (Part); what is done with it is one branch of PageReader::take().
// At the end the gathered lines are put together to an article.
#include "extract/scrape.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extract/byline.h"
#include "extract/caption.h"
#include "extract/credit.h"
#include "extract/date.h"
#include "extract/dateline.h"
#include "extract/page_lines.h"
#include "extract/paragraphs.h"
#include "extract/story.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

constexpr std::size_t kLongestHeading = 160;  // code points
constexpr std::size_t kLongestCaptionInText = 400;
constexpr std::size_t kLongestTag = 60;
constexpr std::size_t kMostTags = 40;
constexpr std::size_t kMostListedHeadings = 8;

enum class Part {
  head,   // above the text: kicker, title, date, byline, buttons, captions
  text,   // the article itself
  list,   // headings of other articles inside the text
  tags,   // the tags below the text
  below,  // everything else below the text
};

// A line that can only be text: it begins with a dateline, or it is a sentence, or it is long.
// Above the title a short sentence may be the title.
bool is_report(std::string_view line, bool has_title) {
  const std::size_t chars = length(line);
  if (chars > kLongestHeading || parse_dateline(line)) return true;
  return ends_sentence(line) && chars >= (has_title ? 30 : 100);
}

class PageReader {
 public:
  void take(const Line& line);
  Extraction finish();

 private:
  void take_head(const Line& line);
  void take_text(const Line& line);
  void take_listed(const Line& line);
  bool take_tag(const Line& line);
  void take_tag_label(std::string_view tags);
  void take_below(std::string_view line);

  bool take_caption(std::string_view line, std::size_t longest);
  bool take_byline(const std::string& line);
  void take_date(const DateLine& date);
  bool text_is_under_way() const;
  void put_headings(Article& article) const;

  Part part_ = Part::head;
  Article article_;
  DateRole date_role_ = DateRole::updated;
  std::vector<std::string> headings_;
  bool headings_interrupted_ = false;  // by a date, a byline or a caption
  std::vector<std::string> captions_;
  std::vector<std::string> text_;
  std::string byline_credit_;
  bool caption_follows_ = false;  // the line before was the "+" of a picture
  bool after_caption_ = false;    // the line before was a caption
  std::size_t listed_ = 0;        // headings in a list so far
  bool tags_are_tight_ = false;   // without empty lines between them
};

void PageReader::take(const Line& line) {
  const bool caption_expected = std::exchange(caption_follows_, false);
  const bool after_caption = after_caption_;
  if (line.text == "+") {
    caption_follows_ = true;
    return;
  }
  if (caption_expected && part_ != Part::below && length(line.text) <= kLongestCaptionInText &&
      !parse_dateline(line.text)) {
    const std::optional<std::string> caption = parse_caption(line.text);
    captions_.push_back(caption ? *caption : line.text);
    after_caption_ = true;
    return;
  }
  switch (part_) {
    case Part::head:
      take_head(line);
      break;
    case Part::text:
      take_text(line);
      break;
    case Part::list:
      take_listed(line);
      break;
    case Part::tags:
      if (take_tag(line)) return;
      part_ = Part::below;
      take_below(line.text);
      break;
    case Part::below:
      take_below(line.text);
      break;
  }
  if (after_caption) after_caption_ = false;
}

void PageReader::take_head(const Line& line) {
  const PageLine page_line = find_page_line(line.text);
  if (page_line.duty == LineDuty::tags && !page_line.rest.empty()) {
    take_tag_label(page_line.rest);
    part_ = Part::head;
    return;
  }
  if (page_line.duty != LineDuty::none || is_breadcrumb(line.text)) {
    headings_interrupted_ = !headings_.empty();
    return;
  }
  if (const std::optional<DateLine> date = parse_date_line(line.text)) {
    take_date(*date);
    headings_interrupted_ = !headings_.empty();
    return;
  }
  if (take_byline(line.text)) return;
  if (!parse_dateline(line.text) && take_caption(line.text, kLongestCaptionInText)) return;
  const bool has_title = !headings_.empty();
  if (is_report(line.text, has_title)) {
    part_ = Part::text;
    return take_text(line);
  }
  // A second heading behind the date is the title if the first was a kicker: "Krieg in Syrien".
  const bool still_headings =
      !headings_interrupted_ || (headings_.size() == 1 && words(headings_[0]).size() <= 3);
  if (still_headings) {
    headings_.push_back(line.text);
    return;
  }
  part_ = Part::text;
  take_text(line);
}

void PageReader::take_text(const Line& line) {
  const PageLine page_line = find_page_line(line.text);
  switch (page_line.duty) {
    case LineDuty::drop:
      return;
    case LineDuty::list:
      part_ = !text_.empty() && ends_with_credit(text_.back()) ? Part::below : Part::list;
      listed_ = 0;
      return;
    case LineDuty::comment_button:
      if (text_is_under_way()) part_ = Part::below;
      return;
    case LineDuty::end:
      part_ = Part::below;
      return;
    case LineDuty::tags:
      return take_tag_label(page_line.rest);
    case LineDuty::none:
      break;
  }
  if (take_caption(line.text, kLongestCaptionInText)) return;
  const std::optional<DateLine> date = parse_date_line(line.text);
  // A day alone may be a crosshead of a chronicle: "11. März 2011".
  if (date && date->role != DateRole::plain) return take_date(*date);
  if (!text_is_under_way() && take_byline(line.text)) return;
  text_.push_back(line.text);
}

void PageReader::take_listed(const Line& line) {
  const LineDuty duty = find_page_line(line.text).duty;
  const bool heading = duty == LineDuty::none && !is_report(line.text, true) &&
                       !parse_credit(line.text) && listed_ < kMostListedHeadings;
  if (heading) {
    ++listed_;
    return;
  }
  part_ = Part::text;
  take_text(line);
}

// Takes "line" as a tag; false if it is none, which ends the list.
bool PageReader::take_tag(const Line& line) {
  std::string_view tag = line.text;
  while (tag.starts_with('#') || tag.starts_with("•")) {
    tag = trim(tag.substr(tag.starts_with('#') ? 1 : std::string_view("•").size()));
  }
  while (tag.ends_with(',')) tag = trim(tag.substr(0, tag.size() - 1));
  const bool fits = !tag.empty() && length(tag) <= kLongestTag && words(tag).size() <= 6 &&
                    tag.find_first_of(".!?:", tag.size() - 1) == std::string_view::npos &&
                    article_.tags.size() < kMostTags;
  if (!fits || (line.after_empty && tags_are_tight_)) return false;
  if (find_page_line(line.text).duty != LineDuty::none || parse_date_line(line.text) ||
      parse_caption(line.text)) {
    return false;
  }
  if (!line.after_empty) tags_are_tight_ = true;
  add_new(article_.tags, {single_spaced(tag)});
  return true;
}

// The label of the tags, with "tags" behind it in the same line.
void PageReader::take_tag_label(std::string_view tags) {
  part_ = Part::tags;
  tags_are_tight_ = !tags.empty();
  for (const std::string_view tag : split(tags, ",;|#")) {
    if (article_.tags.size() < kMostTags) add_new(article_.tags, {single_spaced(tag)});
  }
}

void PageReader::take_below(std::string_view line) {
  const std::optional<DateLine> date = parse_date_line(line);
  if (date && date->role == DateRole::published && !article_.date.known()) take_date(*date);
}

bool PageReader::take_caption(std::string_view line, std::size_t longest) {
  if (length(line) > longest) return false;
  const std::optional<std::string> caption = parse_caption(line);
  if (!caption) return false;
  if (!caption->empty()) captions_.push_back(*caption);
  headings_interrupted_ = !headings_.empty();
  after_caption_ = true;
  return true;
}

bool PageReader::take_byline(const std::string& line) {
  std::optional<Byline> byline = parse_byline(line);
  std::string printed;
  if (byline) {
    add_new(article_.author, byline->people);
    add_new(article_.source, byline->agencies);
    if (byline->date) take_date(*byline->date);
    printed = byline->credit;
  } else {
    // "dpa" below the title is a byline; right below a picture it is the picture's.
    const std::optional<Credit> credit = parse_credit(line);
    if (!credit || after_caption_ || headings_.empty()) return false;
    add_new(article_.author, credit->people);
    add_new(article_.source, credit->agencies);
    printed = credit->raw;
  }
  if (byline_credit_.empty()) byline_credit_ = printed;
  headings_interrupted_ = !headings_.empty();
  return true;
}

void PageReader::take_date(const DateLine& date) {
  if (article_.date.known() && date.role <= date_role_) return;
  article_.date = date.date;
  date_role_ = date.role;
}

bool PageReader::text_is_under_way() const {
  constexpr std::size_t kEnoughParagraphs = 2;
  constexpr std::size_t kEnoughBytes = 600;
  if (text_.empty()) return false;
  std::size_t bytes = 0;
  for (const std::string& paragraph : text_) bytes += paragraph.size();
  return text_.size() >= kEnoughParagraphs || bytes >= kEnoughBytes ||
         ends_with_credit(text_.back());
}

// The last heading is the title, the one before it the kicker, one before that the section. A
// kicker may also be glued to the title: "Akkutechnik : Hat …".
void PageReader::put_headings(Article& article) const {
  if (headings_.empty()) return;
  article.title = single_spaced(headings_.back());
  if (headings_.size() > 1) article.kicker = single_spaced(headings_[headings_.size() - 2]);
  if (headings_.size() > 2) {
    const std::string section = single_spaced(headings_[headings_.size() - 3]);
    if (words(section).size() <= 2) article.section = section;
  }
  const std::size_t colon = article.title.find(" : ");
  if (article.kicker.empty() && colon != std::string::npos && colon > 0) {
    article.kicker = article.title.substr(0, colon);
    article.title.erase(0, colon + 3);
  }
}

Extraction PageReader::finish() {
  Extraction result;
  Article& article = article_;
  put_headings(article);
  std::vector<std::string> agencies_above = std::exchange(article.source, {});
  const int dateline_paragraph = move_dateline(text_, article);
  if (dateline_paragraph > 0) {
    const auto end = text_.begin() + dateline_paragraph;
    article.lead = join_paragraphs({text_.begin(), end});
    text_.erase(text_.begin(), end);
  }
  const std::string dateline_credit = std::exchange(article.credit, {});
  move_credit(text_, article);
  for (const std::string& printed : {byline_credit_, dateline_credit}) {
    if (article.credit.empty()) article.credit = printed;
  }
  add_new(article.source, agencies_above);
  article.body = join_paragraphs(text_);
  for (const std::string& caption : captions_) {
    if (!article.caption.empty()) article.caption += '\n';
    article.caption += single_spaced(caption);
  }
  if (article.title.empty() && article.body.empty() && article.lead.empty()) {
    result.reject = "nothing but page furniture";
  }
  result.article = std::move(article);
  return result;
}

}  // namespace

Extraction read_page(std::string_view text) {
  const std::vector<Line> lines = lines_of(text);
  if (lines.empty()) {
    Extraction empty;
    empty.reject = "empty";
    return empty;
  }
  PageReader reader;
  for (const Line& line : lines) reader.take(line);
  return reader.finish();
}

}  // namespace depesche::extract
