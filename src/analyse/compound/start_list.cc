// SPDX-License-Identifier: GPL-2.0-or-later
// The start list.
#include "analyse/compound/start_list.h"

namespace depesche::analyse {

const Lexicon& start_lexicon() {
  static const Lexicon kLexicon({}, {}, {});
  return kLexicon;
}

}  // namespace depesche::analyse
