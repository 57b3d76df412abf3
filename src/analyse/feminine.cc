// SPDX-License-Identifier: GPL-2.0-or-later
// Feminine forms of persons: which -in and -innen they are, as tables of endings.
#include "analyse/feminine.h"

#include <cstddef>
#include <string_view>

#include "analyse/table.h"

namespace depesche::analyse {
namespace {

// Verbs and nouns whose -innen is no feminine plural, and compounds of them. "Beginnen" is spelled
// out because "Kolleginnen" ends like it.
constexpr std::string_view kInnenEndings[] = {
    "beginnen", "gewinnen", "besinnen", "ersinnen", "nachsinnen", "entsinnen", "spinnen",
    "hrinnen",  "nrinnen",  "trinnen",  "rrinnen",  "srinnen",    "erzinnen"};
constexpr std::string_view kInnenWords[] = {"gerinnen"};

// What feminine persons end in, whose masculine has nothing in its place: Präsidentin, Virologin,
// Millionärin, Autorin ...
constexpr std::string_view kFeminineEndings[] = {
    "erin", "entin", "antin", "istin", "ologin", "agogin", "ografin", "osophin", "onomin", "kratin",
    "matin", "eutin", "nautin", "itektin", "urgin", "narin", "retarin", "torin", "essorin", "eurin",
    "soldatin", "advokatin", "kandidatin", "athletin", "prophetin", "landratin", "stadtratin",
    "gemeinderatin",
    // Nouns of their own, and their compounds: "Rechtsanwältin", "Fraktionschefin".
    "anwaltin", "arztin", "kochin", "bischofin", "konigin", "freundin", "feindin", "chefin",
    "kollegin", "genossin", "beamtin", "zeugin", "kundin", "expertin", "nachbarin", "muslimin",
    "heldin", "wirtin", "russin", "franzosin", "turkin", "griechin", "judin", "kurdin"};
// Names and substances that end like them.
constexpr std::string_view kNoFeminine[] = {"severin",  "katherin",  "glycerin", "nitroglycerin",
                                            "valentin", "florentin", "quentin",  "konstantin",
                                            "tarantin", "kristin",   "christin", "byzantin"};

constexpr std::size_t kMinBase = 3;  // "abt" in "Äbtinnen"

}  // namespace

void cut_feminine(std::string& word) {
  const auto has_base = [&word](std::string_view ending) {
    return word.ends_with(ending) && word.size() >= ending.size() + kMinBase;
  };
  if (has_base("innen") && !ends_with_any(word, kInnenEndings) && !is_any(word, kInnenWords)) {
    word.resize(word.size() - std::string_view("nen").size());
  }
  if (!word.ends_with("in") || is_any(word, kNoFeminine)) return;
  for (const std::string_view ending : kFeminineEndings) {
    if (!word.ends_with(ending)) continue;
    if (ending != "erin" || has_base(ending)) word.resize(word.size() - 2);
    return;
  }
}

}  // namespace depesche::analyse
