// SPDX-License-Identifier: GPL-2.0-or-later
// Gender forms: "Bürger:innen" and its other spellings are one word.
#ifndef DEPESCHE_ANALYSE_GENDER_H_
#define DEPESCHE_ANALYSE_GENDER_H_

#include <cstddef>
#include <string_view>

namespace depesche::analyse {

// The end of the gender suffix that starts at text[offset] (":innen", "*in", "_innen", "/-innen",
// "/innen", "(innen)"), directly behind a word of at least three letters; 0 if there is none. A
// compound goes on behind it: in "Bürger:innenrat" it is the end of ":innen".
std::size_t gender_suffix_end(std::string_view text, std::size_t offset);

// True if the character at text[offset] is the sign of a gender form and not, say, a wildcard:
// "Bürger*innen".
inline bool gender_suffix_follows(std::string_view text, std::size_t offset) {
  return gender_suffix_end(text, offset) != 0;
}

// "BürgerInnen", "BürgerIn": the length of "Bürger"; 0 if "word" is no such form.
std::size_t inner_capital_base(std::string_view word);

}  // namespace depesche::analyse

#endif
