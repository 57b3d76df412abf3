// SPDX-License-Identifier: GPL-2.0-or-later
// A database of documents that are given by the positions of their terms.
#ifndef DEPESCHE_TESTS_QUERY_PLACED_DOCUMENTS_H_
#define DEPESCHE_TESTS_QUERY_PLACED_DOCUMENTS_H_

#include "base/hash.h"
#include "index/positions/blob.h"
#include "index/positions/position_file.h"
#include "index/positions/position_writer.h"
#include "query/evaluate.h"
#include "query/match.h"
#include "query/position_queries.h"
#include "support/temporary_directory.h"

#include <doctest/doctest.h>
#include <xapian.h>

#include <cstdint>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace depesche::tests {

// A document: the positions of its terms.
using Places = std::map<std::string, std::vector<std::uint32_t>>;

// Keeps the data directories until its end.
class PlacedDocuments {
 public:
  explicit PlacedDocuments(const std::vector<Places>& documents) { add(documents); }

  // Adds a data directory with these.
  void add(const std::vector<Places>& documents) {
    const std::string path = directory_ / std::to_string(files_.size());
    Xapian::WritableDatabase writer(path, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    index::make_position_files(path, writer.get_uuid());
    index::PositionWriter out(path, writer, index::Audience::nobody);
    for (const Places& places : documents) {
      Xapian::Document document;
      std::map<std::uint64_t, std::set<std::uint32_t>> by_hash;
      for (const auto& [term, positions] : places) {
        document.add_term(term);
        by_hash[base::hash64(term)].insert(positions.begin(), positions.end());
      }
      index::BlobBuilder builder;
      for (const auto& [hash, positions] : by_hash) {
        builder.add(hash, std::vector<std::uint32_t>(positions.begin(), positions.end()));
      }
      const index::PositionBlob blob = builder.build();
      out.add(writer.add_document(document), blob.bytes, blob.place);
    }
    out.finish();
    writer.commit();
    const Xapian::Database database(path, Xapian::DB_BACKEND_GLASS);
    database_.add_database(database);
    files_.push_back(std::make_shared<const index::PositionFile>(path, database));
    queries_ = query::PositionQueries(std::make_shared<const index::Positions>(files_));
  }

  // The numbers of the documents that match, with spaces between.
  std::string found(const Xapian::Query& query) const {
    query::PostingLists lists(database_);
    const std::vector<Xapian::docid> docids = query::match_all(database_, query);
    CHECK(query::evaluate(query, queries_, lists, {}) == docids);
    std::string out;
    for (const Xapian::docid docid : docids) {
      out += (out.empty() ? "" : " ") + std::to_string(docid);
    }
    return out;
  }

  std::set<Xapian::docid> matches(const Xapian::Query& query) const {
    const std::vector<Xapian::docid> docids = query::match_all(database_, query);
    return {docids.begin(), docids.end()};
  }

  // To make queries for these documents.
  query::PositionQueries& queries() const { return queries_; }

 private:
  TemporaryDirectory directory_;
  Xapian::Database database_;
  std::vector<std::shared_ptr<const index::PositionFile>> files_;
  mutable query::PositionQueries queries_;
};

// Documents of five terms, crowded so that they often match, and what is asked of them.
struct PlacedQuestion {
  std::vector<Places> documents;
  query::Slots slots;
  std::uint32_t window = 0;
};

inline PlacedQuestion random_question(std::mt19937& engine, std::size_t documents) {
  const auto below = [&](std::size_t bound) { return engine() % bound; };
  const std::vector<std::string> terms = {"a", "b", "c", "d", "e"};
  PlacedQuestion question;
  question.documents.resize(documents);
  for (Places& places : question.documents) {
    for (const std::string& term : terms) {
      for (std::size_t count = below(4); count > 0; --count) {
        places[term].push_back(static_cast<std::uint32_t>(100 + below(12)));
      }
    }
  }
  question.slots.resize(2 + below(4));
  for (std::vector<std::string>& slot : question.slots) {
    for (std::size_t count = 1 + below(2); count > 0; --count) {
      slot.push_back(terms[below(terms.size())]);
    }
  }
  question.window = static_cast<std::uint32_t>(question.slots.size() + below(4));
  return question;
}

}  // namespace depesche::tests

#endif
