// SPDX-License-Identifier: GPL-2.0-or-later
// Text -> the byte ranges of its words: runs of letters and digits, and what joins them.
#include "analyse/tokenise.h"

#include "analyse/character.h"
#include "analyse/gender.h"
#include "analyse/number.h"

namespace depesche::analyse {
namespace {

// The end of the letters and digits from "offset" on; an ignorable character at the end is left
// out.
std::size_t run_end(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  for (Character c = character_at(text, offset);; c = character_at(text, c.next)) {
    if (c.is_word() || c.kind == CharacterKind::mark) {
      end = c.next;
    } else if (c.kind != CharacterKind::ignorable) {
      return end;
    }
  }
}

// "Merkel's", "geht’s": the end with the s; else "end".
std::size_t apostrophe_s_end(std::string_view text, std::size_t end) {
  const Character apostrophe = visible_character_at(text, end);
  if (apostrophe.kind != CharacterKind::apostrophe) return end;
  const Character s = character_at(text, apostrophe.next);
  if (s.code_point != 's' && s.code_point != 'S') return end;
  const Character behind = character_at(text, s.next);
  return behind.is_word() || behind.kind == CharacterKind::mark ? end : s.next;
}

// The part that starts with the letter or digit "first" at "begin".
Part read_part(std::string_view text, std::size_t begin, const Character& first) {
  Part part;
  part.begin = begin;
  if (first.kind == CharacterKind::digit) {
    // Letters go on behind the digits: "50er", "B52", "1.000fach".
    part.end = run_end(text, number_end(text, begin));
    return part;
  }
  part.end = abbreviation_end(text, begin);
  if (part.end != 0) return part;
  part.end = run_end(text, begin);
  if (const std::size_t suffix_end = gender_suffix_end(text, part.end); suffix_end != 0) {
    const std::size_t end = run_end(text, suffix_end);
    // "Bürger:innenrat" is neither a Bürger nor a Bürgerin.
    part.base_end = end == suffix_end ? part.end : 0;
    part.end = end;
    return part;
  }
  const std::size_t base = inner_capital_base(text.substr(begin, part.end - begin));
  if (base != 0) part.base_end = begin + base;
  part.end = apostrophe_s_end(text, part.end);
  return part;
}

// The offset of the part that a hyphen or apostrophe joins to the one that ends at "end"; 0 if
// there is none. Numbers are not joined to each other ("2016-09-07", "3-4"), nor is anything by an
// apostrophe but letters ("O'Neill").
std::size_t joined_part_begin(std::string_view text, std::size_t end, bool ends_in_digit) {
  const Character joint = visible_character_at(text, end);
  const bool apostrophe = joint.kind == CharacterKind::apostrophe;
  if (joint.kind != CharacterKind::hyphen && !apostrophe) return 0;
  std::size_t begin = joint.next;
  Character first = character_at(text, begin);
  while (first.kind == CharacterKind::ignorable) {
    begin = first.next;
    first = character_at(text, begin);
  }
  if (!first.is_word()) return 0;
  const bool starts_with_digit = first.kind == CharacterKind::digit;
  if (apostrophe ? ends_in_digit || starts_with_digit : ends_in_digit && starts_with_digit) {
    return 0;
  }
  return begin;
}

}  // namespace

std::size_t next_cut(std::string_view text, std::size_t offset) {
  while (!is_cut(text, offset)) ++offset;
  return offset;
}

std::size_t previous_cut(std::string_view text, std::size_t offset) {
  while (!is_cut(text, offset)) --offset;
  return offset;
}

void tokenise(std::string_view text, std::vector<Part>& parts) {
  parts.clear();
  bool joined = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const Character first = character_at(text, offset);
    if (!first.is_word()) {
      offset = first.next;
      continue;
    }
    Part part = read_part(text, offset, first);
    part.joined = joined;
    parts.push_back(part);
    const char last = text[part.end - 1];
    const std::size_t next = joined_part_begin(text, part.end, last >= '0' && last <= '9');
    joined = next != 0;
    offset = joined ? next : part.end;
  }
}

}  // namespace depesche::analyse
