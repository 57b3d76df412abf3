// SPDX-License-Identifier: GPL-2.0-or-later
// What stands around an article's headline: kicker, lead, byline, the caption of the first picture.
#include "extract/html/article_head.h"

#include <string>
#include <string_view>
#include <utility>

#include "extract/caption.h"
#include "extract/html/headline.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

using read::Tree;

// Bytes of a kicker, a byline or a date.
constexpr std::size_t kShortLine = 120;

// The heading that an element stands in, or kNone.
Tree::Id heading_of(const Tree& page, Tree::Id element) {
  while (element != Tree::kNone) {
    const std::string_view name = page[element].name;
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') break;
    element = page[element].parent;
  }
  return element;
}

// The kicker stands above the headline, often as the first line of the same heading, seldom below.
void read_kicker(const Tree& page, std::vector<Block>& blocks, std::size_t headline,
                 MainText& text) {
  constexpr std::size_t kFarthest = 4;
  const Tree::Id heading = heading_of(page, blocks[headline].element);
  std::size_t found = blocks.size();
  for (std::size_t at = headline; at > 0 && headline - at < kFarthest; --at) {
    const Block& above = blocks[at - 1];
    const bool same_heading =
        above.kind == BlockKind::heading && heading_of(page, above.element) == heading;
    if (above.duty.duty != Duty::kicker && !same_heading) continue;
    found = at - 1;
    break;
  }
  if (found == blocks.size() && headline + 1 < blocks.size() &&
      blocks[headline + 1].duty.duty == Duty::kicker) {
    found = headline + 1;
  }
  if (found == blocks.size() || blocks[found].text.size() > kShortLine) return;
  text.kicker = std::move(blocks[found].text);
  blocks[found].text.clear();
}

// The lead stands between headline and text; what the page's description begins with is it, too.
void read_lead(std::vector<Block>& blocks, const HeadPlace& place, std::string_view description,
               std::string& lead) {
  constexpr std::size_t kCompared = 40;  // letters
  constexpr std::size_t kFewest = 20;    // letters of a description
  constexpr std::size_t kShortest = 40;  // bytes of a lead in a teaser box
  const std::string described = letters_of(description, kCompared);
  for (std::size_t at = place.headline + 1; at < place.first_text; ++at) {
    Block& block = blocks[at];
    if (block.text.empty() || (block.kind == BlockKind::heading && block.level == 1)) continue;
    if (block.link_share() > 0.5 || block.duty.duty == Duty::caption) continue;
    if (parse_caption(block.text)) continue;
    const bool by_description =
        described.size() >= kFewest && letters_of(block.text, kCompared).starts_with(described);
    const bool by_name = block.duty.duty == Duty::lead;
    const bool in_teaser = block.duty.rule == "related" && block.text.size() >= kShortest;
    const bool by_place = at < place.region && block.duty.duty == Duty::text && block.is_prose();
    if (!by_description && !by_name && !in_teaser && !by_place) continue;
    if (!lead.empty()) lead += ' ';
    lead += block.text;
    block.text.clear();
  }
}

// Lines close to the headline that no element of the article's text holds.
void read_lines(std::vector<Block>& blocks, const HeadPlace& place, MainText& text) {
  constexpr std::size_t kFarthestAbove = 5;
  const std::size_t begin = place.headline > kFarthestAbove ? place.headline - kFarthestAbove : 0;
  for (std::size_t at = begin; at < place.region; ++at) {
    Block& block = blocks[at];
    if (at == place.headline || block.text.empty()) continue;
    if (block.duty.duty == Duty::furniture || block.duty.duty == Duty::comments) continue;
    const bool caption = block.duty.duty == Duty::caption || parse_caption(block.text);
    if (caption && at > place.headline) {
      text.captions.push_back(std::move(block.text));
    } else if (!caption && block.text.size() <= kShortLine) {
      text.near_headline.push_back(std::move(block.text));
    }
  }
}

}  // namespace

void read_head(const Tree& page, std::vector<Block>& blocks, const HeadPlace& place,
               const PageHints& hints, MainText& text) {
  if (place.headline >= blocks.size()) return;
  read_kicker(page, blocks, place.headline, text);
  if (place.headline >= place.first_text) return;
  read_lead(blocks, place, hints.description, text.lead);
  if (place.headline < place.region) read_lines(blocks, place, text);
}

}  // namespace depesche::extract
