// SPDX-License-Identifier: GPL-2.0-or-later
// The inflections that Snowball's German stemmer does not know, taken away before it runs.
#ifndef DEPESCHE_ANALYSE_INFLECT_H_
#define DEPESCHE_ANALYSE_INFLECT_H_

#include <span>
#include <string>
#include <string_view>

#include "analyse/table.h"

namespace depesche::analyse {

// "form" with its umlauts and accents taken away, so that "Häuser" meets "Haus" and "Erdoğan"
// "Erdogan": "haeuser" -> "hauser". A ue that is no ü stays: "neue", "Quelle", "Statue".
std::string base_letters(std::string_view form);

// A form without rule becomes one with: "freie" -> "frei". Says whether it did.
bool replace_irregular(std::string& word);

// An adjective whose stem changes before an ending: "hohe", "höher" -> "hoch", "teure" -> "teuer",
// "flexible" -> "flexibel". "form" is an exact form.
void restore_adjective(std::string& form);

// The whole words, and the ends of words, that the functions above and below replace by others than
// a beginning of them.
std::span<const Rewrite> adjective_rewrites();
std::span<const Rewrite> foreign_singular_rewrites();

// A singular in -um, -us, -a, -o becomes its plural: "virus" -> "viren".
void replace_foreign_singular(std::string& word);

// The n of plural and dative that Snowball leaves: "regeln" -> "regel", "herrn" -> "herr".
void cut_final_n(std::string& word);

// The s of plurals and genitives that Snowball leaves: "autos" -> "auto", "trumps" -> "trump".
// Not "kreis", "hamas", "arbeitslos".
void cut_foreign_s(std::string& word);

// Says whether the er at the end belongs to the stem, and leaves the stem: "Lager", "Lagern" ->
// "lager", which would be "lag".
bool is_er_stem(std::string& word);

// Words whose end looks like an ending, which Snowball would cut from the singular alone:
// "system" and "systeme", "kurs" and "kurse".
bool is_own_stem(std::string_view word);

}  // namespace depesche::analyse

#endif
