// SPDX-License-Identifier: GPL-2.0-or-later
// A larger archive out of a real one.
#ifndef DEPESCHE_TESTS_BENCH_SPEED_COPIES_H_
#define DEPESCHE_TESTS_BENCH_SPEED_COPIES_H_

#include <cstddef>
#include <ostream>
#include <string>

namespace depesche::bench {

// Writes the JSON lines of "articles" "times" times. The first copy is as it was; in each further
// one articles have ids and addresses of their own ("-c2"), and the words of title, kicker, lead
// and body are shifted: each of the hundred most frequent stays, each other that stands more than
// three times becomes a neighbour in the list by frequency, among eight, so that postings do not
// repeat each other; of the rest six in ten become new words with other vowels, so that the
// vocabulary grows about as it does with new text. A word is shifted alike wherever it stands in a
// copy, so phrases still return. The same on every machine. Throws Error: not_found, io,
// bad_argument (not JSON lines).
void write_copies(const std::string& articles, std::size_t times, std::ostream& out);

}  // namespace depesche::bench

#endif
