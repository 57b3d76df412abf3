// SPDX-License-Identifier: GPL-2.0-or-later
// Words that stand apart -> Xapian queries.
#include "query/compound_query.h"

#include "index/schema.h"
#include "query/limits.h"
#include "query/near.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace depesche::query {
namespace {

using Query = Xapian::Query;

// "EU" of "EU-Gipfel"; but "U" of "U-Bahn" also stands in "u. a.".
constexpr std::size_t kMinBytes = 2;

// For each word the terms that may stand for it.
using Slots = std::vector<std::vector<std::string>>;

// Those of them that "database" has. Opening a posting list takes four times as long as to see that
// there is none, and most parts of compounds stand in no title and no tag.
Slots known_terms(const Reading& words, const char* prefix, const Xapian::Database& database) {
  Slots slots;
  for (const WordSlot& word : words) {
    std::vector<std::string>& slot = slots.emplace_back();
    for (const std::string& stem : word.stems) {
      for (const index::Tier tier :
           {index::Tier::stems, index::Tier::heads, index::Tier::modifiers}) {
        std::string term = index::word_term(tier, prefix, stem);
        if (database.term_exists(term)) slot.push_back(std::move(term));
      }
    }
  }
  return slots;
}

bool lacks_a_word(const Slots& slots) {
  return std::any_of(slots.begin(), slots.end(), [](const auto& slot) { return slot.empty(); });
}

Query any_of(const std::vector<std::string>& terms) {
  return Query(Query::OP_OR, terms.begin(), terms.end());
}

Query join(Query::op how, const Slots& slots) {
  std::vector<Query> words;
  for (const std::vector<std::string>& terms : slots) words.push_back(any_of(terms));
  return Query(how, words.begin(), words.end());
}

}  // namespace

bool may_stand_apart(const Reading& words) {
  return words.size() > 1 && words.size() <= kMaxGroup &&
         std::all_of(words.begin(), words.end(),
                     [](const WordSlot& word) { return word.forms.front().size() >= kMinBytes; });
}

Query words_apart(const Reading& words, const index::FieldRow* field, const Query& known,
                  const Xapian::Database& database) {
  const auto near = [&](const Slots& slots) {
    return lacks_a_word(slots) ? Query() : near_query(slots, kPartsWindow, known);
  };
  if (field != nullptr) return near(known_terms(words, field->words, database));
  const Slots anywhere = known_terms(words, index::kMainWords, database);
  if (lacks_a_word(anywhere)) return Query();
  const Query title = Query(Query::OP_AND, join(Query::OP_AND, anywhere),
                            join(Query::OP_OR, known_terms(words, index::kTitleWords, database)));
  return title | near(anywhere) | near(known_terms(words, index::kTagsWords, database));
}

Query parts_apart(const WordSlot& word, const index::FieldRow* field, const Query& known,
                  const Xapian::Database& database) {
  Query query;
  for (const std::vector<std::string>& grouping : word.groupings) {
    Reading words;
    for (const std::string& stem : grouping) words.push_back({{stem}, {}, {}, {}});
    query |= words_apart(words, field, known, database);
  }
  return query;
}

}  // namespace depesche::query
