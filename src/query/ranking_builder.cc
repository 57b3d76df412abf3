// SPDX-License-Identifier: GPL-2.0-or-later
// Words of a query -> features and pairs, by the table of weights.
#include "query/ranking_builder.h"


#include <algorithm>

namespace depesche::query {
namespace {

bool contains(const Reading& words, const WordSlot& word) {
  return std::any_of(words.begin(), words.end(),
                     [&](const WordSlot& other) { return other.stems == word.stems; });
}

}  // namespace

void RankingBuilder::add_words(const Words& words, const index::FieldRow* field, double boost) {
  if (field != nullptr) break_sequence();
  Reading joined;
  for (const Reading& reading : words.readings) {
    for (const WordSlot& word : reading) {
      if (!contains(words.apart, word) && !contains(joined, word)) joined.push_back(word);
    }
  }
  for (const WordSlot& word : joined) {
    add(Tier::stems, word.stems, field, boost * weights_.joined);
  }
  for (const WordSlot& word : words.apart) {
    add(Tier::stems, word.stems, field, boost);
    add(Tier::forms, word.forms, field, boost * weights_.form);
    if (field != nullptr) continue;
    if (!last_word_.empty()) ranking_.pairs.push_back({last_word_, word.stems});
    last_word_ = word.stems;
  }
}

void RankingBuilder::add_forms(const std::vector<std::string>& forms, const index::FieldRow* field,
                               double boost) {
  break_sequence();
  add(Tier::forms, forms, field, boost);
}

void RankingBuilder::add(Tier tier, const std::vector<std::string>& words,
                         const index::FieldRow* field, double weight) {
  if (weight == 0) return;
  Feature feature;
  feature.weight = weight;
  for (const std::string& word : words) {
    feature.terms.push_back({word_term(tier, prefix_of(field), word), 1});
  }
  ranking_.features.push_back(std::move(feature));
}

}  // namespace depesche::query
