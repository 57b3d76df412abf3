// SPDX-License-Identifier: GPL-2.0-or-later
// The blocks around an article's text -> text, lead, captions, and the lines that are none of it.
#include "extract/html/article_parts.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/utf8.h"
#include "extract/byline.h"
#include "extract/caption.h"
#include "extract/credit.h"
#include "extract/date.h"
#include "extract/html/headline.h"
#include "extract/page_lines.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

using read::Tree;

// Bytes of a line that may be a button, a label or a name; a longer one is text.
constexpr std::size_t kShortLine = 120;
// Links that take so much of a line, or of a list, make it a link and not a text with a link in it.
constexpr double kMostlyLinks = 0.75;
constexpr double kMostlyLinksList = 0.6;

// Who wrote it, and when.
bool is_byline(std::string_view line) {
  return parse_date_line(line).has_value() || parse_byline(line).has_value();
}

// "Abonnieren Sie unseren Newsletter", "Folgen Sie uns auf WhatsApp": what a house asks its readers
// to do, by a word for the deed and one for the channel.
bool is_house_offer(std::string_view line) {
  constexpr std::size_t kLongestOffer = 400;
  constexpr std::string_view kDeeds[] = {"abonnier",  "anmelden",   "melden sie",  "melde dich",
                                         "folge",     "registrier", "herunterlad", "bestellen",
                                         "eintragen", "trag dich"};
  constexpr std::string_view kChannels[] = {"newsletter",  "whatsapp",       "telegram-kanal",
                                            "google news", "push-nachricht", "postfach",
                                            "probeabo",    "auf instagram",  "auf facebook"};
  constexpr std::string_view kAddresses[] = {" sie ", "unser", " du ", "dich", " uns "};
  if (line.size() > kLongestOffer) return false;
  const std::string lower = ' ' + base::to_lower(line) + ' ';
  const auto has = [&](const auto& words) {
    return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) {
      return lower.find(word) != std::string::npos;
    });
  };
  return has(kChannels) && has(kDeeds) && has(kAddresses);
}

// Headings of lists of other articles, whatever house and topic they go on to name.
bool announces_others(std::string_view heading) {
  constexpr std::string_view kBeginnings[] = {"mehr aus ",
                                              "mehr von ",
                                              "mehr zum ",
                                              "mehr zu ",
                                              "mehr auf ",
                                              "mehr themen",
                                              "weitere artikel",
                                              "weitere beiträge",
                                              "weitere themen",
                                              "weitere aktuelle ",
                                              "weitere nachrichten",
                                              "weitere meldungen",
                                              "weitere news",
                                              "weitere rezepte",
                                              "neueste ",
                                              "neue beiträge",
                                              "aktuelle artikel",
                                              "aktuelle beiträge",
                                              "aktuelle nachrichten",
                                              "aktuelle meldungen",
                                              "ähnliche ",
                                              "verwandte ",
                                              "das könnte sie",
                                              "das könnte dich",
                                              "das könnte euch",
                                              "das könnte ihnen",
                                              "das interessiert ",
                                              "auch interessant",
                                              "passend zum ",
                                              "passend dazu",
                                              "passende artikel",
                                              "passende produkte",
                                              "empfehlungen ",
                                              "unsere empfehlungen",
                                              "beliebte artikel",
                                              "beliebte beiträge",
                                              "meistgelesen",
                                              "lesen sie ",
                                              "lies auch",
                                              "schon gelesen",
                                              "top-themen",
                                              "kunden kauften",
                                              "andere kunden"};
  const std::string lower = base::to_lower(heading);
  return std::any_of(std::begin(kBeginnings), std::end(kBeginnings),
                     [&](std::string_view start) { return lower.starts_with(start); });
}

