// SPDX-License-Identifier: GPL-2.0-or-later
// Where a piece of a word's form is written in the text: for marks inside a word.
#ifndef DEPESCHE_ANALYSE_PART_RANGE_H_
#define DEPESCHE_ANALYSE_PART_RANGE_H_

#include <cstddef>
#include <string_view>

#include "analyse/analyser.h"

namespace depesche::analyse {

struct TextRange {
  std::size_t begin = 0;  // bytes of the text, half-open
  std::size_t end = 0;
};

// The characters of "text", the one that "token" comes from, that give the bytes [begin, end) of
// the token's form: form and text differ in length by umlauts, ß, soft hyphens and gender signs. A
// character is never cut, nor taken from its combining marks; what lies before the first letter or
// behind the last one belongs to a piece that begins or ends the form ("Merkel's"). The whole token
// if its form can't be followed letter by letter (Hangul in parts). In the time of the token.
TextRange part_range(std::string_view text, const Token& token, std::size_t begin, std::size_t end);

}  // namespace depesche::analyse

#endif
