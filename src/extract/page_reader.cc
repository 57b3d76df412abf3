// SPDX-License-Identifier: GPL-2.0-or-later
// The lines of a news page -> the parts of the page: headings, captions, text, tags, date, byline.
//
// A page is read line by line. What a line means is decided by its own form (page_lines, caption,
// date, byline, credit) and by the part of the page that is being read: each part has a function
// take_…() that is the table of what may stand there, in the order in which it is tried.
#include "extract/page_reader.h"

#include <optional>
#include <string_view>
#include <utility>

#include "extract/agencies.h"
#include "extract/byline.h"
#include "extract/caption.h"
#include "extract/credit.h"
#include "extract/credit_tail.h"
#include "extract/date.h"
#include "extract/dateline.h"
#include "extract/page_lines.h"
#include "extract/tag_list.h"
#include "extract/text.h"
#include "extract/wall.h"

namespace depesche::extract {

namespace {

constexpr std::size_t kLongestHeading = 160;  // code points
constexpr std::size_t kLongestCaptionInText = 400;
constexpr std::size_t kMostListedHeadings = 8;

enum class Part {
  head,   // above the text: kicker, title, date, byline, buttons, captions
  text,   // the article itself
  list,   // headings of other articles inside the text
  tags,   // the tags below the text
  below,  // everything else below the text
};

// A line that can only be text: it begins with a dateline, or it is a sentence, or it is long.
// Where the title is still to come, a short sentence may be the title, and what looks like a
// dateline the first half of one: "Zerstörtes Kabel - Frachter gestoppt".
bool is_report(std::string_view line, bool has_title) {
  const std::size_t chars = length(line);
  if (chars > kLongestHeading) return true;
  const std::optional<Dateline> dateline = parse_dateline(line);
  if (dateline && (has_title || !dateline->agencies.empty())) return true;
  // A short report whose only paragraph ends in its credit: "… in Kraft treten. afp"
  if (has_title && chars >= 30 && ends_with_credit(line)) return true;
  // A lead with its byline: "Die Minister beraten in Genf. Von Jana Beispiel"
  const std::size_t von = line.rfind(". Von ");
  if (has_title && von != std::string_view::npos && parse_byline(line.substr(von + 2))) return true;
  // "Der Weg ist frei." below a title: titles end in no full stop.
  if (has_title && line.ends_with('.') && !line.ends_with("..")) return true;
  return ends_sentence(line) && chars >= (has_title ? 30 : 100);
}

// Behind the "+" of a picture. What stands apart from it and is long is text already.
bool may_be_caption(const Line& line) {
  constexpr std::size_t kLongestApart = 120;
  return length(line.text) <= (line.after_empty ? kLongestApart : kLongestCaptionInText) &&
         !parse_dateline(line.text);
}

// A box of its own inside the text: for a newsletter, a subscription, or consent to foreign
// content.
bool is_offer_line(std::string_view line) { return is_newsletter_box(line) || is_wall_line(line); }

// "dpa" and "Quelle: dpa" right below a picture or a video.
bool is_pictures_source(std::string_view line) {
  constexpr std::string_view kLabel = "Quelle:";
  if (line.starts_with(kLabel)) line = trim(line.substr(kLabel.size()));
  return !agency_code(line).empty();
}

class PageReader {
 public:
  void take(const Line& line);
  PageParts take_parts() {
    parts_.tags = tags_.take_tags();
    return std::move(parts_);
  }

 private:
  void take_in_part(const Line& line);
  void take_head(const Line& line);
  void take_text(const Line& line);
  bool goes_on_in(const Line& line, LineDuty duty) const;
  void take_listed(const Line& line);
  void take_below(std::string_view line);

  bool take_caption(const Line& line);
  void caption_before(const Line& credit);
  bool take_caption_below(const Line& line);
  void put_caption(const std::string& caption);
  bool take_byline(const std::string& line);
  void take_date(const DateLine& date);
  bool text_is_under_way() const;