// "Anna Beispiel ist Redakteurin im Ressort Stadt und schreibt über Haushalte.": a name, a verb and
// a trade at the start of the last paragraph.
bool is_author_note(std::string_view line) {
  constexpr std::size_t kLongestNote = 500;
  constexpr std::size_t kMostBefore = 6;    // words of the name
  constexpr std::size_t kMostToTrade = 12;  // words to the trade
  constexpr std::string_view kVerbs[] = {"ist", "arbeitet", "schreibt", "berichtet", "war", "sind"};
  constexpr std::string_view kTrades[] = {"redakt",        "autor",     "journalist",
                                          "korrespondent", "reporter",  "volontär",
                                          "ressortleit",   "kolumnist", "blogger"};
  if (line.size() > kLongestNote) return false;
  const std::vector<std::string_view> all = words(line);
  std::size_t verb = 0;
  while (verb < std::min(all.size(), kMostBefore) &&
         std::find(std::begin(kVerbs), std::end(kVerbs), all[verb]) == std::end(kVerbs)) {
    if (!capitalised(all[verb]) && all[verb] != "von" && all[verb] != "und") return false;
    ++verb;
  }
  if (verb < 2 || verb == std::min(all.size(), kMostBefore)) return false;
  for (std::size_t at = verb + 1; at < std::min(all.size(), verb + kMostToTrade); ++at) {
    const std::string word = base::to_lower(all[at]);
    for (const std::string_view trade : kTrades) {
      if (word.find(trade) != std::string::npos) return true;
    }
  }
  return false;
}

