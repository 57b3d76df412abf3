// SPDX-License-Identifier: GPL-2.0-or-later
// A brute-force matcher for query trees: what a search must find, without an index.
#ifndef DEPESCHE_TESTS_SUPPORT_ORACLE_H_
#define DEPESCHE_TESTS_SUPPORT_ORACLE_H_

#include "analyse/analyser.h"
#include "query/tree.h"

#include <depesche/article.h>

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace depesche::tests {

// Reads every article from beginning to end for every query. It shares the analysis and the tree
// with the library and nothing else. Not safe for concurrent use.
class Oracle {
 public:
  explicit Oracle(std::vector<Article> articles,
                  std::shared_ptr<const analyse::Splitter> splitter = nullptr);

  // The ids of the articles that "tree", pruned, matches; "any" and "compounds" as in
  // query::CompileOptions.
  std::set<std::string> find(const query::Node& tree, bool any, bool compounds);

 private:
  // One or more parts of a compound that follow each other, but not all.
  struct Run {
    std::size_t begin;
    std::size_t end;
    bool head;
    std::string stem;
  };
  struct Place {
    std::uint32_t position;
    std::uint32_t span;
    std::string form;
    std::string stem;
    std::vector<Run> runs;
  };
  using Passage = std::vector<Place>;  // text through which a phrase may run
  using Stems = std::set<std::string>;
  struct Text {
    Article article;
    std::map<std::string, std::vector<Passage>> fields;  // by name
  };

  Passage read(const std::vector<std::string>& texts);
  std::vector<const Passage*> passages(const Text& text, const index::FieldRow* field) const;

  bool matches(const Text& text, const query::Node& node);
  bool matches_bag(const Text& text, const query::Node& node);
  bool matches_words(const Text& text, const query::Node& node);
  bool matches_near(const Text& text, const query::Node& node);
  bool matches_pattern(const Text& text, const query::Node& node);
  bool ends_with_head(const query::Node& node, const Place& place);
  bool matches_value(const Article& article, const query::Node& node) const;

  // Whether "words" from "next" on follow in "passage" behind position "last".
  bool follows(const Passage& words, std::uint32_t next, bool exact, const Passage& passage,
               std::int64_t first, std::int64_t last, std::int64_t room) const;
  // Whether the word has one of "stems", or the compound a part of such a stem.
  bool is_any(const Place& place, const Stems& stems) const;
  bool holds(const Passage& passage, const Stems& stems) const;
  // Whether each word has a position of its own, all within "window".
  bool near_each_other(const std::vector<Stems>& words, const Passage& passage,
                       std::int64_t window) const;
  // Whether the words say what a compound says.
  bool stand_apart(const std::vector<Stems>& words, const Text& text,
                   const index::FieldRow* field) const;
  bool matches_compound(const Passage& words, const Text& text, const query::Node& node) const;

  analyse::Analyser analyser_;
  std::vector<Text> texts_;
  // Of the call of find().
  bool any_ = false;
  bool compounds_ = false;
  int negations_ = 0;  // around the node at hand
};

}  // namespace depesche::tests

#endif
