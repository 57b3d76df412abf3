// SPDX-License-Identifier: GPL-2.0-or-later
// Puts the articles of an ingest run into the index: few into the live data, many by a bulk load.
#ifndef DEPESCHE_INDEX_LOADING_SINK_H_
#define DEPESCHE_INDEX_LOADING_SINK_H_

#include "index/bulk/bulk_load.h"
#include "index/bulk/deferred.h"
#include "index/bulk/load_limits.h"
#include "index/id_set.h"
#include "index/writing_sink.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace depesche::index {

// New articles are held back until it shows how many they are. Changed ones, and those that come
// twice in a run, wait for them, so that the first of a run stays the first. Unless it has become a
// bulk load, none waits for long: then all are written. build() may be called from several threads
// at once, also during put(); the rest as in Sink.
class LoadingSink : public WritingSink {
 public:
  // "index" is the path of the index that "store" writes.
  LoadingSink(std::string index, Store& store, Reporter& reporter, const LoadLimits& limits);

  void put(const Incoming& incoming) override;
  bool planned_elsewhere(const std::string& id, const std::string& origin) const override;

  // A segment that is ready to be built; none as long as this is no bulk load. "to_come": how many
  // articles may follow.
  std::optional<Segment> take_segment(std::size_t to_come);
  // Writes a segment of a bulk load. Throws Error.
  void build(const Segment& segment) { bulk_->add(segment); }

  // Everything that was put, and built if it was taken, becomes durable.
  void commit() override;

 private:
  bool waited_long() const;
  std::size_t most_held() const;
  Segment take_first(std::size_t articles);
  void begin_bulk();
  void learn();
  void build_rest();
  void finish_bulk();
  void write_held();

  std::string index_;
  LoadLimits limits_;
  IdSet ids_;  // of the articles of this run, hashed
  std::vector<Incoming> held_;
  std::size_t held_bytes_ = 0;
  std::chrono::steady_clock::time_point waiting_since_;  // the first of held_ and deferred_
  Deferred deferred_;
  std::unique_ptr<BulkLoad> bulk_;
  std::size_t segments_ = 0;  // taken
  std::uint64_t loaded_ = 0;  // articles in them
};

}  // namespace depesche::index

#endif
