// SPDX-License-Identifier: GPL-2.0-or-later
// Spellings of one word: the rules of 1996 that change letters, as a table of pieces of words.
#include "analyse/spelling.h"

#include <cstddef>

#include "analyse/table.h"

namespace depesche::analyse {
namespace {

// Anywhere in a word. A piece is long enough to stand in no other word: "graph" alone would make
// the Graph a Graf, and "antie" is in "Garantie".
constexpr Rewrite kPieces[] = {
    // phon, phot and graph may have f: "Saxofon", "Fotovoltaik", "Geografie", "Paragraf".
    {"photo", "foto"},
    {"ophon", "ofon"},
    {"ephon", "efon"},
    {"ograph", "ograf"},
    {"igraph", "igraf"},
    {"paragraph", "paragraf"},
    {"graphik", "grafik"},
    {"graphisch", "grafisch"},
    {"delphin", "delfin"},
    {"phantas", "fantas"},
    // z as in "Potenz", "Substanz".
    {"ential", "enzial"},
    {"entiel", "enziel"},
    {"antiel", "anziel"},
    // The stem shows: "Aufwand", "Platz", "Nummer", "Stange".
    {"aufwendig", "aufwaendig"},
    {"platzier", "plazier"},
    {"nummerier", "numerier"},
    {"selbststaendig", "selbstaendig"},
    // The foreign letter goes: "Tunfisch", "Jogurt".
    {"thunfisch", "tunfisch"},
    {"joghurt", "jogurt"},
    {"kaenguruh", "kaenguru"},
};

bool is_consonant(char c) {
  return c >= 'b' && c <= 'z' && c != 'e' && c != 'i' && c != 'o' && c != 'u' && c != 'y';
}

// Where parts of a compound meet, three equal consonants used to be written as two: "Schiffahrt",
// "Stilleben". Not at the ends of a word: "www".
void cut_triple_consonants(std::string& word) {
  for (std::size_t i = 1; i + 3 < word.size();) {
    const bool triple = is_consonant(word[i]) && word[i] == word[i + 1] && word[i] == word[i + 2];
    if (triple) {
      word.erase(i, 1);
    } else {
      ++i;
    }
  }
}

}  // namespace

std::span<const Rewrite> spelling_pieces() { return kPieces; }

std::string common_spelling(std::string_view form) {
  std::string word(form);
  cut_triple_consonants(word);
  for (const Rewrite& piece : kPieces) {
    const std::size_t at = word.find(piece.from);
    if (at != std::string::npos) word.replace(at, piece.from.size(), piece.to);
  }
  return word;
}

}  // namespace depesche::analyse
