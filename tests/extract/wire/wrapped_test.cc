// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/wire/wrapped.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

TEST_SUITE_BEGIN("extract/wire/wrapped");

using depesche::extract::unwrapped;

namespace {

using Lines = std::vector<std::string_view>;
using Paragraphs = std::vector<std::string>;

}  // namespace

TEST_CASE("lines that a wire wrapped are one paragraph") {
  const Lines lines = {
      "Der Pegel der Fulda ist am Freitag erstmals wieder gefallen. Die",
      "Bartenwetzerbrücke bleibt nach Angaben der Stadt bis Montag gesperrt",
      "- und das ärgert den Handel.",
  };
  CHECK(unwrapped(lines) ==
        Paragraphs{"Der Pegel der Fulda ist am Freitag erstmals wieder gefallen. Die "
                   "Bartenwetzerbrücke bleibt nach Angaben der Stadt bis Montag gesperrt "
                   "- und das ärgert den Handel."});
}

TEST_CASE("a line that had room for the next word ended on purpose") {
  const Lines lines = {"Helfer pumpten Keller leer.", "Verletzt wurde niemand.", "",
                       "Fulda 3,10 Meter", "Eder 2,05 Meter"};
  CHECK(unwrapped(lines) == Paragraphs{"Helfer pumpten Keller leer.", "Verletzt wurde niemand.",
                                       "Fulda 3,10 Meter", "Eder 2,05 Meter"});
}

TEST_CASE("rows of tables and items of lists are paragraphs") {
  const Lines lines = {
      "| 1. | KSV Kassel   | 3:1 |",
      "| 2. | FC Melsungen | 0:0 |",
      "  * Zusammenfassung, «Der Pegel der Fulda sinkt und die Brücke bleibt",
      "    gesperrt» - 96 Zl.",
      "  * Foto",
  };
  CHECK(unwrapped(lines) ==
        Paragraphs{"1. | KSV Kassel | 3:1", "2. | FC Melsungen | 0:0",
                   "Zusammenfassung, «Der Pegel der Fulda sinkt und die Brücke bleibt gesperrt» "
                   "- 96 Zl.",
                   "Foto"});
}

TEST_CASE("a word that was broken at its hyphen is whole again") {
  const Lines lines = {"Am Freitag fiel der Pegel der Fulda in Melsungen, so der Deich-",
                       "Beauftragte der Stadt."};
  CHECK(unwrapped(lines) == Paragraphs{"Am Freitag fiel der Pegel der Fulda in Melsungen, so der "
                                       "Deich-Beauftragte der Stadt."});
}

TEST_CASE("a hyphen that the break of a wire's line made goes") {
  const Lines lines = {"Am Freitag verhandelten die Gemeinden wieder über eine neue Stau-",
                       "mauer oberhalb der Stadt Melsungen, doch die Anlieger sehen da Vor-",
                       "und Nachteile darin, denn bis zu ihrem Bau vergehen viele Jahre."};
  CHECK(unwrapped(lines) ==
        Paragraphs{"Am Freitag verhandelten die Gemeinden wieder über eine neue Staumauer oberhalb "
                   "der Stadt Melsungen, doch die Anlieger sehen da Vor- und Nachteile darin, denn "
                   "bis zu ihrem Bau vergehen viele Jahre."});
}

TEST_CASE("nothing gives no paragraph") {
  CHECK(unwrapped(Lines{}).empty());
  CHECK(unwrapped(Lines{"", "   ", "||", "| |"}).empty());
}

TEST_SUITE_END();
