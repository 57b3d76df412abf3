// SPDX-License-Identifier: GPL-2.0-or-later
// A brute-force matcher for query trees: what a search must find, without an index.
#ifndef DEPESCHE_TESTS_SUPPORT_ORACLE_H_
#define DEPESCHE_TESTS_SUPPORT_ORACLE_H_

#include "analyse/analyser.h"
#include "query/tree.h"

#include <depesche/article.h>

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace depesche::tests {

// Reads every article from beginning to end for every query. It shares the analysis and the tree
// with the library and nothing else. Not safe for concurrent use.
class Oracle {
 public:
  explicit Oracle(std::vector<Article> articles);

  // The ids of the articles that "tree", pruned, matches.
  std::set<std::string> find(const query::Node& tree);

 private:
  struct Place {
    std::uint32_t position;
    std::uint32_t span;
    std::string form;
    std::string stem;
  };
  using Passage = std::vector<Place>;  // text through which a phrase may run
  struct Text {
    Article article;
    std::map<std::string, std::vector<Passage>> fields;  // by name
  };

  Passage read(const std::vector<std::string>& texts);
  std::vector<const Passage*> passages(const Text& text, const query::Node& node) const;

  bool matches(const Text& text, const query::Node& node);
  bool matches_bag(const Text& text, const query::Node& node);
  bool matches_words(const Text& text, const query::Node& node);
  bool matches_near(const Text& text, const query::Node& node);
  bool matches_pattern(const Text& text, const query::Node& node) const;
  bool matches_value(const Article& article, const query::Node& node) const;

  // Whether "words" from "next" on follow in "passage" behind position "last".
  static bool follows(const Passage& words, std::uint32_t next, bool exact, const Passage& passage,
                      std::int64_t first, std::int64_t last, std::int64_t room);

  analyse::Analyser analyser_;
  std::vector<Text> texts_;
};

}  // namespace depesche::tests

#endif
