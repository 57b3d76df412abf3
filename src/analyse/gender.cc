// SPDX-License-Identifier: GPL-2.0-or-later
// Gender forms: the signs between a word and "in" or "innen".
#include "analyse/gender.h"

#include "analyse/character.h"
#include "base/utf8.h"

namespace depesche::analyse {
namespace {

struct Sign {
  std::string_view before;
  std::string_view after;
  // "Bürger*innenrat" goes on behind the suffix. A slash or bracket does not: "(innenpolitisch)".
  bool in_compounds;
  // "außen/innen" are two words; nouns have a capital.
  bool needs_capital;
};

// A longer sign stands before its beginning.
constexpr Sign kSigns[] = {
    {":", "", true, false},  {"*", "", true, false}, {"_", "", true, false},
    {"/-", "", false, true}, {"/", "", false, true}, {"(-", ")", false, true},
    {"(", ")", false, true},
};

constexpr std::size_t kMinBaseLetters = 3;  // "Ärzt:innen" has four, "Abt" three
constexpr std::size_t kMaxBaseBytes = 64;

struct Base {
  std::size_t letters = 0;
  bool capital = false;      // at its beginning
  bool all_capital = false;  // at its end, which stands for the whole: "BÜRGER:INNEN"
};

// The letters directly before "offset". Never looks back further than a word can be long.
Base base_before(std::string_view text, std::size_t offset) {
  Base base;
  std::size_t end = offset;
  while (end > 0 && offset - end < kMaxBaseBytes) {
    std::size_t begin = end - 1;
    while (begin > 0 && end - begin < 4 &&
           (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) {
      --begin;
    }
    const Character character = character_at(text, begin);
    if (character.next != end) break;
    if (character.kind == CharacterKind::letter) {
      ++base.letters;
      base.capital = base::is_upper(character.code_point);
      if (base.letters == 1) base.all_capital = base.capital;
    } else if (character.kind != CharacterKind::mark &&
               character.kind != CharacterKind::ignorable) {
      break;
    }
    end = begin;
  }
  return base;
}

std::size_t suffix_end(std::string_view text, std::size_t offset, const Sign& sign, bool capitals) {
  for (const std::string_view suffix : {capitals ? "INNEN" : "innen", capitals ? "IN" : "in"}) {
    if (text.substr(offset, suffix.size()) != suffix) continue;
    const std::size_t end = offset + suffix.size();
    if (text.substr(end, sign.after.size()) != sign.after) continue;
    const CharacterKind behind = character_at(text, end + sign.after.size()).kind;
    const bool goes_on = behind == CharacterKind::letter || behind == CharacterKind::mark ||
                         behind == CharacterKind::digit;
    // "Bürger:innenrat", but not "sagte:inzwischen".
    if (!goes_on || (sign.in_compounds && suffix.size() == 5)) return end + sign.after.size();
  }
  return 0;
}

}  // namespace

std::size_t gender_suffix_end(std::string_view text, std::size_t offset) {
  const std::string_view rest = text.substr(offset < text.size() ? offset : text.size());
  for (const Sign& sign : kSigns) {
    if (!rest.starts_with(sign.before)) continue;
    const Base base = base_before(text, offset);
    if (base.letters < kMinBaseLetters || (sign.needs_capital && !base.capital)) return 0;
    const std::size_t begin = offset + sign.before.size();
    std::size_t end = suffix_end(text, begin, sign, false);
    if (end == 0 && base.all_capital) end = suffix_end(text, begin, sign, true);
    if (end != 0) return end;
  }
  return 0;
}

std::size_t inner_capital_base(std::string_view word) {
  if (word == "LinkedIn") return 0;  // the company
  std::size_t base = 0;
  for (const std::string_view suffix : {"Innen", "In"}) {
    if (word.ends_with(suffix)) base = word.size() - suffix.size();
  }
  const Base before = base_before(word, base);
  return before.letters >= kMinBaseLetters && !before.all_capital ? base : 0;
}

}  // namespace depesche::analyse
