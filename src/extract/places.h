// SPDX-License-Identifier: GPL-2.0-or-later
// Names of places as datelines have them.
#ifndef DEPESCHE_EXTRACT_PLACES_H_
#define DEPESCHE_EXTRACT_PLACES_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace depesche::extract {

// True for the places that datelines have most often ("Berlin", "Genf", "KIEL"); "berlin" is none.
bool is_known_place(std::string_view name);

// The places that "text" lists: "Damaskus/Beirut" has two, "Frankfurt/Main" and "Halle (Saale)" are
// one each, "KIEL" is "Kiel". Editors' codes (MZ, DUR) are left out. Nothing if "text" does not
// look like places: "Emotional und fürsorglich", "Das Telefon klingelt".
std::optional<std::vector<std::string>> parse_places(std::string_view text);

}  // namespace depesche::extract

#endif
