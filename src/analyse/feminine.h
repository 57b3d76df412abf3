// SPDX-License-Identifier: GPL-2.0-or-later
// Feminine forms of persons, which are found with the masculine ones.
#ifndef DEPESCHE_ANALYSE_FEMININE_H_
#define DEPESCHE_ANALYSE_FEMININE_H_

#include <string>

namespace depesche::analyse {

// "word" (base letters, see inflect.h) as the masculine where its ending tells that it is feminine:
// "ministerin", "ministerinnen" -> "minister", "studentinnen" -> "student"; else as its singular:
// "hundinnen" -> "hundin". Not "gewinnen", "Valentin".
void cut_feminine(std::string& word);

}  // namespace depesche::analyse

#endif
