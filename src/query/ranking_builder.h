// SPDX-License-Identifier: GPL-2.0-or-later
// Gathers what of a query ranks, while the query is compiled.
#ifndef DEPESCHE_QUERY_RANKING_BUILDER_H_
#define DEPESCHE_QUERY_RANKING_BUILDER_H_

#include "index/schema.h"
#include "query/score.h"
#include "query/weights.h"
#include "query/words.h"

#include <string>
#include <vector>

namespace depesche::query {

// "field" is where the words are looked for, nullptr for title, body and tags; "boost" multiplies
// all that a word counts.
class RankingBuilder {
 public:
  // Without "compounds" parts don't count.
  RankingBuilder(const Weights& weights, bool compounds, const Xapian::Database& database)
      : weights_(weights), compounds_(compounds), database_(database) {}

  // The words of a leaf, by stem and in all other ways that count.
  void add_words(const Words& words, const index::FieldRow* field, double boost);
  // One word by exact forms, each as good as the other.
  void add_forms(const std::vector<std::string>& forms, const index::FieldRow* field, double boost);
  // Compounds that end with a word of one of these stems.
  void add_heads(const std::vector<std::string>& stems, const index::FieldRow* field, double boost);
  // What comes next does not follow what came last.
  void break_sequence() { last_word_.clear(); }

  Ranking take() { return std::move(ranking_); }

 private:
  void add_stems(const std::vector<std::string>& stems, const index::FieldRow* field,
                 double weight);
  void add_starts(const std::vector<std::string>& stems, double weight);
  void add_terms(index::Tier tier, const std::vector<std::string>& words,
                 const index::FieldRow* field, double weight);

  const Weights& weights_;
  bool compounds_;
  const Xapian::Database& database_;
  Ranking ranking_;
  std::vector<std::string> last_word_;  // its stems; empty: none
};

}  // namespace depesche::query

#endif
