// SPDX-License-Identifier: GPL-2.0-or-later
// When articles are loaded in bulk, and in which portions.
#ifndef DEPESCHE_INDEX_BULK_LOAD_LIMITS_H_
#define DEPESCHE_INDEX_BULK_LOAD_LIMITS_H_

#include "index/store.h"

#include <chrono>
#include <cstddef>
#include <cstdint>

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
  std::chrono::seconds age{10};                // articles of a slow input wait no longer
  // Of a segment. Each has its own list of postings for each of its words, which makes the index
  // larger: of 3,000 articles the lists take 12.5 MB, in two segments 14.0, in six 17.0. The last
  // segments are smaller, so that all threads end together; with 1,000 at least 5,960 articles take
  // 3 % more room and 7 % more time.
  std::size_t most_articles = 4000;
  std::size_t fewest_articles = 2000;
  std::size_t segment_bytes = 32 * 1024 * 1024;  // of articles
  // Of a commit within a segment, which waits for no disk: 100 documents take an eighth less than
  // 250 to write, 50 no less than 100.
  BatchLimits batch{100};

  // For so many threads, 0 for as many as there are processors, that may use "memory" bytes
  // together; for fewer where each would have too little for segments of a good size. Throws
  // Error(bad_argument) for less than kLeastMemory.
  static LoadLimits for_memory(std::uint64_t memory, unsigned threads);

  // The articles of the next segment when so many are left: each thread gets a part of them, and a
  // part of the rest when it is done.
  std::size_t segment_articles(std::size_t left) const;
};

}  // namespace depesche::index

#endif
