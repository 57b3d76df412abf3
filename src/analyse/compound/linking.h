// SPDX-License-Identifier: GPL-2.0-or-later
// THE table of linking elements and of the endings of inflected heads.
#ifndef DEPESCHE_ANALYSE_COMPOUND_LINKING_H_
#define DEPESCHE_ANALYSE_COMPOUND_LINKING_H_

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace depesche::analyse {

// How the first part of a compound differs from the word that it is: the word is the part without
// "ending", and with "restored" in its place. "weight" is the share of the word's prior that is
// left.
struct Link {
  std::string_view ending;
  std::string_view restored;
  double weight;
};

// The first row is no link at all.
inline constexpr Link kLinks[] = {
    {"", "", 1},      // Haus+tür
    {"s", "", .3},    // Regierung+s+chef
    {"es", "", .3},   // Jahr+es+zeit
    {"n", "", .3},    // Straße+n+bahn
    {"en", "", .3},   // Student+en+ausweis
    {"ns", "", .1},   // Glaube+ns+frage
    {"ens", "", .1},  // Herz+ens+wunsch
    {"er", "", .3},   // Kind+er+garten
    {"e", "", .3},    // Tag+e+buch
    {"s", "e", .1},   // Hilf(e)+s+kraft
    {"", "e", .3},    // Schul(e)+hof
    {"", "en", .1},   // Reis(en)+pass
};

// The word that "part" is without "link"; nothing if it does not end so, or if too few letters
// would be left: two, and four where letters are restored. "room" holds a word with restored
// letters.
inline std::optional<std::string_view> without_link(std::string_view part, const Link& link,
                                                    std::string& room) {
  const std::size_t min_bytes = link.restored.empty() ? 2 : 4;
  if (!part.ends_with(link.ending) || part.size() < link.ending.size() + min_bytes) {
    return std::nullopt;
  }
  const std::string_view rest = part.substr(0, part.size() - link.ending.size());
  if (link.restored.empty()) return rest;
  room.assign(rest);
  room += link.restored;
  return room;
}

// Suffixes that derive a word from another and are no heads, although texts about gender forms,
// names and typing errors make them look like words: "Schüler+innen", "Terror+ist".
inline constexpr std::string_view kSuffixes[] = {
    "innen", "rinnen", "erin",   "erinnen", "orin",     "orinnen", "ist",      "isten", "istin",
    "ismus", "ismen",  "tum",    "nis",     "nisse",    "nissen",  "chen",     "lein",  "ling",
    "linge", "heit",   "heiten", "keit",    "keiten",   "schaft",  "schaften", "ung",   "ungen",
    "ion",   "ionen",  "tion",   "tionen",  "taet",     "taeten",  "erie",     "erien", "enz",
    "anz",   "ieren",  "iert",   "ierung",  "ierungen", "isch",    "sche",     "schen", "scher",
    "sches", "schem",  "ische",  "ischen",  "lich",     "liche",   "lichen"};

inline bool is_suffix(std::string_view head) {
  return std::find(std::begin(kSuffixes), std::end(kSuffixes), head) != std::end(kSuffixes);
}

// Endings of participles that are also a word, "Ende": no head behind the stem of a verb,
// "Reis+ende", but in "Jahres+ende".
inline constexpr std::string_view kParticipleEndings[] = {"ende", "enden", "ender", "endes"};

// Endings of inflected nouns whose uses count as uses of the noun: "krieges" as "krieg". Not -er:
// "Bauer" is no "Bau".
inline constexpr std::string_view kInflections[] = {"s", "es", "n", "en", "e"};

// "form" without the longest of these endings: what inflected forms of a word have in common.
inline std::string_view without_inflection(std::string_view form) {
  constexpr std::size_t kMinBytes = 4;
  std::size_t longest = 0;
  for (const std::string_view ending : kInflections) {
    if (form.ends_with(ending) && form.size() >= ending.size() + kMinBytes) {
      longest = std::max(longest, ending.size());
    }
  }
  return form.substr(0, form.size() - longest);
}

}  // namespace depesche::analyse

#endif
