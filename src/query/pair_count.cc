// SPDX-License-Identifier: GPL-2.0-or-later
// Counts pairs by the position lists of their words.
#include "query/pair_count.h"

#include "index/schema.h"

#include <algorithm>

namespace depesche::query {
namespace {

// Positions from the first word to the second: with stopwords left out of the query, "Wechsel
// Trainer" is there to find "Wechsel des Trainers".
constexpr Xapian::termpos kPairWindow = 2;

}  // namespace

PairCounter::PairCounter(const Xapian::Database& database, const std::vector<WordPair>& pairs)
    : database_(database) {
  for (const WordPair& pair : pairs) {
    pairs_.emplace_back();
    for (const char* prefix : {index::kMainWords, index::kTitleWords}) {
      const std::size_t first = add_word(pair.first, prefix);
      pairs_.back().push_back({first, add_word(pair.second, prefix)});
    }
  }
}

void PairCounter::read(Xapian::docid docid) {
  docid_ = docid;
  for (Word& word : words_) word.read = false;
}

std::uint32_t PairCounter::count(std::size_t pair) {
  std::uint32_t count = 0;
  for (const Pair& place : pairs_[pair]) {
    const Positions& first = positions(words_[place.first]);
    if (first.empty()) continue;
    const Positions& second = positions(words_[place.second]);
    auto from = second.begin();
    for (const Xapian::termpos position : first) {
      from = std::upper_bound(from, second.end(), position);
      if (from == second.end()) break;
      if (*from - position <= kPairWindow) ++count;
    }
  }
  return count;
}

std::size_t PairCounter::add_word(const std::vector<std::string>& stems, const char* prefix) {
  std::vector<std::string> terms;
  for (const std::string& stem : stems)
    terms.push_back(index::word_term(index::Tier::stems, prefix, stem));
  const auto known = std::find_if(words_.begin(), words_.end(),
                                  [&](const Word& word) { return word.terms == terms; });
  if (known != words_.end()) return static_cast<std::size_t>(known - words_.begin());
  words_.push_back({std::move(terms), false, {}});
  return words_.size() - 1;
}

const PairCounter::Positions& PairCounter::positions(Word& word) {
  if (word.read) return word.positions;
  word.read = true;
  word.positions.clear();
  for (const std::string& term : word.terms) {
    const Xapian::PositionIterator end = database_.positionlist_end(docid_, term);
    for (auto at = database_.positionlist_begin(docid_, term); at != end; ++at) {
      word.positions.push_back(*at);
    }
  }
  if (word.terms.size() > 1) std::sort(word.positions.begin(), word.positions.end());
  return word.positions;
}

}  // namespace depesche::query
