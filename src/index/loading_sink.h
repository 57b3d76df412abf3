// SPDX-License-Identifier: GPL-2.0-or-later
// Puts the articles of an ingest run into the index: few into the live data, many by a bulk load.
#ifndef DEPESCHE_INDEX_LOADING_SINK_H_
#define DEPESCHE_INDEX_LOADING_SINK_H_

#include "index/bulk/bulk_load.h"
#include "index/bulk/deferred.h"
#include "index/bulk/id_set.h"
#include "index/writing_sink.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace depesche::index {

// When a run becomes a bulk load. Writing 250 articles into the live data of an index of 100,000
// takes about two seconds, merging them all into new data 12: from some two thousand on, a fiftieth
// of the articles, the merge is sooner done, and it leaves data without gaps.
struct LoadLimits {
  unsigned threads = 1;
  std::size_t few = 250;      // into an index without articles; its data hardly have to be merged
  std::size_t many = 1000;    // into one with articles
  std::size_t share = 50;     // but no less than one new article for so many
  std::size_t sample = 2000;  // of a new archive: what its compounds are learned from
  std::size_t held_bytes = 128 * 1024 * 1024;  // of articles that wait for the decision
  std::chrono::seconds age{10};                // new articles of a slow input wait no longer
  // Of a segment. Each has its own list of postings for each of its words, which makes the index
  // larger: of 3,000 articles the lists take 12.5 MB, in two segments 14.0, in six 17.0. The last
  // segments are smaller, so that all threads end together.
  std::size_t most_articles = 4000;
  std::size_t fewest_articles = 1000;
  std::size_t segment_bytes = 32 * 1024 * 1024;  // of articles
  BatchLimits batch;

  // For so many threads that may use "memory" bytes together.
  static LoadLimits for_memory(std::uint64_t memory, unsigned threads);
};

// New articles are held back until it shows how many they are, or until they grow old. Changed ones
// and those that come twice wait for the new ones, so that the first of a run stays the first.
// build() may be called from several threads at once, also during put(); the rest as in Sink.
class LoadingSink : public WritingSink {
 public:
  // "index" is the path of the index that "store" writes.
  LoadingSink(std::string index, Store& store, Reporter& reporter, const LoadLimits& limits);

  void put(const Incoming& incoming) override;
  bool planned_elsewhere(const std::string& id, const std::string& origin) const override;

  // The segments that are ready to be built; empty as long as this is no bulk load. "to_come": how
  // many articles may follow.
  std::vector<Segment> take_segments(std::size_t to_come);
  // Writes segments of a bulk load. Throws Error.
  void build(const std::vector<Segment>& segments);

  // Everything that was put, and built if it was taken, becomes durable.
  void commit() override;

 private:
  bool due() const;
  std::size_t most_held() const;
  Segment take_segment(std::size_t articles);
  void begin_bulk();
  void learn();
  void finish_bulk();
  void write_held();

  std::string index_;
  LoadLimits limits_;
  IdSet ids_;  // of the articles of this run, hashed
  std::vector<Incoming> held_;
  std::size_t held_bytes_ = 0;
  std::chrono::steady_clock::time_point held_since_;
  Deferred deferred_;
  std::unique_ptr<BulkLoad> bulk_;
  std::size_t segments_ = 0;  // taken
  std::uint64_t loaded_ = 0;  // articles in them
};

}  // namespace depesche::index

#endif
