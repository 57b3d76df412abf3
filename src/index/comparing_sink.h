// SPDX-License-Identifier: GPL-2.0-or-later
// Compares the articles of a dry run with the index and writes nothing.
#ifndef DEPESCHE_INDEX_COMPARING_SINK_H_
#define DEPESCHE_INDEX_COMPARING_SINK_H_

#include "index/sink.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace depesche::index {

// Needs a few bytes of memory for each article that would be written.
class ComparingSink : public Sink {
 public:
  // "database" is empty for an index that does not exist.
  ComparingSink(const Xapian::Database& database, Reporter& reporter);

  const Xapian::Database& database() const override { return database_; }
  void refresh() override;
  const ArticleReader& articles() const override { return articles_; }
  void put(const Incoming& incoming) override;
  bool planned_elsewhere(const std::string& id, const std::string& origin) const override;
  void commit() override {}
  void remove(const std::vector<Xapian::docid>& docids) override;

 private:
  struct Planned {
    std::uint64_t text = 0;    // hash of the article without the path of its file
    std::uint64_t origin = 0;  // hash
    Article version;           // what is_older_version() looks at
  };

  Xapian::Database database_;
  ArticleReader articles_;
  std::unordered_map<std::uint64_t, Planned> planned_;  // by the hash of the id
};

}  // namespace depesche::index

#endif
