// SPDX-License-Identifier: GPL-2.0-or-later
// Words that stand apart -> Xapian queries.
#include "query/compound_query.h"

#include "index/schema.h"
#include "query/limits.h"

#include <algorithm>
#include <string>
#include <vector>

namespace depesche::query {
namespace {

using Query = Xapian::Query;

// "EU" of "EU-Gipfel"; but "U" of "U-Bahn" also stands in "u. a.".
constexpr std::size_t kMinBytes = 2;

Query each(Query::op join, const Reading& words, const index::FieldRow* field) {
  std::vector<Query> queries;
  for (const WordSlot& word : words) queries.push_back(any_stem(word.stems, Parts::any, field));
  return Query(join, queries.begin(), queries.end());
}

}  // namespace

bool may_stand_apart(const Reading& words) {
  return words.size() > 1 && words.size() <= kMaxGroup &&
         std::all_of(words.begin(), words.end(),
                     [](const WordSlot& word) { return word.forms.front().size() >= kMinBytes; });
}

Query words_apart(const Reading& words, const index::FieldRow* field, const Query& known) {
  const auto near = [&](const index::FieldRow* place) {
    return words_together(Together::near, words, Parts::any, kPartsWindow, place, known);
  };
  if (field != nullptr) return near(field);
  const Query title = Query(Query::OP_AND, each(Query::OP_AND, words, nullptr),
                            each(Query::OP_OR, words, index::find_field("title")));
  return title | near(index::find_field("body")) | near(index::find_field("tags"));
}

Query parts_apart(const WordSlot& word, const index::FieldRow* field, const Query& known) {
  Query query;
  for (const std::vector<std::string>& grouping : word.groupings) {
    Reading words;
    for (const std::string& stem : grouping) words.push_back({{stem}, {}, {}, {}});
    query |= words_apart(words, field, known);
  }
  return query;
}

}  // namespace depesche::query
