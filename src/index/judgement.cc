// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a paragraph that returns is boilerplate: what extract's rules are given to judge by.
#include "index/judgement.h"

#include "extract/boilerplate.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace depesche::index {
namespace {

// Enough to judge by, few enough to read: 16 articles, a megabyte of text.
constexpr std::size_t kLookedAt = 16;
constexpr std::size_t kLookedAtBytes = 64 * 1024;
// With so many occurrences elsewhere for one in the outlet, a paragraph may be an agency's.
constexpr std::size_t kElsewhereShare = 4;
// Of so many articles it can be said that most of an outlet's have something.
constexpr std::size_t kFewestEverywhere = 10;

bool has_paragraph(const Article& article, std::uint64_t hash) {
  return extract::without_paragraphs(article.body, {hash}).size() != article.body.size();
}

void cut(std::string& text) {
  if (text.size() <= kLookedAtBytes) return;
  std::size_t end = kLookedAtBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  text.resize(end);
}

}  // namespace

bool is_boilerplate(std::string_view text, std::uint64_t hash, const Occurrences& occurrences,
                    const std::function<Article(std::size_t)>& read) {
  const std::size_t here = occurrences.here;
  extract::Spread spread;
  spread.elsewhere = (occurrences.everywhere - here) * kElsewhereShare >= here;
  spread.everywhere = here >= kFewestEverywhere && 2 * here >= occurrences.of_outlet;
  std::vector<Article> articles;
  const std::size_t steps = std::min(here, kLookedAt);
  for (std::size_t i = 0; i < steps; ++i) {
    Article article = read(i * here / steps);
    if (!has_paragraph(article, hash)) continue;
    cut(article.lead);
    cut(article.body);
    articles.push_back(std::move(article));
  }
  return extract::is_boilerplate(text, articles, spread);
}

}  // namespace depesche::index
