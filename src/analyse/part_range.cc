// SPDX-License-Identifier: GPL-2.0-or-later
// Folds a word letter by letter to find a piece of its form.
#include "analyse/part_range.h"

#include <string>

#include "analyse/character.h"
#include "analyse/fold.h"
#include "analyse/letter_bytes.h"

namespace depesche::analyse {
namespace {

// The end of the letter that starts at word[offset], with its combining marks, also behind a soft
// hyphen; or of whatever else stands there.
std::size_t letter_end(std::string_view word, std::size_t offset) {
  std::size_t end = character_at(word, offset).next;
  for (std::size_t at = end; at < word.size();) {
    const Character next = character_at(word, at);
    at = next.next;
    if (next.kind == CharacterKind::mark) {
      end = at;
    } else if (next.kind != CharacterKind::ignorable) {
      break;
    }
  }
  return end;
}

// Whether word[offset] is a letter or digit of ASCII whose form is itself, but for capitals: no
// mark can follow.
bool is_plain(std::string_view word, std::size_t offset) {
  return is_alnum(word[offset]) && (offset + 1 == word.size() || !is_non_ascii(word[offset + 1]));
}

}  // namespace

TextRange part_range(std::string_view text, const Token& token, std::size_t begin,
                     std::size_t end) {
  const TextRange whole{token.begin, token.end};
  const std::string_view word = text.substr(token.begin, token.end - token.begin);
  TextRange range = whole;
  std::size_t at = 0;  // in the form
  bool inside = false;
  std::string letter;
  for (std::size_t offset = 0; offset < word.size();) {
    const bool plain = is_plain(word, offset);
    const std::size_t next = plain ? offset + 1 : letter_end(word, offset);
    if (plain) {
      letter.assign(1, small_letter(word[offset]));
    } else {
      letter = word_form(word.substr(offset, next - offset));
    }
    if (token.form.substr(at, letter.size()) != letter) return whole;
    const std::size_t behind = at + letter.size();
    if (!inside && behind > begin && begin > 0) range.begin = token.begin + offset;
    inside = inside || behind > begin;
    if (at < end && behind >= end && end < token.form.size()) range.end = token.begin + next;
    at = behind;
    offset = next;
  }
  return at == token.form.size() ? range : whole;
}

}  // namespace depesche::analyse
