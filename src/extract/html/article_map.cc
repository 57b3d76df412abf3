// SPDX-License-Identifier: GPL-2.0-or-later
// Where among the blocks of an article the running text is, the lists of links, boxes and pictures.
#include "extract/html/article_map.h"

#include <algorithm>

#include "extract/caption.h"

namespace depesche::extract {

using read::Tree;

ArticleMap::ArticleMap(const Tree& page, const std::vector<Block>& blocks, const Region& region,
                       std::size_t begin)
    : page_(page),
      blocks_(blocks),
      element_(region.element),
      end_(region.end),
      first_prose_(region.end),
      last_prose_(region.begin),
      prose_before_(region.end + 1, 0) {
  for (std::size_t at = begin; at < end_; ++at) {
    const Block& block = blocks_[at];
    prose_before_[at + 1] = prose_before_[at];
    if (block.duty.duty == Duty::text && block.is_prose()) {
      first_prose_ = std::min(first_prose_, at);
      last_prose_ = at;
      prose_before_[at + 1] += block.text.size();
    }
    if (block.list != Tree::kNone) {
      auto& [all, links] = list_bytes_[block.list];
      all += block.text.size();
      links += block.link_bytes;
    }
  }
}

double ArticleMap::share_above(std::size_t at) const {
  if (prose_before_.back() == 0) return 0;
  return static_cast<double>(prose_before_[at]) / static_cast<double>(prose_before_.back());
}

bool ArticleMap::is_links(std::size_t at) const {
  // Links that take so much of a line, or of a list, make it a link and not a text with a link.
  constexpr double kMostlyLinks = 0.75;
  constexpr double kMostlyLinksList = 0.6;
  const Block& block = blocks_[at];
  const auto list = list_bytes_.find(block.list);
  if (list == list_bytes_.end() || holds_most_text(block.list)) {
    return block.link_share() > kMostlyLinks;
  }
  const auto& [all, links] = list->second;
  return static_cast<double>(links) > kMostlyLinksList * static_cast<double>(all);
}

// True for the table of an old page's layout, with article and links below in one cell.
bool ArticleMap::holds_most_text(Tree::Id table) const {
  if (page_[table].name != "table") return false;
  const std::size_t begin = std::min(first_block_at(blocks_, table), end_);
  const std::size_t end = std::min(first_block_at(blocks_, page_[table].end), end_);
  return (prose_before_[end] - prose_before_[begin]) * 2 > prose_before_.back();
}

bool ArticleMap::has_links(std::size_t begin, std::size_t end) const {
  std::size_t all = 0;
  std::size_t links = 0;
  for (std::size_t at = begin; at < end; ++at) {
    all += blocks_[at].text.size();
    links += blocks_[at].link_bytes;
  }
  return links * 3 > all;
}

std::size_t ArticleMap::end_of_box(std::size_t at) const {
  std::size_t end = at + 1;
  Tree::Id element = blocks_[at].element;
  while (element != Tree::kNone && element > element_) {
    if (at > 0 && blocks_[at - 1].node > element) break;
    const std::size_t behind = std::min(first_block_at(blocks_, page_[element].end), end_);
    if ((prose_before_[behind] - prose_before_[at]) * 2 > prose_before_.back()) break;
    end = std::max(end, behind);
    element = page_[element].parent;
  }
  return end;
}

bool ArticleMap::stands_at_picture(std::size_t at) const {
  constexpr std::size_t kLongestCaption = 250;
  constexpr std::size_t kLongestCredited = 600;
  constexpr int kMostLevels = 3;
  const Block& block = blocks_[at];
  if (block.kind != BlockKind::text || block.text.size() > kLongestCredited) return false;
  if (block.text.size() > kLongestCaption && !parse_caption(block.text)) return false;
  Tree::Id box = page_[block.element].parent;
  for (int level = 0; level < kMostLevels && box != Tree::kNone && box > element_;
       ++level, box = page_[box].parent) {
    const bool alone = (at == 0 || blocks_[at - 1].node < box) &&
                       (at + 1 >= blocks_.size() || blocks_[at + 1].node >= page_[box].end);
    if (!alone) return false;
    for (Tree::Id id = box + 1; id < page_[box].end; ++id) {
      if (page_[id].name == "img" || page_[id].name == "picture") return true;
    }
  }
  return false;
}

}  // namespace depesche::extract
