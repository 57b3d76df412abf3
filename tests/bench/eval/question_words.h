// SPDX-License-Identifier: GPL-2.0-or-later
// A question in natural language -> a query text that has nothing but its words.
#ifndef DEPESCHE_TESTS_BENCH_EVAL_QUESTION_WORDS_H_
#define DEPESCHE_TESTS_BENCH_EVAL_QUESTION_WORDS_H_

#include <string>
#include <string_view>

namespace depesche::bench {

// The words of "question" (UTF-8) for the query language, where none of them is an operator:
// quotes, brackets, wildcards, colons and all other signs become spaces, and UND, ODER, NICHT and
// the like become lower case. What joins letters to one word stays: "G20-Gipfel", "geht's",
// "U.S.A.", "3,5", "Bürger*innen". Empty if there is no letter and no digit.
std::string question_words(std::string_view question);

}  // namespace depesche::bench

#endif
