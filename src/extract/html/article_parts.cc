// SPDX-License-Identifier: GPL-2.0-or-later
// The blocks around an article's text -> text, lead, captions, and the lines that are none of it.
#include "extract/html/article_parts.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/byline.h"
#include "extract/caption.h"
#include "extract/credit.h"
#include "extract/date.h"
#include "extract/html/article_head.h"
#include "extract/html/article_map.h"
#include "extract/html/headline.h"
#include "extract/html/house_lines.h"
#include "extract/page_lines.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

using read::Tree;

// Bytes of a line that may be a button, a label or a name; a longer one is text.
constexpr std::size_t kShortLine = 120;
constexpr std::string_view kRelated = "related";

// Who wrote it, and when.
bool is_byline(std::string_view line) {
  return parse_date_line(line).has_value() || parse_byline(line).has_value();
}

// "Weitere Informationen:", a heading by what it is for.
bool is_label(const Block& block) {
  constexpr std::size_t kLongestLabel = 60;
  return block.kind == BlockKind::text && block.text.size() <= kLongestLabel &&
         block.text.ends_with(':');
}

class PartSorter {
 public:
  PartSorter(const Tree& page, std::vector<Block>& blocks, const Region& region,
             std::size_t headline, const PageHints& hints, MainText& text)
      : page_(page),
        blocks_(blocks),
        region_(region),
        headline_(headline),
        hints_(hints),
        text_(text),
        begin_(headline >= region.begin && headline < region.end ? headline : region.begin),
        map_(page, blocks, region, begin_) {}

  void sort() {
    headline_letters_ = letters_of(text_.headline);
    read_head(page_, blocks_, {headline_, region_.begin, map_.first_prose()}, hints_, text_);
    for (at_ = begin_; at_ < region_.end; ++at_) {
      if (at_ != headline_) place(blocks_[at_]);
    }
    if (text_.paragraphs.empty()) keep_headings();  // a page of nothing but headings
    drop_headings();
    read_tail();
  }

 private:
  void drop(Block& block, std::string_view rule) {
    constexpr std::size_t kShown = 20;
    if (hints_.explain && block.text.size() >= kShown) {
      text_.dropped.push_back({std::move(block.text), rule});
    }
  }

  bool is_text(const Block& block) const { return block.duty.duty == Duty::text; }

  // Sorts the block at_: by what elements say of it, by what stands above it, by what it says.
  void place(Block& block) {
    if (block.text.empty()) return;
    if (block.duty.duty != Duty::text && block.duty.duty != Duty::lead) return place_named(block);
    if (!ended_.empty()) return drop(block, ended_);
    if (at_ < box_end_) return drop(block, kRelated);
    if (is_page_line(block) || is_list_of_others(block)) return;
    if (const std::string_view rule = rule_against(block); !rule.empty()) {
      return drop(block, rule);
    }
    if (is_caption(block) || map_.stands_at_picture(at_)) {
      text_.captions.push_back(std::move(block.text));
    } else if (block.kind == BlockKind::heading || is_label(block)) {
      headings_.push_back(at_);
    } else {
      place_line(block);
    }
  }

  void place_named(Block& block) {
    switch (block.duty.duty) {
      case Duty::caption:
        text_.captions.push_back(std::move(block.text));
        return;
      case Duty::kicker:
      case Duty::byline:
      case Duty::tags:
        if (at_ < map_.first_prose()) {
          text_.near_headline.push_back(std::move(block.text));
        } else if (at_ > map_.last_prose()) {
          below(block);
        } else {
          drop(block, block.duty.rule);
        }
        return;
      default:
        drop(block, block.duty.rule);
    }
  }

  // Headings of other articles and what stands below them, and other lists of links. What a heading
  // announced is dropped with it.
  bool is_list_of_others(Block& block) {
    if (block.kind == BlockKind::heading && announces_others(block.text)) {
      list_ = true;
      const std::size_t end = map_.end_of_box(at_);
      if (map_.has_links(at_ + 1, end)) box_end_ = end;
      drop(block, kRelated);
      return true;
    }
    if (list_ && !block.is_prose()) {
      drop(block, kRelated);
      return true;
    }
    list_ = false;
    if (!map_.is_links(at_)) return false;
    drop_headings();
    if (tags_) {
      below(block);
    } else {
      drop(block, "links");
    }
    return true;
  }

  // The rule that tells by its words that a block is no text; empty if there is none.
  std::string_view rule_against(const Block& block) {
    if (repeats_headline(block)) return "headline again";
    if (is_breadcrumb(block.text)) return "breadcrumb";
    if (is_download(block.text)) return "download";
    const bool credits = parse_credit(block.text) || parse_caption(block.text);  // "© dpa 2013"
    if (at_ >= map_.last_prose() && is_copyright(block.text) && !credits) return "copyright";
    if (at_ >= map_.last_prose() && is_author_note(block.text)) return "about the author";
    if (!is_house_offer(block.text)) return {};
    drop_headings();
    return "offer of the house";
  }

