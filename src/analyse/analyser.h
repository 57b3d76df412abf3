// SPDX-License-Identifier: GPL-2.0-or-later
// German text -> tokens: the one chain for index, query, wildcard and highlighter.
#ifndef DEPESCHE_ANALYSE_ANALYSER_H_
#define DEPESCHE_ANALYSE_ANALYSER_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace depesche::analyse {

class Splitter;

// Stored in every index. Every change to what analyse() or the fold functions return raises it.
inline constexpr int kAnalysisVersion = 4;

// A piece of a compound that is a word of its own. "Bundestagswahlkampf" has five: bundestag, wahl,
// kampf, and those of several parts, bundestagswahl and wahlkampf.
struct TokenPart {
  std::size_t begin = 0;  // bytes of the token's form, with the linking element, half-open
  std::size_t end = 0;
  std::size_t base_end = 0;  // without the linking element: "jahr" in "jahreszeit"
  bool head = false;         // it ends the compound: kampf, wahlkampf
  std::string_view stem;     // without linking element: "bundestag"
};

// A term at a place of the text. "form" is the word as written, in lower case, with ss for ß and
// ae, oe, ue for ä, ö, ü ("Straße" -> "strasse", "Häuser" -> "haeuser"; `u` is never `ü`). "stem"
// is what inflected forms have in common ("haus"); of a stopword, its form. Both are at most 200
// bytes; a longer word has no token. "parts" are empty unless the word is a compound; those of a
// joined form are too, since its words have tokens of their own. All views stay valid until the
// next call of analyse() on the same Analyser.
struct Token {
  std::size_t begin = 0;  // bytes of the word in the text, half-open
  std::size_t end = 0;
  std::uint32_t position = 0;  // of the word in the text, from 0
  // How many positions the token covers: 1, but for the joined form of a hyphenated word the number
  // of its parts. "Syrien-Gespräche" gives "syrien" at 0, "gespraeche" at 1, and the joined
  // "syriengespraeche" at 0 with span 2; "E-Mail-Adresse" also gives "email" at 0 with span 2.
  std::uint32_t span = 1;
  bool stopword = false;
  std::string_view form;
  std::string_view stem;
  std::span<const TokenPart> parts;
};

// Not safe for concurrent use; make one per thread.
class Analyser {
 public:
  // Splits compounds by "splitter"; nullptr: tokens have no parts.
  explicit Analyser(std::shared_ptr<const Splitter> splitter = nullptr);
  ~Analyser();
  Analyser(Analyser&&) noexcept;
  Analyser& operator=(Analyser&&) noexcept;

  // Replaces "tokens" by those of "text", ordered by position, a joined token before its parts.
  // "text" is any UTF-8, composed or not; invalid bytes separate words. Positions count words, not
  // tokens; several tokens may share one (a gender form has two stems). Returns how many positions
  // the text has.
  std::uint32_t analyse(std::string_view text, std::vector<Token>& tokens);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

// The fold of whole field values ("Genf" -> "genf", "MÜNCHEN" -> "muenchen"): normal form C, lower
// case, ss for ß, ae for ä, no control or soft-hyphen characters, runs of white space as one space,
// none at the ends.
std::string fold_value(std::string_view value);

// The fold of one word or piece of a word to the exact form, without splitting: for the fixed parts
// of wildcards ("Müll" -> "muell") and for fuzzy words.
std::string fold_form(std::string_view piece);

}  // namespace depesche::analyse

#endif
