// SPDX-License-Identifier: GPL-2.0-or-later
// A web page -> the article's text as a reader sees it, with headline, lead and captions apart.
#include "extract/html/main_text.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "extract/html/article_parts.h"
#include "extract/html/blocks.h"
#include "extract/html/body_evidence.h"
#include "extract/html/credit_lines.h"
#include "extract/html/element_rules.h"
#include "extract/html/headline.h"
#include "extract/html/page_wall.h"
#include "extract/html/region.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

using read::Tree;

// A rule that would take most of the page's running text: the page means something else by its
// word. "share" is then no row of buttons but the name of a theme's text column.
std::string_view overgrown_rule(const std::vector<Block>& blocks) {
  constexpr std::string_view kDoubtful[] = {"share buttons", "advertising", "newsletter",
                                            "gallery",       "widget",      "about the author",
                                            "paywall"};
  std::size_t kept = 0;
  std::size_t taken[std::size(kDoubtful)] = {};
  for (const Block& block : blocks) {
    if (!block.is_prose()) continue;
    if (block.duty.duty == Duty::text) kept += block.text.size();
    for (std::size_t row = 0; row < std::size(kDoubtful); ++row) {
      if (block.duty.rule == kDoubtful[row]) taken[row] += block.text.size();
    }
  }
  const auto most = std::max_element(std::begin(taken), std::end(taken));
  if (*most <= 2 * kept) return {};
  return kDoubtful[most - std::begin(taken)];
}

// Marks the blocks that stand in "known", and believes it more than the names of elements. Of a
// forum, whose data may give the first post alone, nothing is doubted.
void confirm(std::vector<Block>& blocks, const BodyEvidence& known) {
  std::size_t kept = 0;
  std::size_t confirmed = 0;
  for (Block& block : blocks) {
    // A quote that is printed large beside the text stands in the text, too.
    const bool beside = block.duty.rule == "aside element" || block.duty.duty == Duty::caption;
    if (!block.is_prose() || beside) continue;
    if (known.has(block.text)) {
      block.evidence = Evidence::confirmed;
      confirmed += block.text.size();
      if (block.duty.duty != Duty::lead) block.duty = {};
    }
    if (block.duty.duty == Duty::text) kept += block.text.size();
  }
  if (confirmed * 5 < kept * 2) return;
  for (Block& block : blocks) {
    if (block.evidence == Evidence::none) block.evidence = Evidence::doubted;
  }
}

// A page that a script is to fill holds its text only as data.
void take_article_body(std::string_view article_body, MainText& text) {
  std::size_t shown = text.lead.size();
  for (const std::string& paragraph : text.paragraphs) shown += paragraph.size();
  if (shown * 2 > article_body.size()) return;
  text.rule = "JSON-LD articleBody";
  text.paragraphs.clear();
  for (const std::string_view line : split(article_body, "\n")) {
    text.paragraphs.push_back(single_spaced(line));
  }
  if (!text.paragraphs.empty() && text.paragraphs.front() == text.lead) text.lead.clear();
}

}  // namespace

MainText find_main_text(const Tree& page, const PageHints& hints) {
  MainText text;
  ElementRules rules(page);
  std::vector<Block> blocks = read_blocks(page, rules);
  while (true) {
    const std::string_view rule = overgrown_rule(blocks);
    if (rule.empty()) break;
    rules.distrust(rule);
    blocks = read_blocks(page, rules);
  }
  const BodyEvidence known(hints.article_body);
  if (known.usable()) confirm(blocks, known);
  const Region region = find_region(page, blocks, rules);
  text.rule = region.rule;
  const std::size_t headline = find_headline(blocks, region, hints.title);
  if (headline < blocks.size()) text.headline = blocks[headline].text;
  text.offers = find_offers(blocks, region, headline);
  text.credits = find_credit_lines(blocks, region, headline);
  sort_parts(page, blocks, region, headline, hints, text);
  if (known.usable()) take_article_body(hints.article_body, text);
  return text;
}

}  // namespace depesche::extract
