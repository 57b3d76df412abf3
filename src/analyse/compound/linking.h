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
// "ending", and with "restored" in its place.
struct Link {
  std::string_view ending;
  std::string_view restored;
};

// Jahr+es+zeit, Schul(e)+hof. The first row is no link at all.
inline constexpr Link kLinks[] = {
    {"", ""},     // Haus+tür
    {"s", ""},    // Regierung+s+chef
    {"es", ""},   // Jahr+es+zeit
    {"n", ""},    // Straße+n+bahn
    {"en", ""},   // Student+en+ausweis
    {"ns", ""},   // Glaube+ns+frage
    {"ens", ""},  // Herz+ens+wunsch
    {"er", ""},   // Kind+er+garten
    {"e", ""},    // Tag+e+buch
    {"s", "e"},   // Hilf(e)+s+kraft
    {"", "e"},    // Schul(e)+hof
    {"", "en"},   // Reis(en)+pass
};

// The word that "part" is without "link"; nothing if it does not end so, or if less than two
// letters would be left. "out" is the room for a word with restored letters.
inline std::optional<std::string_view> without_link(std::string_view part, const Link& link,
                                                    std::string& out) {
  if (!part.ends_with(link.ending) || part.size() < link.ending.size() + 2) return std::nullopt;
  const std::string_view rest = part.substr(0, part.size() - link.ending.size());
  if (link.restored.empty()) return rest;
  out.assign(rest);
  out += link.restored;
  return out;
}

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
