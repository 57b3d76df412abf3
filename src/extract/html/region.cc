// SPDX-License-Identifier: GPL-2.0-or-later
// The element of a page that holds the article's text.
#include "extract/html/region.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "extract/text.h"

namespace depesche::extract {

namespace {

using Tree = read::Tree;

// What a block says for the element around it: running text for it, lists of links against it.
double weight(const Block& block) {
  constexpr std::size_t kParagraphBytes = 100;
  constexpr std::size_t kSentenceBytes = 40;
  if (block.evidence == Evidence::doubted) return 0;
  if (block.duty.duty != Duty::text && block.duty.duty != Duty::lead) return 0;
  const auto own = static_cast<double>(block.text.size() - block.link_bytes);
  if (block.link_share() > 0.5) return -0.5 * static_cast<double>(block.link_bytes);
  const std::size_t size = block.text.size();
  if (block.kind == BlockKind::heading) return 0.2 * own;
  if (size >= kParagraphBytes || (size >= kSentenceBytes && ends_sentence(block.text))) return own;
  return 0.3 * own;
}

class Weights {
 public:
  Weights(const Tree& page, const std::vector<Block>& blocks) : before_(page.size() + 1, 0) {
    for (const Block& block : blocks) before_[block.node + 1] = weight(block);
    for (std::size_t id = 1; id < before_.size(); ++id) before_[id] += before_[id - 1];
  }
  double of(const Tree& page, Tree::Id element) const {
    return before_[page[element].end] - before_[element];
  }

 private:
  std::vector<double> before_;  // before_[n]: of the blocks that begin before node n
};

struct Candidate {
  Tree::Id element = Tree::kNone;
  double weight = 0;
};

// What several elements of a kind have in common: of "post-17 type-post" the "post-".
std::string kind_of(const Tree& page, Tree::Id element) {
  const std::string_view classes = trim(page.attribute(element, "class"));
  const std::string_view first = classes.substr(0, classes.find(' '));
  std::string kind(page[element].name);
  std::copy_if(first.begin(), first.end(), std::back_inserter(kind),
               [](char c) { return !is_ascii_digit(c); });
  return kind;
}

// Widens "region", an article element, to others of the same kind: a page that puts the steps of a
// recipe or the posts of a thread into an element each. One with a linked heading is a teaser of
// another article.
void widen(const Tree& page, const std::vector<Block>& blocks, const Weights& weights,
           Region& region) {
  const std::string kind = kind_of(page, region.element);
  const std::size_t begin = region.begin;
  const std::size_t end = region.end;
  for (Tree::Id id = 0; id < page.size(); ++id) {
    if (page[id].name != page[region.element].name || weights.of(page, id) <= 0) continue;
    const bool nested =
        id <= region.element ? page[id].end > region.element : id < page[region.element].end;
    if (nested || kind_of(page, id) != kind) continue;
    const std::size_t from = first_block_at(blocks, id);
    const std::size_t to = first_block_at(blocks, page[id].end);
    const auto own = blocks.begin() + static_cast<std::ptrdiff_t>(from);
    const auto behind = blocks.begin() + static_cast<std::ptrdiff_t>(to);
    id = page[id].end - 1;  // what is in it is of its kind
    const bool teaser = std::any_of(own, behind, [](const Block& block) {
      const bool linked = block.kind == BlockKind::heading && block.link_share() > 0.5;
      return block.duty.duty == Duty::comments || (linked && block.duty.duty == Duty::text);
    });
    if (teaser) continue;
    region.begin = std::min(region.begin, from);
    region.end = std::max(region.end, to);
  }
  // Up to the element around all of them.
  while (region.begin < begin || region.end > end) {
    const Tree::Node& node = page[region.element];
    const bool around =
        blocks[region.begin].node > region.element && blocks[region.end - 1].node < node.end;
    if (around || node.parent == Tree::kNone) break;
    region.element = node.parent;
  }
}

}  // namespace

std::size_t first_block_at(const std::vector<Block>& blocks, Tree::Id node) {
  const auto block =
      std::lower_bound(blocks.begin(), blocks.end(), node,
                       [](const Block& candidate, Tree::Id id) { return candidate.node < id; });
  return static_cast<std::size_t>(block - blocks.begin());
}

Region find_region(const Tree& page, const std::vector<Block>& blocks, ElementRules& rules) {
  constexpr double kEnough = 0.75;  // of the best weight on the page
  constexpr double kAsGood = 0.95;  // a smaller element with so much of it is the better one
  Region region;
  if (blocks.empty()) return region;
  const Weights weights(page, blocks);
  Candidate best[4];  // by hook; none: any element
  for (Tree::Id id = 0; id < page.size(); ++id) {
    if (!page[id].is_element()) continue;
    const double weight = weights.of(page, id);
    const auto offer = [&](Candidate& candidate) {
      const bool inside = candidate.element != Tree::kNone && id < page[candidate.element].end;
      if (candidate.element == Tree::kNone || weight > candidate.weight ||
          (inside && weight >= kAsGood * candidate.weight)) {
        candidate = {id, weight};
      }
    };
    offer(best[0]);
    const BodyHook hook = rules.hook(id);
    if (hook != BodyHook::none) offer(best[static_cast<int>(hook)]);
  }
  region.element = best[0].element;
  region.rule = "densest element";
  constexpr std::string_view kRules[] = {"densest element", "main element", "article element",
                                         "text element"};
  for (int hook = 3; hook > 0; --hook) {
    if (best[hook].element == Tree::kNone || best[hook].weight < kEnough * best[0].weight) continue;
    region.element = best[hook].element;
    region.rule = kRules[hook];
    region.hook = static_cast<BodyHook>(hook);
    break;
  }
  region.begin = first_block_at(blocks, region.element);
  region.end = first_block_at(blocks, page[region.element].end);
  if (region.hook == BodyHook::article) widen(page, blocks, weights, region);
  return region;
}

}  // namespace depesche::extract
