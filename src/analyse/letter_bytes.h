// SPDX-License-Identifier: GPL-2.0-or-later
// Letters as their bytes in UTF-8, for searching a text without decoding it.
#ifndef DEPESCHE_ANALYSE_LETTER_BYTES_H_
#define DEPESCHE_ANALYSE_LETTER_BYTES_H_

namespace depesche::analyse {

// The last bytes of small umlauts and ß, behind 0xC3. Those of Ä, Ö and Ü lack bit 0x20, as the
// capitals of ASCII do.
inline constexpr char kUmlautA = '\xA4';
inline constexpr char kUmlautO = '\xB6';
inline constexpr char kUmlautU = '\xBC';
inline constexpr char kSharpS = '\x9F';

// 0: the letter has no umlaut.
constexpr char umlaut_byte(char letter) {
  return letter == 'a' ? kUmlautA : letter == 'o' ? kUmlautO : letter == 'u' ? kUmlautU : '\0';
}

// The letter that "last" makes an umlaut or ß of, behind 0xC3; 0: another.
constexpr char umlaut_letter(char last) {
  if (last == kSharpS) return 's';
  const char small = static_cast<char>(last | 0x20);
  return small == kUmlautA ? 'a' : small == kUmlautO ? 'o' : small == kUmlautU ? 'u' : '\0';
}

// Of a letter or digit of ASCII.
constexpr char small_letter(char c) { return static_cast<char>(c | 0x20); }

// Of ASCII.
constexpr bool is_alnum(char c) {
  const char small = static_cast<char>(c | 0x20);
  return (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9');
}

constexpr bool is_non_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }

}  // namespace depesche::analyse

#endif
