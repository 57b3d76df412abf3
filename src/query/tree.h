// SPDX-License-Identifier: GPL-2.0-or-later
// What a query text says, as a tree: made by syntax.h, read by compile.h and by tests.
#ifndef DEPESCHE_QUERY_TREE_H_
#define DEPESCHE_QUERY_TREE_H_

#include "index/schema.h"

#include <depesche/article.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace depesche::query {

enum class NodeKind {
  everything,  // every article: *
  present,     // articles with any value in the field: source:*
  word,        // a word as typed; the analysis may find several in it (Syrien-Gespräche)
  phrase,      // words in this order, with at most "distance" others between them
  pattern,     // * for any letters, ? for one letter
  fuzzy,       // forms at most "distance" letters away
  value,       // a whole value of the field
  date,        // from "first" to "last"
  near,        // children (words, or "some" of words) in any order, see NEAR in syntax.h
  all,         // AND of the children
  some,        // OR of the children
  bag,         // any of the children; those marked "required" must, those of kind none must not
  none,        // NOT the only child
};

struct Node {
  NodeKind kind = NodeKind::everything;
  std::size_t offset = 0;                  // byte of the query text where it begins
  const index::FieldRow* field = nullptr;  // of a leaf; nullptr: title, body and tags
  std::string text;                        // of a leaf, without operators
  bool exact = false;                      // =Wort: by form instead of stem
  bool required = false;                   // +x
  bool fielded = false;                    // the field stands at this leaf itself, not at brackets
  std::uint32_t distance = 0;              // of phrase, fuzzy, near
  double boost = 1;                        // x^2
  Date first;                              // of date; not known: open
  Date last;
  std::vector<Node> children;
};

// Whether a leaf, or NEAR, asks for words: not for whole values, dates or every article.
bool is_of_words(const Node& node);

// One leaf as in describe(): syrien, title:=Genf, "a b"~5, pattern(krieg*), fuzzy(Asad~1),
// source=afp, date[2016-09-01..2016-09-30], present(source), everything.
std::string describe_leaf(const Node& node);

// The whole tree in one line, for tests and messages: (all syrien (none source=afp)^2).
std::string describe(const Node& node);

}  // namespace depesche::query

#endif
