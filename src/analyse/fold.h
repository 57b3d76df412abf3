// SPDX-License-Identifier: GPL-2.0-or-later
// Spelling: the forms and letters that are one for a reader of German.
#ifndef DEPESCHE_ANALYSE_FOLD_H_
#define DEPESCHE_ANALYSE_FOLD_H_

#include <string>
#include <string_view>

namespace depesche::analyse {

// Appends to "out" the lower case of "code_point", with ss for ß and ae, oe, ue for ä, ö, ü.
void append_folded(std::string& out, char32_t code_point);

// The exact form of a word of the tokeniser: its letters and digits and the comma of decimals,
// composed and folded: "Bürger:innen" -> "buergerinnen", "1.000" -> "1000", "z. B." -> "zb".
std::string word_form(std::string_view word);

}  // namespace depesche::analyse

#endif
