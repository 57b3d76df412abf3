// SPDX-License-Identifier: GPL-2.0-or-later
// Counts pairs by the position lists of their words.
#include "query/pair_count.h"

#include "base/hash.h"
#include "index/schema.h"

#include <algorithm>
#include <utility>

namespace depesche::query {
namespace {

// Positions from the first word to the second: with stopwords left out of the query, "Wechsel
// Trainer" is there to find "Wechsel des Trainers".
constexpr std::uint32_t kPairWindow = 2;

}  // namespace

PairCounter::PairCounter(const Xapian::Database& database, const index::Positions& positions,
                         const std::vector<WordPair>& pairs)
    : database_(database), all_positions_(positions), document_({}, index::BlobPlace()) {
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
  document_ = all_positions_.document(docid);
  for (Word& word : words_) word.read = false;
}

std::uint32_t PairCounter::count(std::size_t pair) {
  std::uint32_t count = 0;
  for (const Pair& place : pairs_[pair]) {
    const Positions& first = positions(words_[place.first]);
    if (first.empty()) continue;
    const Positions& second = positions(words_[place.second]);
    auto from = second.begin();
    for (const std::uint32_t position : first) {
      from = std::upper_bound(from, second.end(), position);
      if (from == second.end()) break;
      if (*from - position <= kPairWindow) ++count;
    }
  }
  return count;
}

std::size_t PairCounter::add_word(const std::vector<std::string>& stems, const char* prefix) {
  Word added;
  for (const std::string& stem : stems) {
    std::string name = index::word_term(index::Tier::stems, prefix, stem);
    const std::uint64_t hash = base::hash64(name);
    added.terms.push_back({std::move(name), hash, {}});
    added.terms.back().posting = database_.postlist_begin(added.terms.back().name);
  }
  const auto known = std::find_if(words_.begin(), words_.end(), [&](const Word& word) {
    return std::equal(word.terms.begin(), word.terms.end(), added.terms.begin(), added.terms.end(),
                      [](const Term& a, const Term& b) { return a.name == b.name; });
  });
  if (known != words_.end()) return static_cast<std::size_t>(known - words_.begin());
  words_.push_back(std::move(added));
  return words_.size() - 1;
}

const PairCounter::Positions& PairCounter::positions(Word& word) {
  if (word.read) return word.positions;
  word.read = true;
  word.positions.clear();
  for (Term& term : word.terms) {
    if (!is_here(term)) continue;
    if (!document_.find(term.hash, word.positions)) {
      throw Xapian::DatabaseCorruptError("the positions of document " + std::to_string(docid_) +
                                         " are damaged");
    }
  }
  if (word.terms.size() > 1) std::sort(word.positions.begin(), word.positions.end());
  return word.positions;
}

// Only known terms may be looked up in a document.
bool PairCounter::is_here(Term& term) const {
  const Xapian::PostingIterator end;
  if (term.posting != end && *term.posting < docid_) term.posting.skip_to(docid_);
  return term.posting != end && *term.posting == docid_;
}

}  // namespace depesche::query
