// SPDX-License-Identifier: GPL-2.0-or-later
// Puts the articles of an ingest run into the index, batch by batch.
#ifndef DEPESCHE_INDEX_WRITING_SINK_H_
#define DEPESCHE_INDEX_WRITING_SINK_H_

#include "index/lookup.h"
#include "index/repeats.h"
#include "index/sink.h"
#include "index/store.h"

#include <depesche/error.h>

#include <chrono>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace depesche::index {

// Commits in batches. Should Xapian refuse a batch, it drops all of it; then the batch is written
// again in halves, until the article that can't be stored is alone, and rejected.
class WritingSink : public Sink {
 public:
  WritingSink(Store& store, Reporter& reporter, const BatchLimits& limits = BatchLimits());

  const Xapian::Database& database() const override { return store_.database(); }
  const ArticleReader& articles() const override { return store_.articles(); }
  void put(const Incoming& incoming) override;
  // Counts the article if nothing of it is to be written; else false.
  bool settle(const Incoming& incoming);
  bool planned_elsewhere(const std::string&, const std::string&) const override { return false; }
  void commit() override;
  void remove(const std::vector<Xapian::docid>& docids) override;

 protected:
  Store& store() { return store_; }

 private:
  struct Pending {
    Incoming incoming;  // as it came
    bool added = false;
  };

  struct Cleaned {
    Article article;
    Repeats repeats;
    std::string encoded;
  };

  Cleaned clean(const Article& article) const;
  Comparison look_up(const Incoming& incoming, const Cleaned& cleaned) const;
  bool settle(const Incoming& incoming, const Comparison& found);
  void write(const Cleaned& cleaned, Xapian::docid docid, const std::string& origin);
  void write(Pending& pending);
  void count(std::span<const Pending> written);
  void recover(const Error& error);
  void write_in_parts(std::span<Pending> part);
  bool is_older(const Incoming& incoming, const Comparison& found) const;
  bool due() const;

  Store& store_;
  BatchLimits limits_;
  std::vector<Pending> batch_;
  std::size_t batch_bytes_ = 0;
  std::chrono::steady_clock::time_point batch_start_;
};

}  // namespace depesche::index

#endif
