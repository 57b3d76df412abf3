// SPDX-License-Identifier: GPL-2.0-or-later
// A web page -> the article's text as a reader sees it, with headline, lead and captions apart.
#include "extract/html/main_text.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "extract/html/article_parts.h"
#include "extract/html/blocks.h"
#include "extract/html/element_rules.h"
#include "extract/html/headline.h"
#include "extract/html/region.h"

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
  const Region region = find_region(page, blocks, rules);
  const std::size_t headline = find_headline(blocks, region, hints.title);
  if (headline < blocks.size()) text.headline = blocks[headline].text;
  sort_parts(page, blocks, region, headline, hints, text);
  return text;
}

}  // namespace depesche::extract
