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

Query words_apart(const Reading& words, const index::FieldRow* field, const Searched& index) {
  const auto terms = [&](const char* prefix) {
    return known_terms(words, Parts::any, prefix, index.database);
  };
  const auto near = [&](const Slots& slots) {
    return lacks_a_word(slots) ? Query() : near_query(slots, kPartsWindow, index.positions);
  };
  if (field != nullptr) return near(terms(field->words));
  const Slots anywhere = terms(index::kMainWords);
  if (lacks_a_word(anywhere)) return Query();
  const Query title = Query(Query::OP_AND, join(Query::OP_AND, anywhere),
                            join(Query::OP_OR, terms(index::kTitleWords)));
  return title | near(anywhere) | near(terms(index::kTagsWords));
}

Query parts_apart(const WordSlot& word, const index::FieldRow* field, const Searched& index) {
  Query query;
  for (const std::vector<std::string>& grouping : word.groupings) {
    Reading words;
    for (const std::string& stem : grouping) words.push_back({{stem}, {}, {}, {}});
    query |= words_apart(words, field, index);
  }
  return query;
}

}  // namespace depesche::query
