// SPDX-License-Identifier: GPL-2.0-or-later
// Function words: look-up in the list.
#include "analyse/stopwords.h"

#include <unordered_set>

namespace depesche::analyse {

bool is_stopword(std::string_view form) {
  static const std::unordered_set<std::string_view> kStopwords = {
#include "analyse/stopwords.inc"
  };
  return kStopwords.contains(form);
}

}  // namespace depesche::analyse
