// SPDX-License-Identifier: GPL-2.0-or-later
// Function words: indexed for the sake of phrases, but no topic of a text.
#ifndef DEPESCHE_ANALYSE_STOPWORDS_H_
#define DEPESCHE_ANALYSE_STOPWORDS_H_

#include <string_view>

namespace depesche::analyse {

// Whether "form", an exact form, is in the list of stopwords.inc.
bool is_stopword(std::string_view form);

}  // namespace depesche::analyse

#endif
