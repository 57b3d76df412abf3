// SPDX-License-Identifier: GPL-2.0-or-later
// Goes through the tree of a query with the documents that are still in question.
#include "query/evaluate.h"

#include "query/listed_documents.h"
#include "query/match.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <string>
#include <utility>

namespace depesche::query {
namespace {

using Query = Xapian::Query;
using Docids = std::vector<Xapian::docid>;

// Documents as bits.
class DocumentSet {
 public:
  explicit DocumentSet(Xapian::docid last) : words_(last / kBits + std::size_t{1}) {}

  void add(Xapian::docid docid) {
    if (docid / kBits < words_.size()) words_[docid / kBits] |= bit(docid);
  }
  bool contains(Xapian::docid docid) const { return (words_[docid / kBits] & bit(docid)) != 0; }

  Docids all() const {
    Docids docids;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t left = words_[i]; left != 0; left &= left - 1) {
        docids.push_back(static_cast<Xapian::docid>(i * kBits) +
                         static_cast<Xapian::docid>(std::countr_zero(left)));
      }
    }
    return docids;
  }

 private:
  static constexpr Xapian::docid kBits = 64;
  static std::uint64_t bit(Xapian::docid docid) { return std::uint64_t{1} << docid % kBits; }

  std::vector<std::uint64_t> words_;
};

// Which documents are in question for a part of a query.
struct Scope {
  const Docids* documents = nullptr;  // nullptr: all
  bool has_hits = true;               // all that match the whole query are among them
};

Docids without(const Docids& in, const Docids& left_out) {
  Docids docids;
  std::set_difference(in.begin(), in.end(), left_out.begin(), left_out.end(),
                      std::back_inserter(docids));
  return docids;
}

class Evaluator {
 public:
  explicit Evaluator(PostingLists& lists)
      : lists_(lists),
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
        return without(found, find(query.get_subquery(1), {&found, needed}, false));
      }
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
    DocumentSet found(last_);
    Query others;  // for Xapian
    add(query, scope, found, others);
    Docids docids;
    if (scope.documents == nullptr) {
      for (const Xapian::docid docid : by_xapian(others, scope)) found.add(docid);
      return found.all();
    }
    std::copy_if(scope.documents->begin(), scope.documents->end(), std::back_inserter(docids),
                 [&](Xapian::docid docid) { return found.contains(docid); });
    if (others.empty()) return docids;
    const Docids left = without(*scope.documents, docids);
    Docids both;
    const Docids more = by_xapian(others, {&left});
    std::merge(docids.begin(), docids.end(), more.begin(), more.end(), std::back_inserter(both));
    return both;
  }

  // Adds what matches "query" in "scope" to "found", and perhaps other documents that do; but what
  // is better left to Xapian goes to "others".
  void add(const Query& query, const Scope& scope, DocumentSet& found, Query& others) {
    if (query.get_type() == Query::OP_OR) {
      for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
        add(query.get_subquery(i), scope, found, others);
      }
    } else if (query.get_type() == Query::LEAF_TERM) {
      const Postings& postings =
          lists_.read(*query.get_terms_begin(), scope.documents, scope.has_hits);
      for (const Posting& posting : postings) found.add(posting.docid);
    } else if (estimate(query) < documents_) {
      for (const Xapian::docid docid : find(query, scope, false)) found.add(docid);
    } else {
      others |= query;
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
    // Nothing leaves few documents for the rest.
    if (scope.documents == nullptr && parts.front().estimate >= documents_) {
      return by_xapian(query, scope);
    }
    Docids found = find(parts.front().query, scope, needed);
    for (std::size_t i = 1; i < parts.size(); ++i) {
      Docids left = find(parts[i].query, {&found, needed}, needed);
      found = std::move(left);
    }
    return found;
  }

  // As many documents match, or fewer. More than there are, what Xapian must look for.
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
      case Query::OP_VALUE_RANGE:
      case Query::OP_VALUE_GE:
      case Query::OP_VALUE_LE:
        return 2.0 * documents_;  // a quick look at each document, before any at positions
      default:
        return std::numeric_limits<double>::infinity();
    }
  }

  PostingLists& lists_;
  Xapian::docid last_;
  Xapian::doccount documents_;
};

}  // namespace

std::vector<Xapian::docid> evaluate(const Xapian::Query& query, PostingLists& lists,
                                    const index::Removed& removed) {
  // Several data directories number their documents together, and a listed document would be
  // looked for in each; they have no removed documents.
  if (lists.database().size() != 1) return match_all(lists.database(), query);
  Docids docids = Evaluator(lists).find(query, {}, true);
  removed.drop_from(docids);
  return docids;
}

}  // namespace depesche::query
