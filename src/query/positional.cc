// SPDX-License-Identifier: GPL-2.0-or-later
// Term queries, phrases and NEAR.
#include "query/positional.h"

#include <string_view>

namespace depesche::query {
namespace {

using Query = Xapian::Query;

Query together_under(Query::op join, const Reading& slots, std::uint32_t window,
                     const char* prefix) {
  std::vector<Query> words;
  for (const WordSlot& slot : slots) {
    std::vector<Query> stems;
    for (const std::string& stem : slot.stems) stems.emplace_back(index::stem_term(prefix, stem));
    // Xapian takes leaves and ORs of leaves here, nothing else.
    words.emplace_back(Query::OP_OR, stems.begin(), stems.end());
  }
  return Query(join, words.begin(), words.end(), window);
}

}  // namespace

bool is_body(const index::FieldRow* field) {
  return field != nullptr && field->words != nullptr &&
         std::string_view(field->words) == index::kMainWords;
}

const char* prefix_of(const index::FieldRow* field) {
  return field == nullptr ? index::kMainWords : field->words;
}

std::string word_term(Tier tier, const char* prefix, const std::string& word) {
  return tier == Tier::stems ? index::stem_term(prefix, word) : index::form_term(prefix, word);
}

Query any_word(Tier tier, const std::vector<std::string>& words, const index::FieldRow* field) {
  std::vector<Query> queries;
  for (const std::string& word : words) {
    Query query(word_term(tier, prefix_of(field), word));
    if (is_body(field)) {
      query = Query(Query::OP_AND_NOT, query, Query(word_term(tier, index::kNotInBodyWords, word)));
    }
    queries.push_back(std::move(query));
  }
  return Query(Query::OP_OR, queries.begin(), queries.end());
}

Query words_together(Query::op join, const Reading& slots, std::uint32_t window,
                     const index::FieldRow* field) {
  // Positions in the main field are those of the body.
  if (field != nullptr) return together_under(join, slots, window, field->words);
  std::vector<Query> places;
  for (const char* prefix : {index::kMainWords, index::kTitleWords, index::kTagsWords}) {
    places.push_back(together_under(join, slots, window, prefix));
  }
  return Query(Query::OP_OR, places.begin(), places.end());
}

}  // namespace depesche::query
