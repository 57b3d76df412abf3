// SPDX-License-Identifier: GPL-2.0-or-later
// What a character is to a word: the question that every step of the tokeniser asks.
#ifndef DEPESCHE_ANALYSE_CHARACTER_H_
#define DEPESCHE_ANALYSE_CHARACTER_H_

#include <array>
#include <cstddef>
#include <string_view>

namespace depesche::analyse {

enum class CharacterKind : unsigned char {
  separator,  // ends a word; also an invalid byte and the end of the text
  letter,
  mark,  // combining: belongs to the word before it, starts none
  digit,
  ignorable,   // soft hyphen, zero-width characters: inside a word, but not of its form
  hyphen,      // U+002D, U+2010, U+2011
  apostrophe,  // also the quotes and accents that are typed for it
  space,       // one that can stand inside a number or an abbreviation; no line break
};

struct Character {
  CharacterKind kind = CharacterKind::separator;
  char32_t code_point = 0;
  std::size_t next = 0;  // the offset behind it

  bool is_word() const { return kind == CharacterKind::letter || kind == CharacterKind::digit; }
};

// The character that starts at text[offset]; a separator without length at the end of the text.
inline Character character_at(std::string_view text, std::size_t offset);

// The same for the first character at or behind "offset" that is not ignorable.
Character visible_character_at(std::string_view text, std::size_t offset);

// character_at() for what is no ASCII.
Character long_character_at(std::string_view text, std::size_t offset);

constexpr std::array<CharacterKind, 128> ascii_kinds() {
  std::array<CharacterKind, 128> kinds{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) kinds[c] = CharacterKind::letter;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) kinds[c] = CharacterKind::letter;
  for (std::size_t c = '0'; c <= '9'; ++c) kinds[c] = CharacterKind::digit;
  kinds['-'] = CharacterKind::hyphen;
  kinds['\''] = CharacterKind::apostrophe;
  kinds['`'] = CharacterKind::apostrophe;
  kinds[' '] = CharacterKind::space;
  return kinds;
}

inline constexpr std::array<CharacterKind, 128> kAsciiKinds = ascii_kinds();

inline Character character_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {CharacterKind::separator, 0, offset};
  const auto byte = static_cast<unsigned char>(text[offset]);
  if (byte >= 0x80) return long_character_at(text, offset);
  return {kAsciiKinds[byte], byte, offset + 1};
}

}  // namespace depesche::analyse

#endif
