// SPDX-License-Identifier: GPL-2.0-or-later
// Indexing of an archive, measured.
#ifndef DEPESCHE_TESTS_BENCH_SPEED_INDEX_BENCH_H_
#define DEPESCHE_TESTS_BENCH_SPEED_INDEX_BENCH_H_

#include <ostream>
#include <string>

namespace depesche::bench {

// Reads the JSON lines of "articles" into a new index at "index", where only another index may
// stand, which is removed. Prints one line of what it took. False if not every line became an
// article. Throws Error.
bool run_index(const std::string& articles, const std::string& index, std::ostream& out,
               std::ostream& complaints);

}  // namespace depesche::bench

#endif
