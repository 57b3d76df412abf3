// SPDX-License-Identifier: GPL-2.0-or-later
// The inflections that Snowball's German stemmer does not know, taken away before it runs.
#ifndef DEPESCHE_ANALYSE_INFLECT_H_
#define DEPESCHE_ANALYSE_INFLECT_H_

#include <string>
#include <string_view>

namespace depesche::analyse {

// "form" with its umlauts and accents taken away, so that "Häuser" meets "Haus" and "Erdoğan"
// "Erdogan": "haeuser" -> "hauser". A ue that is no ü stays: "neue", "Quelle", "Statue".
std::string base_letters(std::string_view form);

// "ministerin", "ministerinnen" -> "minister"; "studentinnen" -> "studentin". Not "gewinnen".
void cut_feminine(std::string& word);

// The s of plurals and genitives that Snowball leaves: "autos" -> "auto", "trumps" -> "trump".
// Not "chaos", "hamas", "arbeitslos".
void cut_foreign_s(std::string& word);

// "system", "problem": the em that is no ending, which Snowball would cut from the singular alone.
bool keeps_final_em(std::string_view word);

}  // namespace depesche::analyse

#endif
