// SPDX-License-Identifier: GPL-2.0-or-later
// A synthetic archive of any size, with the statistics of real German news.
#ifndef DEPESCHE_TESTS_BENCH_SPEED_CORPUS_H_
#define DEPESCHE_TESTS_BENCH_SPEED_CORPUS_H_

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "bench/speed/article_maker.h"

namespace depesche::bench {

// What is modelled, with what was measured on 5,960 articles of 13 German outlets of 2020-21 (35
// MB) beside 6,000 generated ones (37 MB, seed 1); a word is a run of letters, inner hyphens
// included:
//                                                        real          generated
//   bytes of a body: mean; 5, 50, 95 %                    5591; 1301, 4169, 14021   5795; 1356,
//   4174, 14860 words of a title, a sentence, a paragraph (50 %)      7, 12, 24     6, 10, 27
//   paragraphs of an article (mean)                       22            23
//   words of an article; different ones                   771; 61 %     766; 62 %
//   different words of the first 64,000 words             14,292        13,551
//     ... 512,000; 4,096,000                              56,515; 209,608   56,626; 207,632
//   new words of an article at the end                    26.7          26.4
//   words that stand once only, of all                    55 %          53 %
//   per million: words at rank 100, 1,000, 10,000         964, 102, 7.6     1114, 90, 6.5
//   articles with the word at rank 100, 1,000, 10,000     38, 6.0, 0.49 %   49, 5.0, 0.42 %
//   times in such an article, ranks 1,000-5,000           1.26          1.26
//   letters of a word: mean running, mean of the vocabulary   5.9, 11.7     6.3, 12.5
//   running words with a capital, with ä ö ü ß            33, 9.4 %     37, 8.7 %
//   nouns of 14 letters and more: running, of all words   3.7, 27 %     3.9, 27 %
//   words with a hyphen: running, of all words            1.3, 12 %     1.5, 8 %
//   pairs of words that come again                        67 %          70 %
//   articles with two capital words (each in 1-10 %), over chance: 25, 50, 75, 95 %
//                                                         0.82 (50), 2.0 (90)   0.81, 2.0
// Not measured there but modelled: a third of the articles is agency copy, printed by one to five
// houses, shortened and with a title of their own in half of the cases; 2 % have no date, two
// thirds no agency; 15 years, later ones with more articles, each month with themes; a house's own
// newsletter lines. Seeds give different archives of one and the same vocabulary.

// How much to write: so many articles, or articles until so many bytes are reached.
struct CorpusSize {
  std::uint64_t articles = 0;
  std::uint64_t bytes = 0;
};

// "30000" is articles; "200MB" and "2GB" are bytes, of 10^6 and 10^9. Throws Error(bad_argument).
CorpusSize parse_corpus_size(std::string_view text);

// Writes the archive as JSON lines and returns how many articles it has. Throws Error(io).
std::uint64_t write_corpus(const CorpusSize& size, std::uint64_t seed, std::ostream& out);

}  // namespace depesche::bench

#endif