// "Zum Herunterladen PDF, 38 KB"
bool is_download(std::string_view line) {
  if (line.size() > kShortLine) return false;
  const std::vector<std::string_view> all = words(line);
  for (std::size_t at = 1; at < all.size(); ++at) {
    const std::string_view unit = all[at].substr(0, 2);
    const bool size = unit == "KB" || unit == "kB" || unit == "MB";
    if (size && is_ascii_digit(all[at - 1].back())) return true;
  }
  return false;
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
        text_(text) {}

  void sort() {
    headline_letters_ = letters_of(text_.headline);
    find_prose();
    find_list_shares();
    read_kicker();
    read_lead();
    for (at_ = begin_; at_ < region_.end; ++at_) {
      if (at_ != headline_) place(blocks_[at_]);
    }
    if (text_.paragraphs.empty()) keep_headings();  // a page of nothing but headings
    drop_headings();
  }

 private:
  // The first block that begins at or behind a node.
  std::size_t first_block_at(Tree::Id node) const {
    const auto block = std::lower_bound(
        blocks_.begin(), blocks_.begin() + static_cast<std::ptrdiff_t>(region_.end), node,
        [](const Block& candidate, Tree::Id id) { return candidate.node < id; });
    return static_cast<std::size_t>(block - blocks_.begin());
  }

  void drop(Block& block, std::string_view rule) {
    constexpr std::size_t kShown = 20;
    if (hints_.explain && block.text.size() >= kShown) {
      text_.dropped.push_back({std::move(block.text), rule});
    }
  }

  bool is_text(const Block& block) const { return block.duty.duty == Duty::text; }

  // The first and the last block of running text, and how much of it there is.
  void find_prose() {
    begin_ = region_.begin;
    if (headline_ >= region_.begin && headline_ < region_.end) begin_ = headline_;
    first_prose_ = region_.end;
    last_prose_ = region_.begin;
    prose_before_.assign(region_.end + 1, 0);
    for (std::size_t at = begin_; at < region_.end; ++at) {
      prose_before_[at + 1] = prose_before_[at];
      if (!is_text(blocks_[at]) || !blocks_[at].is_prose()) continue;
      first_prose_ = std::min(first_prose_, at);
      last_prose_ = at;
      prose_before_[at + 1] += blocks_[at].text.size();
    }
  }

  // How much of each list and table is links: an ingredient with a link is not a list of links.
  void find_list_shares() {
    for (std::size_t at = region_.begin; at < region_.end; ++at) {
      const Block& block = blocks_[at];
      if (block.list == Tree::kNone) continue;
      auto& [all, links] = list_bytes_[block.list];
      all += block.text.size();
      links += block.link_bytes;
    }
  }

  bool is_links(const Block& block) const {
    if (block.list != Tree::kNone) {
      const auto& [all, links] = list_bytes_.at(block.list);
      return static_cast<double>(links) > kMostlyLinksList * static_cast<double>(all);
    }
    return block.link_share() > kMostlyLinks;
  }

  // The kicker stands above the headline, often as the first line of the same heading, seldom
  // below.
  void read_kicker() {
    constexpr std::size_t kFarthest = 4;
    if (headline_ >= blocks_.size()) return;
    std::size_t found = blocks_.size();
    for (std::size_t at = headline_; at > 0 && headline_ - at < kFarthest; --at) {
      const Block& above = blocks_[at - 1];
      const bool same_heading = above.kind == BlockKind::heading &&
                                heading_of(above.element) == heading_of(blocks_[headline_].element);
      if (above.duty.duty == Duty::kicker || same_heading) found = at - 1;
      if (found < blocks_.size()) break;
    }
    if (found == blocks_.size() && headline_ + 1 < blocks_.size() &&
        blocks_[headline_ + 1].duty.duty == Duty::kicker) {
      found = headline_ + 1;
    }
    if (found == blocks_.size() || blocks_[found].text.size() > kShortLine) return;
    text_.kicker = std::move(blocks_[found].text);
    blocks_[found].text.clear();
  }

  // The heading that an element stands in, or kNone.
  Tree::Id heading_of(Tree::Id element) const {
    while (element != Tree::kNone) {
      const std::string_view name = page_[element].name;
      if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') break;
      element = page_[element].parent;
    }
    return element;
  }

  // The lead stands between headline and text; what the page's description begins with is it, too.
  void read_lead() {
    if (headline_ >= first_prose_) return;
    const std::string description = letters_of(hints_.description, 40);
    for (std::size_t at = headline_ + 1; at < first_prose_; ++at) {
      Block& block = blocks_[at];
      if (block.text.empty() || (block.kind == BlockKind::heading && block.level == 1)) continue;
      const bool described =
          description.size() >= 20 && letters_of(block.text, 40).starts_with(description);
      const bool named = block.duty.duty == Duty::lead;
      const bool teaser = block.duty.rule == "related" && block.text.size() >= 40;
      const bool outside = at < region_.begin && is_text(block) && block.is_prose();
      if (!described && !named && !teaser && !outside) continue;
      if (block.link_share() > 0.5 || block.duty.duty == Duty::caption) continue;
      if (!text_.lead.empty()) text_.lead += ' ';
      text_.lead += block.text;
      block.text.clear();
    }
  }

  void place(Block& block) {
    if (block.text.empty()) return;
    const bool before = at_ < first_prose_;
    const bool after = at_ > last_prose_;
    switch (block.duty.duty) {
      case Duty::caption:
        text_.captions.push_back(std::move(block.text));
        return;
      case Duty::kicker:
      case Duty::byline:
      case Duty::tags:
        if (before) {
          text_.near_headline.push_back(std::move(block.text));
        } else if (after) {
          text_.below.push_back(std::move(block.text));
        } else {
          drop(block, block.duty.rule);
        }
        return;
      case Duty::furniture:
      case Duty::comments:
        drop(block, block.duty.rule);
        return;
      case Duty::text:
      case Duty::lead:
        break;
      case Duty::unseen:
        return;
    }
    if (!ended_.empty()) return drop(block, ended_);
    if (at_ < box_end_) return drop(block, "related");
    if (repeats_headline(block)) return drop(block, "headline again");
    if (is_page_line(block)) return;
    if (block.kind == BlockKind::heading && announces_others(block.text)) {
      list_ = true;
      const std::size_t end = end_of_box();
      if (has_links(at_ + 1, end)) box_end_ = end;
      return drop(block, "related");
    }
    if (list_ && !block.is_prose()) return drop(block, "related");
    list_ = false;
    if (is_links(block)) {
      drop_headings();
      return tags_ ? below(block) : drop(block, "links");
    }
    if (is_breadcrumb(block.text)) return drop(block, "breadcrumb");
    if (is_house_offer(block.text)) {
      drop_headings();
      return drop(block, "offer of the house");
    }
    if (is_caption(block) || stands_at_picture(block)) {
      text_.captions.push_back(std::move(block.text));
      return;
    }
    if (at_ >= last_prose_ && is_author_note(block.text)) return drop(block, "about the author");
    if (is_download(block.text)) return drop(block, "download");
    if (block.kind == BlockKind::heading || is_label(block)) {
      headings_.push_back(at_);
      return;
    }
    const bool short_line = block.kind == BlockKind::text && block.text.size() < kShortLine &&
                            !ends_sentence(block.text);
    // Inside an element that holds nothing but the text, a short line is text: "Herzlichst, Eure
    // Martina".
    const bool byline = is_byline(block.text);
    const bool loose = region_.hook != BodyHook::body || byline;
    // Below the lead stands the byline, at the latest.
    const bool near = prose_before_[at_] * 5 < prose_before_.back();
    if ((before && short_line && loose) || (byline && near)) {
      text_.near_headline.push_back(std::move(block.text));
      drop_headings();
    } else if (short_line && after && loose && !parse_credit(block.text)) {
      below(block);
    } else {
      keep(block);
    }
  }

  // The headline as it is, or above the text in a heading together with its kicker.
  bool repeats_headline(const Block& block) const {
    constexpr std::size_t kNoChance = 20;  // letters
    const std::string own = letters_of(block.text);
    if (own == headline_letters_) return true;
    return block.kind == BlockKind::heading && at_ < first_prose_ &&
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

  void keep(Block& block) {
    keep_headings();
    text_.paragraphs.push_back(std::move(block.text));
  }

  // A short line alone in a box with a picture: "picBox" or however its class is called.
  bool stands_at_picture(const Block& block) const {
    constexpr std::size_t kLongestCaption = 250;
    constexpr std::size_t kLongestCredited = 600;
    constexpr int kMostLevels = 3;
    if (block.kind != BlockKind::text || block.text.size() > kLongestCredited) return false;
    if (block.text.size() > kLongestCaption && !parse_caption(block.text)) return false;
    Tree::Id box = page_[block.element].parent;
    for (int level = 0; level < kMostLevels && box != Tree::kNone && box > region_.element;
         ++level, box = page_[box].parent) {
      const bool alone = (at_ == 0 || blocks_[at_ - 1].node < box) &&
                         (at_ + 1 >= blocks_.size() || blocks_[at_ + 1].node >= page_[box].end);
      if (!alone) return false;
      for (Tree::Id id = box + 1; id < page_[box].end; ++id) {
        if (page_[id].name == "img" || page_[id].name == "picture") return true;
      }
    }
    return false;
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
    const bool near_end = prose_before_[at_] * 3 > prose_before_.back() * 2;
    switch (line.duty) {
      case LineDuty::none:
        return false;
      case LineDuty::drop:
      case LineDuty::offer:
        break;
      case LineDuty::list:
        list_ = true;
        box_end_ = end_of_box();
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

  // True if a third of these blocks is links.
  bool has_links(std::size_t begin, std::size_t end) const {
    std::size_t all = 0;
    std::size_t links = 0;
    for (std::size_t at = begin; at < end; ++at) {
      all += blocks_[at].text.size();
      links += blocks_[at].link_bytes;
    }
    return links * 3 > all;
  }

  // The end of the box that the heading at_ is the first line of: of the largest element that
  // begins with it and holds less than half of the article's text.
  std::size_t end_of_box() const {
    std::size_t end = at_ + 1;
    Tree::Id element = blocks_[at_].element;
    while (element != Tree::kNone && element > region_.element) {
      if (at_ > 0 && blocks_[at_ - 1].node > element) break;
      const std::size_t behind = first_block_at(page_[element].end);
      if ((prose_before_[behind] - prose_before_[at_]) * 2 > prose_before_.back()) break;
      end = behind;
      element = page_[element].parent;
    }
    return end;
  }

  const Tree& page_;
  std::vector<Block>& blocks_;
  const Region& region_;
  std::size_t headline_;
  const PageHints& hints_;
  MainText& text_;
  std::string headline_letters_;
  std::unordered_map<Tree::Id, std::pair<std::size_t, std::size_t>> list_bytes_;
  std::size_t begin_ = 0;
  std::size_t first_prose_ = 0;
  std::size_t last_prose_ = 0;
  std::vector<std::size_t> prose_before_;  // bytes of running text in the blocks before
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
