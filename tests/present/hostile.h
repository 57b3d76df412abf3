// SPDX-License-Identifier: GPL-2.0-or-later
// Sequences that do harm on a terminal or deceive a reader: what real articles, file names and
// attacks have put there.
#ifndef DEPESCHE_TESTS_PRESENT_HOSTILE_H_
#define DEPESCHE_TESTS_PRESENT_HOSTILE_H_

#include <array>
#include <string>
#include <string_view>

namespace depesche::tests {

using namespace std::string_view_literals;

inline constexpr std::array kHostile = {
    "\x1b[31mrot\x1b[0m"sv,     // colours
    "\x1b[2J\x1b[H"sv,          // clears the screen
    "\x1b[8mhidden\x1b[28m"sv,  // conceals
    "\x1b[1A\x1b[2K"sv,         // overwrites the line above
    "\x1b[?1049h"sv,            // alternate screen
    "\x1b[?25l"sv,              // hides the cursor
    "\x1b[6n"sv,                // reports the cursor: types into the shell
    "\x1b[21t"sv,               // reports the title: types into the shell
    "\x1b[c"sv,                 // device attributes
    "\x1b[>c"sv,
    "\x1b[5i"sv,           // printer on
    "\x1b]0;title\x07"sv,  // window title
    "\x1b]2;title\x1b\\"sv,
    "\x1b]8;;http://evil.example\x1b\\link\x1b]8;;\x1b\\"sv,  // hyperlink
    "\x1b]52;c;cm0gLXJmIH4K\x07"sv,                           // writes the clipboard
    "\x1b]4;1;rgb:00/00/00\x07"sv,                            // palette
    "\x1b]50;#1\x07"sv,                                       // font
    "\x1b]1337;File=inline=1:AAAA\x07"sv,                     // file transfer
    "\x1b]777;notify;a;b\x07"sv,
    "\x1bP+q544e\x1b\\"sv,   // DCS: terminfo query
    "\x1bP$q\"p\x1b\\"sv,    // DCS: settings
    "\x1b_payload\x1b\\"sv,  // APC
    "\x1b^payload\x1b\\"sv,  // PM
    "\x1bXpayload\x1b\\"sv,  // SOS
    "\x1b"
    "c"sv,                 // full reset
    "\x1b#8"sv,            // screen of E
    "\x1b(0lqqk\x1b(B"sv,  // line-drawing characters
    "\x0elqqk\x0f"sv,      // shift out and in
    "\xc2\x9b"
    "31m"sv,  // CSI as one C1 character
    "\xc2\x9d"
    "0;title\xc2\x9c"sv,  // OSC and ST as C1
    "\xc2\x90"
    "q\xc2\x9c"sv,  // DCS as C1
    "\xc2\x85"sv,   // next line
    "\x9b"
    "31m"sv,           // raw C1 byte, invalid UTF-8
    "Syrien\rIrak"sv,  // overwrites from the left
    "gut\x08\x08\x08"
    "bös"sv,           // overwrites by backspace
    "\x07\x07\x07"sv,  // bell
    "null\0byte"sv,
    "\x7f\x7f"sv,
    "a\vb\fc"sv,
    "\xe2\x80\xae"
    "gpj.exe"sv,  // right-to-left override
    "\xe2\x80\xaa"
    "a\xe2\x80\xab"
    "b\xe2\x80\xac"sv,  // embeddings
    "\xe2\x81\xa6"
    "a\xe2\x81\xa9\xe2\x81\xa7"
    "b\xe2\x81\xa8"sv,                     // isolates
    "\xe2\x80\x8e\xe2\x80\x8f\xd8\x9c"sv,  // direction marks
    "eine\xe2\x80\xa8zwei\xe2\x80\xa9"
    "drei"sv,  // line and paragraph separator
    "Ass\xe2\x80\x8b"
    "ad\xe2\x80\x8d\xe2\x80\x8c"sv,  // zero width
    "\xef\xbb\xbf"
    "BOM"sv,
    "\xf3\xa0\x81\x81\xf3\xa0\x81\x82"sv,                                   // tags: invisible ASCII
    "Z\xcc\x80\xcc\x81\xcc\x82\xcc\x83\xcc\x84\xcc\x85\xcc\x86\xcc\x87"sv,  // piled marks
    "\xed\xa0\x80\xf5\x80\x80\x80\xc0\xaf"sv,  // surrogate, beyond Unicode, overlong
    "abgeschnitten\xe2\x80"sv,                 // half a character
};

}  // namespace depesche::tests

#endif
