// SPDX-License-Identifier: GPL-2.0-or-later
// THE table of what counts how much in the ranking.
#ifndef DEPESCHE_QUERY_WEIGHTS_H_
#define DEPESCHE_QUERY_WEIGHTS_H_

#include <cstddef>

namespace depesche::query {

struct Weights {
  // BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009).
  double k1 = 1.2;
  double b = 0.75;

  double form = 0.3;    // the word exactly as it was typed, beside its stem
  double joined = 0.5;  // "Syriengespräche" for "Syrien-Gespräche", beside its words

  // Words that follow each other in the query and in the text: times idf * tf / (tf + 0.5), for the
  // articles that stand first without it.
  double pair = 0.2;
  std::size_t pair_depth = 200;
};

}  // namespace depesche::query

#endif