  // Text, or a short line around it.
  void place_line(Block& block) {
    const bool short_line = block.kind == BlockKind::text && block.text.size() < kShortLine &&
                            !ends_sentence(block.text);
    const bool byline = is_byline(block.text);
    // Inside an element that holds nothing but the text, a short line is text: "Herzlichst, Eure
    // Martina".
    const bool loose = short_line && (region_.hook != BodyHook::body || byline);
    // Below the lead stands the byline, at the latest.
    const bool near = map_.share_above(at_) < 0.2;
    if ((loose && at_ < map_.first_prose()) || (byline && near)) {
      text_.near_headline.push_back(std::move(block.text));
      drop_headings();
    } else if (loose && at_ > map_.last_prose() && !parse_credit(block.text)) {
      below(block);
    } else {
      keep_headings();
      text_.paragraphs.push_back(std::move(block.text));
    }
  }

  // Short lines behind the region up to the next text or heading: tags, credit, copyright.
  void read_tail() {
    constexpr std::size_t kFarthest = 40;
    const std::size_t end = std::min(blocks_.size(), region_.end + kFarthest);
    for (std::size_t at = region_.end; at < end; ++at) {
      Block& block = blocks_[at];
      const bool label = find_page_line(block.text).duty == LineDuty::tags;
      if (is_text(block) && (block.is_prose() || block.kind == BlockKind::heading) && !label)
        return;
      const bool wanted =
          is_text(block) || block.duty.duty == Duty::tags || block.duty.duty == Duty::byline;
      if (wanted && block.text.size() <= kShortLine) below(block);
    }
  }

  // The headline as it is, or above the text in a heading together with its kicker.
  bool repeats_headline(const Block& block) const {
    constexpr std::size_t kNoChance = 20;  // letters
    const std::string own = letters_of(block.text);
    if (own == headline_letters_) return true;
    return block.kind == BlockKind::heading && at_ < map_.first_prose() &&
           headline_letters_.size() >= kNoChance &&
           own.find(headline_letters_) != std::string::npos;
  }

  void keep_headings() {
    for (const std::size_t heading : headings_) {
      text_.paragraphs.push_back(std::move(blocks_[heading].text));
    }
    headings_.clear();
  }

  void drop_headings() {
    for (const std::size_t heading : headings_) drop(blocks_[heading], "heading without text");
    headings_.clear();
  }

  void below(Block& block) {
    constexpr std::size_t kMostLines = 30;
    if (text_.below.size() < kMostLines) text_.below.push_back(std::move(block.text));
  }

  static bool is_caption(const Block& block) {
    constexpr std::size_t kLongestCaption = 300;
    return block.kind == BlockKind::text && block.text.size() <= kLongestCaption &&
           parse_caption(block.text).has_value();
  }

  // Drops what the table of page lines knows, and finds what it says of the lines below.
  bool is_page_line(Block& block) {
    const PageLine line = find_page_line(block.text);
    // Two thirds of the running text stand above.
    const bool near_end = map_.share_above(at_) > 2.0 / 3;
    switch (line.duty) {
      case LineDuty::none:
        return false;
      case LineDuty::drop:
      case LineDuty::offer:
        if (at_ < map_.first_prose()) {  // "vor 3 Stunden"
          text_.near_headline.push_back(std::move(block.text));
          return true;
        }
        break;
      case LineDuty::list:
        list_ = true;
        box_end_ = map_.end_of_box(at_);
        break;
      case LineDuty::comment_button:
        if (near_end && block.kind == BlockKind::heading) ended_ = "below the comments' heading";
        break;
      case LineDuty::end:
        if (near_end) ended_ = "below the article's end";
        break;
      case LineDuty::tags:
        tags_ = true;
        below(block);
        return true;
    }
    drop(block, "page line");
    return true;
  }

  const Tree& page_;
  std::vector<Block>& blocks_;
  const Region& region_;
  std::size_t headline_;
  const PageHints& hints_;
  MainText& text_;
  std::size_t begin_;  // of the article, in the region
  ArticleMap map_;
  std::string headline_letters_;
  std::size_t at_ = 0;
  std::size_t box_end_ = 0;
  bool list_ = false;
  bool tags_ = false;
  std::string_view ended_;
  std::vector<std::size_t> headings_;
};

}  // namespace

void sort_parts(const Tree& page, std::vector<Block>& blocks, const Region& region,
                std::size_t headline, const PageHints& hints, MainText& text) {
  PartSorter(page, blocks, region, headline, hints, text).sort();
}

}  // namespace depesche::extract
