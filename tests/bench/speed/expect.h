// SPDX-License-Identifier: GPL-2.0-or-later
// How many articles each query must find, counted without the index's postings.
#ifndef DEPESCHE_TESTS_BENCH_SPEED_EXPECT_H_
#define DEPESCHE_TESTS_BENCH_SPEED_EXPECT_H_

#include <ostream>
#include <string>

namespace depesche::bench {

// Reads every stored article of "index" from beginning to end for each line of "queries" and prints
// the lines with the number of articles that match (tests/support/oracle.h), first
// all as they are, then the phrases that the mode "phrase" makes of several words. Takes
// about a minute for 5,000 articles and 100 queries, and the memory of some hundred articles.
// Throws Error.
void write_expected(const std::string& index, const std::string& queries, std::ostream& out);

}  // namespace depesche::bench

#endif
