// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers and abbreviations: where the separators inside a word end it and where they do not.
#include "analyse/number.h"

#include "analyse/character.h"

namespace depesche::analyse {
namespace {

constexpr std::size_t kMaxAbbreviationLetters = 8;
// What has more is no number, and looking at all of them again from each would be quadratic.
constexpr int kMaxGroups = 8;

std::size_t digits_end(std::string_view text, std::size_t begin) {
  Character character = character_at(text, begin);
  std::size_t end = begin;
  while (character.kind == CharacterKind::digit) {
    end = character.next;
    character = character_at(text, end);
  }
  return end;
}

bool ascii_digit_at(std::string_view text, std::size_t offset) {
  return offset < text.size() && text[offset] >= '0' && text[offset] <= '9';
}

// Whether exactly three digits stand at "offset".
bool group_at(std::string_view text, std::size_t offset) {
  return ascii_digit_at(text, offset) && digits_end(text, offset) == offset + 3;
}

bool separates_thousands(const Character& c) {
  return c.code_point == '.' || c.kind == CharacterKind::apostrophe ||
         (c.kind == CharacterKind::space && c.code_point != ' ');
}

// The end of "1.000.000" from the end of its first digits. The separator stays the same, and a
// fourth group that has no three digits makes it something else: "192.168.1.1".
std::size_t groups_end(std::string_view text, std::size_t first_end) {
  const Character separator = character_at(text, first_end);
  if (!separates_thousands(separator)) return first_end;
  std::size_t end = first_end;
  for (int groups = 0; groups <= kMaxGroups; ++groups) {
    const Character c = character_at(text, end);
    if (c.code_point != separator.code_point) return end;
    if (!group_at(text, c.next)) {
      const bool space = c.kind == CharacterKind::space;
      return ascii_digit_at(text, c.next) && !space ? first_end : end;
    }
    end = c.next + 3;
  }
  return first_end;
}

}  // namespace

std::size_t number_end(std::string_view text, std::size_t begin) {
  std::size_t end = digits_end(text, begin);
  const bool plain = ascii_digit_at(text, begin);
  if (plain && end - begin <= 3 && text[begin] != '0') end = groups_end(text, end);
  if (plain && end < text.size() && text[end] == ',' && ascii_digit_at(text, end + 1)) {
    const std::size_t decimals_end = digits_end(text, end + 1);
    // "1,2,3" is a list.
    const bool list_before =
        begin >= 2 && text[begin - 1] == ',' && ascii_digit_at(text, begin - 2);
    const bool list_behind = decimals_end < text.size() && text[decimals_end] == ',' &&
                             ascii_digit_at(text, decimals_end + 1);
    if (!list_before && !list_behind) end = decimals_end;
  }
  return end;
}

std::size_t abbreviation_end(std::string_view text, std::size_t begin) {
  std::size_t end = 0;
  std::size_t offset = begin;
  bool first_spaced = false;
  for (std::size_t letters = 0; letters < kMaxAbbreviationLetters; ++letters) {
    Character character = character_at(text, offset);
    bool spaced = false;
    if (letters > 0 && character.kind == CharacterKind::space) {
      spaced = true;
      character = character_at(text, character.next);
    }
    if (letters == 1) first_spaced = spaced;
    // "z. B. i.d.R." are two.
    if (character.kind != CharacterKind::letter || (letters > 0 && spaced != first_spaced)) break;
    Character behind = character_at(text, character.next);
    while (behind.kind == CharacterKind::mark) behind = character_at(text, behind.next);  // "Ä" NFD
    if (behind.code_point == '.') {
      offset = behind.next;
      if (spaced && character_at(text, offset).kind == CharacterKind::letter) break;
      if (letters > 0) end = offset;
      continue;
    }
    // The last dot may be missing: "z.B", but not in "z. B".
    const bool word_ends = !behind.is_word() && behind.kind != CharacterKind::ignorable;
    if (letters > 0 && !spaced && word_ends) end = character.next;
    break;
  }
  return end;
}

}  // namespace depesche::analyse
