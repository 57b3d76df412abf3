// SPDX-License-Identifier: GPL-2.0-or-later
// Bytes -> the text a Record may hold: valid UTF-8 in normal form C without control characters.
#ifndef DEPESCHE_READ_ENCODING_H_
#define DEPESCHE_READ_ENCODING_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace depesche::read {

// The character of a byte in windows-1252, which is Latin-1 but for 0x80 to 0x9F: there "€" is 0x80.
// The five bytes without a character give C1 controls.
char32_t windows_1252(unsigned char byte);

// True if "bytes" are UTF-8 but for a fault here and there, as in a download that was cut inside a
// character: at most one in five of the characters beyond ASCII is faulty.
bool is_mostly_utf8(std::string_view bytes);

// "bytes" as UTF-8. Valid UTF-8 stays as it is. Otherwise every byte is a character of windows-1252
// (0x80 is "€", 0xFC "ü"; the five bytes without a character become C1 controls), except in text
// that is mostly UTF-8, where only the faulty bytes are.
std::string decode_text(std::string_view bytes);

// "text", which must be valid UTF-8, in the form of a Record:
//  - CR LF, CR, vertical tab, form feed, U+0085, U+2028 and U+2029 are line feeds;
//  - other C0 and C1 controls, NUL and DEL are dropped, and their number added to "dropped";
//  - U+FEFF, the byte order mark, is dropped anywhere (files joined by `cat` have it inside);
//  - normal form C.
// A second call changes nothing.
std::string clean_text(std::string_view text, std::uint64_t& dropped);

// True if clean_text() surely changes nothing; quick. "text" may be invalid UTF-8.
bool is_clean(std::string_view text);

// Removes from a line of JSON what no JSON may hold: C0 controls but tab and CR. Adds their number
// to "dropped".
void drop_raw_controls(std::string& line, std::uint64_t& dropped);

// True if "head", the first bytes of a file, belongs to no text: NULs and controls in numbers that
// no text has, also UTF-16 without a byte order mark.
bool looks_binary(std::string_view head);

// True if the NULs of "head" stand where UTF-16 has them for Latin letters.
bool looks_like_utf16(std::string_view head);

}  // namespace depesche::read

#endif
