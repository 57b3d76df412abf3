// SPDX-License-Identifier: GPL-2.0-or-later
// The lexicon that a new index begins with.
#ifndef DEPESCHE_ANALYSE_COMPOUND_START_LIST_H_
#define DEPESCHE_ANALYSE_COMPOUND_START_LIST_H_

#include "analyse/compound/lexicon.h"

namespace depesche::analyse {

// The lexicon of the shipped start list. Safe for concurrent use.
const Lexicon& start_lexicon();

}  // namespace depesche::analyse

#endif
