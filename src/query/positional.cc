// SPDX-License-Identifier: GPL-2.0-or-later
// Term queries, phrases and NEAR.
#include "query/positional.h"

#include "query/near.h"
#include "query/phrase.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace depesche::query {
namespace {

using Query = Xapian::Query;

using index::Tier;
using index::word_term;

std::vector<Tier> tiers(Parts parts) {
  switch (parts) {
    case Parts::none:
      return {Tier::stems};
    case Parts::heads:
      return {Tier::stems, Tier::heads};
    default:
      return {Tier::stems, Tier::heads, Tier::modifiers};
  }
}

Query any_of(const std::vector<Tier>& tiers, const std::vector<std::string>& words,
             const index::FieldRow* field) {
  std::vector<Query> queries;
  for (const std::string& word : words) {
    for (const Tier tier : tiers) {
      Query query(word_term(tier, prefix_of(field), word));
      if (is_body(field)) {
        query =
            Query(Query::OP_AND_NOT, query, Query(word_term(tier, index::kNotInBodyWords, word)));
      }
      queries.push_back(std::move(query));
    }
  }
  return Query(Query::OP_OR, queries.begin(), queries.end());
}

Query together_under(Together how, const Reading& words, Parts parts, std::uint32_t window,
                     const char* prefix, const Searched& index) {
  const Slots slots = known_terms(words, parts, prefix, index.database);
  if (lacks_a_word(slots)) return Query();
  if (how == Together::near) return near_query(slots, window, index.positions);
  return phrase_query(slots, window, index.positions);
}

}  // namespace

bool is_body(const index::FieldRow* field) {
  return field != nullptr && field->words != nullptr &&
         std::string_view(field->words) == index::kMainWords;
}

const char* prefix_of(const index::FieldRow* field) {
  return field == nullptr ? index::kMainWords : field->words;
}

Query any_form(const std::vector<std::string>& forms, const index::FieldRow* field) {
  return any_of({Tier::forms}, forms, field);
}

Query any_head(const std::vector<std::string>& stems, const index::FieldRow* field) {
  return any_of({Tier::heads}, stems, field);
}

Query any_stem(const std::vector<std::string>& stems, Parts parts, const index::FieldRow* field) {
  return any_of(tiers(parts), stems, field);
}

Slots known_terms(const Reading& words, Parts parts, const char* prefix,
                  const Xapian::Database& database) {
  Slots slots;
  for (const WordSlot& word : words) {
    std::vector<std::string>& slot = slots.emplace_back();
    for (const std::string& stem : word.stems) {
      for (const Tier tier : tiers(parts)) {
        std::string term = word_term(tier, prefix, stem);
        if (database.term_exists(term)) slot.push_back(std::move(term));
      }
    }
  }
  return slots;
}

bool lacks_a_word(const Slots& slots) {
  return std::any_of(slots.begin(), slots.end(), [](const auto& slot) { return slot.empty(); });
}

Query words_together(Together how, const Reading& words, Parts parts, std::uint32_t window,
                     const index::FieldRow* field, const Searched& index) {
  // Positions in the main field are those of the body.
  if (field != nullptr) return together_under(how, words, parts, window, field->words, index);
  std::vector<Query> places;
  for (const char* prefix : {index::kMainWords, index::kTitleWords, index::kTagsWords}) {
    places.push_back(together_under(how, words, parts, window, prefix, index));
  }
  return Query(Query::OP_OR, places.begin(), places.end());
}

}  // namespace depesche::query
