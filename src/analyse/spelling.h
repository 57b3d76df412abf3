// SPDX-License-Identifier: GPL-2.0-or-later
// Old and new spelling of a word, and spellings that German allows side by side.
#ifndef DEPESCHE_ANALYSE_SPELLING_H_
#define DEPESCHE_ANALYSE_SPELLING_H_

#include <span>
#include <string>
#include <string_view>

#include "analyse/table.h"

namespace depesche::analyse {

// The pieces that common_spelling() replaces wherever they stand, as exact forms.
std::span<const Rewrite> spelling_pieces();

// "form", an exact form, in the one of its spellings that stands for all: "schifffahrt" ->
// "schiffahrt", "photo" -> "foto", "potential" -> "potenzial".
std::string common_spelling(std::string_view form);

}  // namespace depesche::analyse

#endif
