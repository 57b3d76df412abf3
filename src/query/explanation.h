// SPDX-License-Identifier: GPL-2.0-or-later
// How a query was understood, as text for people.
#ifndef DEPESCHE_QUERY_EXPLANATION_H_
#define DEPESCHE_QUERY_EXPLANATION_H_

#include "index/removed.h"
#include "query/expand.h"
#include "query/positional.h"
#include "query/tree.h"
#include "query/words.h"

#include <xapian.h>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace depesche::query {

// What a node with children does with them: "all of".
const char* explain_list(const Node& node);

// "  [4120 forms: krieg 99, kriege 45, ...]".
std::string explain_forms(const Expansion& expansion);

// Lines of text, indented by their depth in the tree. Switched off, it gathers nothing.
class Explanation {
 public:
  Explanation(bool on, const Xapian::Database& database, const index::Removed& removed)
      : on_(on), database_(database), removed_(removed) {}

  void line(std::size_t depth, const std::string& text);

  // "  [Zgespraech 40, Zsyri 17]": terms with the number of articles that have them.
  std::string frequencies(std::vector<std::string> terms) const;

  // A line with the articles that have words of "reading" as such parts of compounds, if any have:
  // "in compounds  [XCHgespraech 3]".
  void compounds(std::size_t depth, const Reading& reading, Parts parts,
                 const index::FieldRow* field);

  // A line with the words that a compound is also found by: "or near each other: train wechsel".
  void apart(std::size_t depth, const std::string& how, const Groupings& groupings);

  std::string take() { return std::move(text_); }

 private:
  bool on_;
  const Xapian::Database& database_;
  const index::Removed& removed_;
  std::string text_;
};

}  // namespace depesche::query

#endif
