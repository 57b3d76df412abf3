// SPDX-License-Identifier: GPL-2.0-or-later
// Where among the blocks of an article the running text is, the lists of links, boxes and pictures.
#ifndef DEPESCHE_EXTRACT_HTML_ARTICLE_MAP_H_
#define DEPESCHE_EXTRACT_HTML_ARTICLE_MAP_H_

#include <cstddef>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extract/html/blocks.h"
#include "extract/html/region.h"
#include "read/tree.h"

namespace depesche::extract {

// Answers about the blocks of a region, by their numbers. "page" and "blocks" outlive the map; the
// texts of blocks that were asked about may be moved away.
class ArticleMap {
 public:
  // Blocks before "begin" are above the article.
  ArticleMap(const read::Tree& page, const std::vector<Block>& blocks, const Region& region,
             std::size_t begin);

  // The first and the last block of running text; end and begin of the region if there is none.
  std::size_t first_prose() const { return first_prose_; }
  std::size_t last_prose() const { return last_prose_; }
  // How much of the running text stands above a block, 0 to 1.
  double share_above(std::size_t at) const;

  // True if the block is a link, or of a list or table of links: an ingredient with a link is none.
  bool is_links(std::size_t at) const;
  // True if a third of these blocks is links.
  bool has_links(std::size_t begin, std::size_t end) const;
  // The end of the box that the block is the first line of: of the largest element that begins with
  // it and holds less than half of the running text. The next block if there is none.
  std::size_t end_of_box(std::size_t at) const;
  // True for a short line alone in a box with a picture: "picBox" or however its class is called.
  bool stands_at_picture(std::size_t at) const;

 private:
  bool holds_most_text(read::Tree::Id table) const;

  const read::Tree& page_;
  const std::vector<Block>& blocks_;
  read::Tree::Id element_;  // of the region
  std::size_t end_;         // of the region
  std::size_t first_prose_;
  std::size_t last_prose_;
  std::vector<std::size_t> prose_before_;  // bytes of running text in the blocks before
  // All bytes and those in links, by list.
  std::unordered_map<read::Tree::Id, std::pair<std::size_t, std::size_t>> list_bytes_;
};

}  // namespace depesche::extract

#endif
