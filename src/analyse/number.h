// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers and abbreviations: words that hold separators.
#ifndef DEPESCHE_ANALYSE_NUMBER_H_
#define DEPESCHE_ANALYSE_NUMBER_H_

#include <cstddef>
#include <string_view>

namespace depesche::analyse {

// The end of the number that starts with a digit at text[begin]: thousands in groups of three
// ("1.000", "1 000" with a no-break or thin space, Swiss "1'000") and decimals ("3,5") belong to
// it. Other dots part words: "12.03.2021" is three of them, so that the year can be found.
std::size_t number_end(std::string_view text, std::size_t begin);

// The end of the abbreviation that starts with a letter at text[begin]: at least two single letters
// with dots, with or without a space ("z. B.", "U.S."); 0 if there is none.
std::size_t abbreviation_end(std::string_view text, std::size_t begin);

}  // namespace depesche::analyse

#endif
