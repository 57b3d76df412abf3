// SPDX-License-Identifier: GPL-2.0-or-later
// Which line of a page is the article's headline.
#include "extract/html/headline.h"

#include <algorithm>
#include <unordered_set>

#include "base/utf8.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

constexpr std::size_t kLongestHeadline = 400;  // bytes

using WordSet = std::unordered_set<std::string>;

// Words of at least three letters: "und" counts, "zu" does not.
WordSet word_set(std::string_view text) {
  constexpr std::size_t kShortestWord = 3;
  WordSet set;
  for (const std::string_view word : words(text)) {
    std::string plain = letters_of(word);
    if (plain.size() >= kShortestWord) set.insert(std::move(plain));
  }
  return set;
}

// How much of the longer of two texts the other one says, 0 to 1.
double likeness(const WordSet& a, const WordSet& b) {
  if (a.empty() || b.empty()) return 0;
  const auto common =
      std::count_if(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); });
  return static_cast<double>(common) / static_cast<double>(std::max(a.size(), b.size()));
}

}  // namespace

std::string letters_of(std::string_view text, std::size_t limit) {
  std::string out;
  for (std::size_t at = 0, next = 0; at < text.size() && out.size() < limit; at = next) {
    const char32_t c = base::decode_utf8(text, at, next);
    if (base::is_letter(c) || base::is_digit(c)) base::append_utf8(out, base::to_lower(c));
  }
  return out;
}

std::size_t find_headline(const std::vector<Block>& blocks, const Region& region,
                          std::string_view title) {
  // A heading's points: what it says, its level, and whether something speaks against it.
  constexpr double kLikeTitle = 10;
  constexpr double kSameAsTitle = 4;
  constexpr double kByLevel[] = {0, 4, 2.5, 1, 0.5, 0, 0};
  constexpr double kFurniture = -3;
  constexpr double kBelowText = -4;
  constexpr double kLinked = -1;  // the site's name, or a teaser
  constexpr double kEnough = 2;
  const WordSet title_words = word_set(title.substr(0, kLongestHeadline));
  const std::string title_letters = letters_of(title);
  const auto first_prose = std::find_if(
      blocks.begin() + static_cast<std::ptrdiff_t>(region.begin),
      blocks.begin() + static_cast<std::ptrdiff_t>(region.end),
      [](const Block& block) { return block.duty.duty == Duty::text && block.is_prose(); });
  const auto text_begin = static_cast<std::size_t>(first_prose - blocks.begin());
  std::size_t best = blocks.size();
  double best_points = kEnough;
  for (std::size_t at = 0; at < region.end; ++at) {
    const Block& block = blocks[at];
    if (block.text.size() > kLongestHeadline) continue;
    const bool near_size =
        block.text.size() < 2 * title.size() && title.size() < 2 * block.text.size();
    const bool same =
        near_size && title_letters.size() > 8 && letters_of(block.text) == title_letters;
    if (block.kind != BlockKind::heading && !same) continue;
    double points = kByLevel[block.level] + (same ? kSameAsTitle : 0);
    if (!title_words.empty()) points += kLikeTitle * likeness(word_set(block.text), title_words);
    if (block.duty.duty == Duty::furniture || block.duty.duty == Duty::comments) {
      points += kFurniture;
    }
    if (at > text_begin) points += kBelowText;
    if (block.link_share() > 0.5) points += kLinked;
    // Of equals the last one: the one that is next to the text.
    const bool later = at <= text_begin && points == best_points;
    if (points > best_points || later) {
      best = at;
      best_points = points;
    }
  }
  return best;
}

}  // namespace depesche::extract
