// SPDX-License-Identifier: GPL-2.0-or-later
// A database of documents that are given by the positions of their terms.
#ifndef DEPESCHE_TESTS_QUERY_PLACED_DOCUMENTS_H_
#define DEPESCHE_TESTS_QUERY_PLACED_DOCUMENTS_H_

#include "base/hash.h"
#include "index/positions/blob.h"
#include "index/positions/position_file.h"
#include "index/positions/position_writer.h"
#include "query/match.h"
#include "support/temporary_directory.h"

#include <xapian.h>

#include <cstdint>
#include <map>
#include <memory>
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
    positions_ = std::make_shared<const index::Positions>(files_);
  }

  // The numbers of the documents that match, with spaces between.
  std::string found(const Xapian::Query& query) const {
    std::string out;
    for (const Xapian::docid docid : query::match_all(database_, query)) {
      out += (out.empty() ? "" : " ") + std::to_string(docid);
    }
    return out;
  }

  std::set<Xapian::docid> matches(const Xapian::Query& query) const {
    const std::vector<Xapian::docid> docids = query::match_all(database_, query);
    return {docids.begin(), docids.end()};
  }

  const std::shared_ptr<const index::Positions>& positions() const { return positions_; }

 private:
  TemporaryDirectory directory_;
  Xapian::Database database_;
  std::vector<std::shared_ptr<const index::PositionFile>> files_;
  std::shared_ptr<const index::Positions> positions_;
};

}  // namespace depesche::tests

#endif
