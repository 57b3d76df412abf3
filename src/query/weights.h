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

  double part = 0.5;      // of the count of the word: it as a part of a compound (Ukrainekrieg)
  double form = 0.3;      // the word exactly as it was typed, beside its stem
  double start = 0.5;     // other words whose stems begin with the same five letters
  double compound = 0.5;  // each part of a compound in the query, wherever it stands
  double joined = 0.2;    // "Syriengespräche" for "Syrien-Gespräche", beside its words

  double stopword = 0.3;  // "wann" in "Wann ist Wahl", which does not decide what matches

  // Words that follow each other in the query and in the text: times idf * tf / (tf + 0.5), for the
  // articles that stand first without it.
  double pair = 0.3;
  std::size_t pair_depth = 50;
};

}  // namespace depesche::query

#endif