  Part part_ = Part::head;
  PageParts parts_;
  DateRole date_role_ = DateRole::updated;
  bool headings_interrupted_ = false;  // by a date, a byline or a caption
  bool caption_follows_ = false;       // the line before was the "+" of a picture
  bool below_credit_ = false;          // the line before was a picture credit without caption
  bool caption_taken_ = false;         // this line is a caption
  bool after_caption_ = false;         // the line before was one
  bool last_was_text_ = false;         // the line before was put into the text
  bool last_after_empty_ = false;      // an empty line stood before the line before
  bool offer_follows_ = false;         // the line before was the heading of a newsletter box
  std::size_t listed_ = 0;             // headings in a list so far
  bool tag_label_seen_ = false;        // above the text
  TagList tags_;
};

void PageReader::take(const Line& line) {
  caption_taken_ = false;
  const std::size_t texts = parts_.text.size();
  const bool caption_expected = std::exchange(caption_follows_, line.text == "+");
  if (caption_follows_) return;
  if (caption_expected && part_ != Part::below && may_be_caption(line)) {
    const std::optional<std::string> caption = parse_caption(line.text);
    put_caption(caption ? *caption : line.text);
    // "+", "© AFP", and then the caption
    caption_follows_ = caption && caption->empty() && !line.after_empty;
  } else {
    const bool below_credit = std::exchange(below_credit_, false);
    if (!below_credit || !take_caption_below(line)) take_in_part(line);
  }
  after_caption_ = caption_taken_;
  last_was_text_ = parts_.text.size() > texts;
  last_after_empty_ = line.after_empty;
}

void PageReader::take_in_part(const Line& line) {
  switch (part_) {
    case Part::head:
      return take_head(line);
    case Part::text:
      return take_text(line);
    case Part::list:
      return take_listed(line);
    case Part::tags:
      if (tags_.take(line)) return;
      part_ = Part::below;
      return take_below(line.text);
    case Part::below:
      return take_below(line.text);
  }
}

void PageReader::take_head(const Line& line) {
  const PageLine page_line = find_page_line(line.text);
  if (page_line.duty == LineDuty::tags && !page_line.rest.empty()) {
    tags_.start(page_line.rest);
    return;
  }
  // A page without article: the label of its tags, and below them the comments.
  const bool comments =
      page_line.duty == LineDuty::comment_button || page_line.duty == LineDuty::end;
  if (comments && tag_label_seen_) {
    part_ = Part::below;
    return;
  }
  tag_label_seen_ = tag_label_seen_ || page_line.duty == LineDuty::tags;
  if (page_line.duty != LineDuty::none || is_breadcrumb(line.text) || is_offer_line(line.text)) {
    headings_interrupted_ = !parts_.headings.empty();
    return;
  }
  if (const std::optional<DateLine> date = parse_date_line(line.text)) {
    take_date(*date);
    headings_interrupted_ = !parts_.headings.empty();
    return;
  }
  if (take_byline(line.text)) return;
  if (!parse_dateline(line.text) && take_caption(line)) return;
  const bool has_title = !parts_.headings.empty();
  if (is_report(line.text, has_title)) {
    part_ = Part::text;
    return take_text(line);
  }
  // A second heading behind the date is the title if the first was a kicker: "Krieg in Syrien".
  const bool still_headings = !headings_interrupted_ || (parts_.headings.size() == 1 &&
                                                         words(parts_.headings[0]).size() <= 3);
  if (still_headings) {
    parts_.headings.push_back(line.text);
    return;
  }
  part_ = Part::text;
  take_text(line);
}

void PageReader::take_text(const Line& line) {
  PageLine page_line = find_page_line(line.text);
  if (goes_on_in(line, page_line.duty)) page_line = {};
  if (std::exchange(offer_follows_, page_line.duty == LineDuty::offer) && is_offer(line.text)) {
    return;
  }
  switch (page_line.duty) {
    case LineDuty::offer:
    case LineDuty::drop:
      return;
    case LineDuty::list:
      part_ =
          !parts_.text.empty() && ends_with_credit(parts_.text.back()) ? Part::below : Part::list;
      listed_ = 0;
      return;
    case LineDuty::comment_button:
      if (text_is_under_way()) part_ = Part::below;
      return;
    case LineDuty::end:
      part_ = Part::below;
      return;
    case LineDuty::tags:
      part_ = Part::tags;
      return tags_.start(page_line.rest);
    case LineDuty::none:
      break;
  }
  if (is_offer_line(line.text) || take_caption(line)) return;
  const std::optional<DateLine> date = parse_date_line(line.text);
  constexpr std::size_t kMostAboveByline = 3;  // a lead, and the title once more
  const bool near_head = parts_.text.size() <= kMostAboveByline;
  // A day alone may be a crosshead of a chronicle: "11. März 2011". With the time of day and below
  // the lead it is the article's: "12.10.2016, 18:20 Uhr".
  const bool stamp = date && date->date.minute >= 0 && near_head && !parts_.date.known();
  if (date && (date->role != DateRole::plain || stamp)) return take_date(*date);
  if (near_head && take_byline(line.text)) return;
  if (!parts_.headings.empty() && line.text == parts_.headings.back()) return;
  if (parse_credit(line.text)) {
    // A bare agency right below a picture is the picture's.
    if (after_caption_ && !line.after_empty && is_pictures_source(line.text)) return;
    parts_.credit_line = parts_.text.size();
  }
  parts_.text.push_back(line.text);
}

// Pages with hard line breaks have lines that only look like furniture: "… sich als Wähler zu" and
// below it "registrieren."
bool PageReader::goes_on_in(const Line& line, LineDuty duty) const {
  constexpr std::size_t kShortestWrapped = 40;
  if (line.after_empty || !last_was_text_ || duty == LineDuty::none) return false;
  // "Anzeige" stands between any two lines, "teilen." only in a sentence.
  const bool button = duty == LineDuty::drop || duty == LineDuty::offer;
  if (button && capitalised(line.text)) return false;
  const std::string& above = parts_.text.back();
  return length(above) >= kShortestWrapped && !ends_sentence(above) && !ends_with_credit(above);
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

void PageReader::take_below(std::string_view line) {
  const std::optional<DateLine> date = parse_date_line(line);
  if (date && date->role == DateRole::published && !parts_.date.known()) take_date(*date);
}

bool PageReader::take_caption(const Line& line) {
  if (length(line.text) > kLongestCaptionInText) return false;
  const std::optional<std::string> caption = parse_caption(line.text);
  if (!caption) return false;
  const std::size_t captions = parts_.captions.size();
  if (caption->empty()) {
    caption_before(line);
  } else if (last_was_text_ && parts_.text.back() == *caption) {
    parts_.text.pop_back();  // the picture's description, the same words as the caption
  }
  put_caption(*caption);
  // "Foto: APA/HANS BEISPIEL" and the caption right below it
  below_credit_ = line.after_empty && parts_.captions.size() == captions;
  return true;
}

// A picture credit on a line of its own: the line right above it, if both stand alone, or a short
// one that is all of the text so far, was the caption.
void PageReader::caption_before(const Line& credit) {
  constexpr std::size_t kShortCaption = 120;
  constexpr std::size_t kLongCaption = 300;
  if (!last_was_text_ || parse_dateline(parts_.text.back())) return;
  if (parts_.credit_line > 0 && parts_.credit_line + 1 == parts_.text.size()) return;
  const std::size_t chars = length(parts_.text.back());
  const bool close = !credit.after_empty && last_after_empty_ && chars <= kLongCaption;
  const bool alone = parts_.text.size() == 1 && chars <= kShortCaption;
  if (!close && !alone) return;
  put_caption(parts_.text.back());
  parts_.text.pop_back();
}

// A short line right below a picture credit, if nothing says that it is something else.
bool PageReader::take_caption_below(const Line& line) {
  constexpr std::size_t kLongestBelow = 100;
  if (line.after_empty || length(line.text) > kLongestBelow) return false;
  if (parse_dateline(line.text) || parse_credit(line.text) || parse_date_line(line.text) ||
      parse_byline(line.text) || parse_caption(line.text) || line.text == "+" ||
      find_page_line(line.text).duty != LineDuty::none) {
    return false;
  }
  put_caption(line.text);
  return true;
}

void PageReader::put_caption(const std::string& caption) {
  if (!caption.empty() && !all_digits(caption)) parts_.captions.push_back(single_spaced(caption));
  headings_interrupted_ = !parts_.headings.empty();
  caption_taken_ = true;
}

bool PageReader::take_byline(const std::string& line) {
  std::optional<Byline> byline = parse_byline(line);
  std::string printed;
  if (byline) {
    add_new(parts_.people, byline->people);
    add_new(parts_.agencies, byline->agencies);
    if (byline->date) take_date(*byline->date);
    printed = byline->credit;
  } else {
    // "dpa" below the title is a byline; right below a picture it is the picture's.
    const std::optional<Credit> credit = parse_credit(line);
    if (!credit || after_caption_ || parts_.headings.empty() || text_is_under_way()) return false;
    add_new(parts_.people, credit->people);
    add_new(parts_.agencies, credit->agencies);
    printed = credit->raw;
  }
  if (parts_.byline_credit.empty()) parts_.byline_credit = printed;
  headings_interrupted_ = !parts_.headings.empty();
  return true;
}

void PageReader::take_date(const DateLine& date) {
  if (date.updated.known()) parts_.modified = date.updated;
  if (parts_.date.known() && date.role <= date_role_) return;
  parts_.date = date.date;
  date_role_ = date.role;
}

bool PageReader::text_is_under_way() const {
  constexpr std::size_t kEnoughParagraphs = 2;
  constexpr std::size_t kEnoughBytes = 600;
  if (parts_.text.empty()) return false;
  return parts_.text.size() >= kEnoughParagraphs || parts_.text[0].size() >= kEnoughBytes ||
         ends_with_credit(parts_.text[0]);
}

}  // namespace

PageParts read_parts(const std::vector<Line>& lines) {
  PageReader reader;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    // "Von" on a line of its own, the name on the next.
    if (i + 1 < lines.size() && is_byline_label(lines[i].text)) {
      const std::string both = lines[i].text + ' ' + lines[i + 1].text;
      if (parse_byline(both)) {
        reader.take({both, lines[i].after_empty});
        ++i;
        continue;
      }
    }
    reader.take(lines[i]);
  }
  return reader.take_parts();
}

}  // namespace depesche::extract
