// SPDX-License-Identifier: GPL-2.0-or-later
// The finite forms and participles of weak verbs, which Snowball leaves apart from the infinitive.
#ifndef DEPESCHE_ANALYSE_VERB_H_
#define DEPESCHE_ANALYSE_VERB_H_

#include <string>

namespace depesche::analyse {

// An exact form in -t, -te, -ten, -ter, -tes, -tem whose letters before the t tell a verb becomes
// the infinitive: "warnt", "warnte" -> "warnen", "fordert" -> "fordern". Not "markt", "macht".
void restore_infinitive(std::string& form);

// The ending -et of verbs: "arbeitet", "arbeitete" -> "arbeit". Not "internet", "vertreten".
// "word" is in base letters (inflect.h).
void cut_et(std::string& word);

}  // namespace depesche::analyse

#endif
