// SPDX-License-Identifier: GPL-2.0-or-later
// Pages that show a wall in place of their article.
#include "extract/html/page_wall.h"

#include <algorithm>
#include <iterator>

#include "extract/text.h"
#include "extract/wall.h"

namespace depesche::extract {

namespace {

// Furniture that offers something on every page of a site, article or not.
constexpr std::string_view kOnEveryPage[] = {
    "navigation", "navigation element", "role",  "header or footer", "footer element",
    "related",    "newsletter",         "hidden"};

}  // namespace

std::vector<std::string> find_offers(const std::vector<Block>& blocks, const Region& region,
                                     std::size_t headline) {
  constexpr std::size_t kEnoughText = 2000;  // bytes
  constexpr std::size_t kMostBehind = 25;
  std::size_t text = 0;
  for (std::size_t at = region.begin; at < region.end && text <= kEnoughText; ++at) {
    if (blocks[at].duty.duty == Duty::text && blocks[at].is_prose()) text += blocks[at].text.size();
  }
  if (text > kEnoughText) return {};
  std::vector<std::string> offers;
  const std::size_t end = std::min(blocks.size(), region.end + kMostBehind);
  for (std::size_t at = std::min(region.begin, headline); at < end; ++at) {
    const Block& block = blocks[at];
    const bool everywhere = block.duty.duty == Duty::furniture &&
                            std::find(std::begin(kOnEveryPage), std::end(kOnEveryPage),
                                      block.duty.rule) != std::end(kOnEveryPage);
    if (!everywhere && is_wall_line(block.text)) offers.push_back(block.text);
  }
  return offers;
}

std::string_view page_wall_reason(const MainText& text, bool paid) {
  constexpr std::size_t kTeaser = 500;  // code points
  std::vector<std::string> lines = {text.headline, text.lead};
  lines.insert(lines.end(), text.paragraphs.begin(), text.paragraphs.end());
  lines.insert(lines.end(), text.offers.begin(), text.offers.end());
  std::erase(lines, "");
  const std::string_view reason = wall_reason(lines);
  if (!reason.empty() || !paid) return reason;
  std::size_t chars = 0;
  for (const std::string& paragraph : text.paragraphs) chars += length(paragraph);
  return chars <= kTeaser ? kPaywall : std::string_view();
}

}  // namespace depesche::extract
