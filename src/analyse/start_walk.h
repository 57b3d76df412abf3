// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a word stands in a text that begins with some letters, however they are written.
#ifndef DEPESCHE_ANALYSE_START_WALK_H_
#define DEPESCHE_ANALYSE_START_WALK_H_

#include <cstddef>
#include <string_view>

namespace depesche::analyse {

// Whether a word, or a part of a compound, with this start (stem_starts()) may begin at text[at]:
// true if so, and where a character stands that may belong to a word in a way of its own, such as a
// letter with an accent. Reads no further than the letters of the start, and what may stand between
// them, go.
bool may_start_with(std::string_view start, std::string_view text, std::size_t at);

}  // namespace depesche::analyse

#endif
