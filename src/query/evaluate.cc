// SPDX-License-Identifier: GPL-2.0-or-later
// Goes through the tree of a query with the documents that are still in question.
#include "query/evaluate.h"

#include "query/listed_documents.h"
#include "query/match.h"
#include "query/word_positions.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <string>
#include <utility>

namespace depesche::query {
namespace {

using Query = Xapian::Query;
using Docids = std::vector<Xapian::docid>;

// Which documents are in question for a part of a query.
struct Scope {
  const Docids* documents = nullptr;  // nullptr: all
  bool has_hits = true;               // all that match the whole query are among them
  // Of which it does not matter whether they are found, as they match anyway; nullptr: none.
  const DocumentSet* done = nullptr;
};

Docids without(const Docids& in, const Docids& left_out) {
  Docids docids;
  std::set_difference(in.begin(), in.end(), left_out.begin(), left_out.end(),
                      std::back_inserter(docids));
  return docids;
}

class Evaluator {
 public:
  Evaluator(const PositionQueries& positions, PostingLists& lists)
      : positions_(positions),
        lists_(lists),
        last_(lists.database().get_lastdocid()),
        documents_(lists.database().get_doccount()) {}

  // The documents in "scope" that match "query". "needed": whatever matches the whole query does.
  Docids find(const Query& query, const Scope& scope, bool needed) {
    if (scope.documents != nullptr && scope.documents->empty()) return {};
    switch (query.get_type()) {
      case Query::LEAF_MATCH_NOTHING:
        return {};
      case Query::LEAF_MATCH_ALL:
        return scope.documents != nullptr ? *scope.documents : by_xapian(query, scope);
      case Query::LEAF_TERM:
      case Query::OP_OR:
        return any_of(query, scope);
      case Query::OP_AND:
      case Query::OP_FILTER:
        return all_of(query, scope, needed);
      case Query::OP_AND_NOT: {
        const Docids found = find(query.get_subquery(0), scope, needed);
        return without(found, find(query.get_subquery(1), {&found, needed, scope.done}, false));
      }
      case Query::LEAF_POSTING_SOURCE:
        if (const PlacedWords* words = positions_.find(query)) {
          return find_placed(*words, lists_, scope.documents, scope.done);
        }
        return by_xapian(query, scope);
      default:
        return by_xapian(query, scope);
    }
  }

 private:
  Docids by_xapian(const Query& query, const Scope& scope) const {
    if (scope.documents == nullptr) return match_all(lists_.database(), query);
    if (scope.documents->empty()) return {};
    return match_all(lists_.database(),
                     Query(Query::OP_AND, listed_documents(*scope.documents), query));
  }

  Docids any_of(const Query& query, const Scope& scope) {
    DocumentSet found = scope.done != nullptr ? *scope.done : DocumentSet(last_);
    std::vector<Query> costly;
    add(query, scope, found, costly);
    Docids left;
    for (const Query& part : costly) {
      Scope rest{nullptr, false, &found};
      if (scope.documents != nullptr) {
        left.clear();
        std::copy_if(scope.documents->begin(), scope.documents->end(), std::back_inserter(left),
                     [&](Xapian::docid docid) { return !found.contains(docid); });
        rest.documents = &left;
      }
      for (const Xapian::docid docid : find(part, rest, false)) found.add(docid);
    }
    return those_in(found, scope.documents);
  }

  // Adds what matches "query" in "scope" to "found", and perhaps other documents that do; but what
  // has to look at each document goes to "costly".
  void add(const Query& query, const Scope& scope, DocumentSet& found, std::vector<Query>& costly) {
    if (query.get_type() == Query::OP_OR) {
      for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
        add(query.get_subquery(i), scope, found, costly);
      }
    } else if (query.get_type() == Query::LEAF_TERM) {
      const Postings& postings =
          lists_.read(*query.get_terms_begin(), scope.documents, scope.has_hits);
      for (const Posting& posting : postings) found.add(posting.docid);
    } else if (estimate(query) < documents_) {
      for (const Xapian::docid docid : find(query, scope, false)) found.add(docid);
    } else {
      costly.push_back(query);
    }
  }

  Docids all_of(const Query& query, const Scope& scope, bool needed) {
    struct Part {
      Query query;
      double estimate;
    };
    std::vector<Part> parts;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
      parts.push_back({query.get_subquery(i), estimate(query.get_subquery(i))});
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Part& a, const Part& b) { return a.estimate < b.estimate; });
    // Nothing leaves few documents for the rest, and each looks at them quickly.
    if (scope.documents == nullptr && parts.front().estimate >= documents_ &&
        parts.back().estimate < at_positions()) {
      return by_xapian(query, scope);
    }
    Docids found = find(parts.front().query, scope, needed);
    for (std::size_t i = 1; i < parts.size(); ++i) {
      Docids left = find(parts[i].query, {&found, needed, scope.done}, needed);
      found = std::move(left);
    }
    return found;
  }

  // What is looked for after all that looks at a document quickly.
  double at_positions() const { return 3.0 * documents_; }

  // As many documents match, or fewer. More than there are, what must be looked for in each.
  double estimate(const Query& query) {
    double sum = 0;
    double least = std::numeric_limits<double>::infinity();
    switch (query.get_type()) {
      case Query::LEAF_MATCH_NOTHING:
        return 0;
      case Query::LEAF_MATCH_ALL:
        return documents_;
      case Query::LEAF_TERM:
        return lists_.frequency(*query.get_terms_begin());
      case Query::OP_AND_NOT:
        return estimate(query.get_subquery(0));
      case Query::OP_OR:
        for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
          sum += estimate(query.get_subquery(i));
        }
        return sum;
      case Query::OP_AND:
      case Query::OP_FILTER:
        for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
          least = std::min(least, estimate(query.get_subquery(i)));
        }
        return least;
      case Query::LEAF_POSTING_SOURCE:
        return positions_.find(query) != nullptr ? at_positions() : 2.0 * documents_;
      case Query::OP_VALUE_RANGE:
      case Query::OP_VALUE_GE:
      case Query::OP_VALUE_LE:
        return 2.0 * documents_;
      default:
        return std::numeric_limits<double>::infinity();
    }
  }

  const PositionQueries& positions_;
  PostingLists& lists_;
  Xapian::docid last_;
  Xapian::doccount documents_;
};

}  // namespace

std::vector<Xapian::docid> evaluate(const Xapian::Query& query, const PositionQueries& positions,
                                    PostingLists& lists, const index::Removed& removed) {
  // Several data directories number their documents together, and a listed document would be
  // looked for in each; they have no removed documents.
  if (lists.database().size() != 1) return match_all(lists.database(), query);
  Docids docids = Evaluator(positions, lists).find(query, {}, true);
  removed.drop_from(docids);
  return docids;
}

}  // namespace depesche::query
