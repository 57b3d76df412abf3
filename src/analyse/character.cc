// SPDX-License-Identifier: GPL-2.0-or-later
// What a character is to a word: ranges and Unicode's categories for what is no ASCII.
#include "analyse/character.h"

#include "base/utf8.h"

namespace depesche::analyse {
namespace {

bool between(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

// The blocks that hold nothing but combining marks. Vowel signs of other scripts are letters here:
// they never start a word in practice.
bool is_mark(char32_t c) {
  return between(c, 0x0300, 0x036F) || between(c, 0x1AB0, 0x1AFF) || between(c, 0x1DC0, 0x1DFF) ||
         between(c, 0xFE20, 0xFE2F);
}

bool is_ignorable(char32_t c) {
  return c == 0x00AD                    // soft hyphen
         || between(c, 0x200B, 0x200F)  // zero-width space and joiners, direction marks
         || between(c, 0x202A, 0x202E)  // bidi embeddings and overrides
         || between(c, 0x2060, 0x2064)  // word joiner, invisible operators
         || between(c, 0x2066, 0x2069)  // bidi isolates
         || between(c, 0x20D0, 0x20FF)  // marks of symbols: the keycap around a digit
         || between(c, 0xFE00, 0xFE0F)  // variation selectors
         || c == 0xFEFF;                // byte order mark
}

CharacterKind kind_of(char32_t c) {
  if (between(c, 0x00C0, 0x017F) && c != 0x00D7 && c != 0x00F7) return CharacterKind::letter;
  if (is_ignorable(c)) return CharacterKind::ignorable;
  if (c == 0x2010 || c == 0x2011) return CharacterKind::hyphen;
  if (c == 0x00B4 || c == 0x2019 || c == 0x02BC) return CharacterKind::apostrophe;
  // No-break space, thin space, figure space, narrow no-break space.
  if (c == 0x00A0 || c == 0x2009 || c == 0x2007 || c == 0x202F) return CharacterKind::space;
  if (is_mark(c)) return CharacterKind::mark;
  if (base::is_letter(c)) return CharacterKind::letter;
  if (base::is_digit(c)) return CharacterKind::digit;
  return CharacterKind::separator;
}

}  // namespace

Character long_character_at(std::string_view text, std::size_t offset) {
  Character character;
  character.code_point = base::decode_utf8(text, offset, character.next);
  character.kind = kind_of(character.code_point);
  return character;
}

Character visible_character_at(std::string_view text, std::size_t offset) {
  Character character = character_at(text, offset);
  while (character.kind == CharacterKind::ignorable) {
    character = character_at(text, character.next);
  }
  return character;
}

}  // namespace depesche::analyse
