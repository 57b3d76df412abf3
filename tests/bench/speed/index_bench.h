// SPDX-License-Identifier: GPL-2.0-or-later
// Indexing of an archive, measured.
#ifndef DEPESCHE_TESTS_BENCH_SPEED_INDEX_BENCH_H_
#define DEPESCHE_TESTS_BENCH_SPEED_INDEX_BENCH_H_

#include <cstddef>
#include <ostream>
#include <string>

namespace depesche::bench {

struct IndexRun {
  std::string articles;
  std::string index;
  std::size_t threads = 0;    // 0: all processors
  std::size_t memory_mb = 0;  // 0: what depesche-ingest takes
};

// Reads the JSON lines of "articles" into a new index, where only another index may stand, which is
// removed. Prints one line of what it took. False if not every line became an article. Throws
// Error.
bool run_index(const IndexRun& run, std::ostream& out, std::ostream& complaints);

// Adds the articles to an index that exists, as small updates come, and prints a line like it with
// the word "add". False if not every line is a new article that a searcher finds at once.
bool run_add(const IndexRun& run, std::ostream& out, std::ostream& complaints);

}  // namespace depesche::bench

#endif
