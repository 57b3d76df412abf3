// SPDX-License-Identifier: GPL-2.0-or-later
// How the words of a stem may begin, so that a text can be searched for them by letters alone.
#ifndef DEPESCHE_ANALYSE_STEM_START_H_
#define DEPESCHE_ANALYSE_STEM_START_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace depesche::analyse {

inline constexpr std::size_t kStartLetters = 4;

// Beginnings of at most kStartLetters letters, ASCII without capitals, one of which every word or
// part of a compound begins with whose stem is "stem": "haus" of "haus", "hoch", "hohe" and "hohe"
// of "hoch". An ä of the word counts as a or ae, a letter with an accent as any letter; a consonant
// may stand there once more ("Schifffahrt"). Empty if the first letter is none of ASCII.
std::vector<std::string> stem_starts(std::string_view stem);

}  // namespace depesche::analyse

#endif
