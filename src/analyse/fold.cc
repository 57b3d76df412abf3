// SPDX-License-Identifier: GPL-2.0-or-later
// Spelling: lower case, ß and umlauts, for words and for whole values.
#include "analyse/fold.h"

#include "analyse/analyser.h"
#include "analyse/character.h"
#include "base/utf8.h"

namespace depesche::analyse {
namespace {

// What two spellings of a letter become. Ligatures come from PDF text, the long s from blackletter.
std::string_view german_fold(char32_t lower) {
  switch (lower) {
    case U'ä':
      return "ae";
    case U'ö':
      return "oe";
    case U'ü':
      return "ue";
    case U'ß':
      return "ss";
    case U'ſ':
      return "s";
    case U'ﬀ':
      return "ff";
    case U'ﬁ':
      return "fi";
    case U'ﬂ':
      return "fl";
    case U'ﬃ':
      return "ffi";
    case U'ﬄ':
      return "ffl";
    default:
      return {};
  }
}

bool is_ascii(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

// "text" composed and folded. "text" is valid UTF-8.
std::string fold_text(std::string_view text) {
  std::string folded;
  folded.reserve(text.size() + 4);
  if (is_ascii(text)) {
    for (const char c : text) folded.push_back(static_cast<char>(base::to_lower(char32_t(c))));
    return folded;
  }
  const std::string composed = base::to_nfc(text);
  for (std::size_t offset = 0; offset < composed.size();) {
    append_folded(folded, base::decode_utf8(composed, offset, offset));
  }
  return folded;
}

bool is_white_space(const Character& c) {
  return c.kind == CharacterKind::space || (c.code_point >= 0x09 && c.code_point <= 0x0D) ||
         c.code_point == 0x85 || c.code_point == 0x1680 ||
         (c.code_point >= 0x2000 && c.code_point <= 0x200A) || c.code_point == 0x2028 ||
         c.code_point == 0x2029 || c.code_point == 0x205F || c.code_point == 0x3000;
}

bool is_invalid(const Character& c, std::size_t offset) {
  return c.code_point == 0xFFFD && c.next == offset + 1;
}

}  // namespace

void append_folded(std::string& out, char32_t code_point) {
  const char32_t lower = base::to_lower(code_point);
  const std::string_view folded = lower < 0x80 ? std::string_view() : german_fold(lower);
  if (lower >= U'₀' && lower <= U'₉') {  // "CO₂" is typed "CO2"
    out.push_back(static_cast<char>('0' + (lower - U'₀')));
  } else if (folded.empty()) {
    base::append_utf8(out, lower);
  } else {
    out += folded;
  }
}

std::string word_form(std::string_view word) {
  std::string letters;
  letters.reserve(word.size());
  for (std::size_t offset = 0; offset < word.size();) {
    const Character c = character_at(word, offset);
    if (c.is_word() || c.kind == CharacterKind::mark || c.code_point == ',') {
      letters += word.substr(offset, c.next - offset);
    }
    offset = c.next;
  }
  return fold_text(letters);
}

std::string fold_value(std::string_view value) {
  std::string clean;
  clean.reserve(value.size());
  bool space = false;
  for (std::size_t offset = 0; offset < value.size();) {
    const Character c = character_at(value, offset);
    const std::string_view bytes = value.substr(offset, c.next - offset);
    const bool dropped = c.kind == CharacterKind::ignorable || is_invalid(c, offset);
    offset = c.next;
    if (is_white_space(c)) {
      space = !clean.empty();
    } else if (!dropped && !base::is_control(c.code_point)) {
      if (space) clean.push_back(' ');
      space = false;
      clean += bytes;
    }
  }
  return fold_text(clean);
}

std::string fold_form(std::string_view piece) {
  std::string clean;
  for (std::size_t offset = 0; offset < piece.size();) {
    const Character c = character_at(piece, offset);
    if (c.kind != CharacterKind::ignorable && !is_invalid(c, offset) &&
        !base::is_control(c.code_point)) {
      clean += piece.substr(offset, c.next - offset);
    }
    offset = c.next;
  }
  return fold_text(clean);
}

}  // namespace depesche::analyse
