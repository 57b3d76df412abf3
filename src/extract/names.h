// SPDX-License-Identifier: GPL-2.0-or-later
// Lists of agencies, staff initials and people, as credits and bylines have them.
#ifndef DEPESCHE_EXTRACT_NAMES_H_
#define DEPESCHE_EXTRACT_NAMES_H_

#include <string>
#include <string_view>
#include <vector>

namespace depesche::extract {

enum class NameKind {
  agency,    // "dpa", "lhe", "Deutsche Presse-Agentur"
  person,    // two to five words that look like a name: "Anja Sokolow", "Ulrike von Leszczynski"
  initials,  // a house token or staff initials: "Tsp", "LuHa", "meh"; an item of its own
  word,      // one other word that stands alone between separators: "Washington"
  site,      // "ntv.de", or a title in quotes
  number,    // a date or a message number: "11.9.2015", "dpa:240412-99-652248"
  unknown,   // anything else: the text is no such list
};

struct Name {
  NameKind kind = NameKind::unknown;
  std::string_view text;  // as written
  std::string_view code;  // of an agency
  char separator = '\0';  // the ',', ';' or '/' before it; '\0': first, or joined by a word
};

// The items of "text" between commas, semicolons, slashes and joining words (mit, und, Material
// von). Never empty items; empty for a text without any.
std::vector<Name> read_names(std::string_view text);

// The codes of the agencies among "names", each once.
std::vector<std::string> agencies_of(const std::vector<Name>& names);
// The people among them.
std::vector<std::string> people_of(const std::vector<Name>& names);
// True if one of "names" is of "kind".
bool has(const std::vector<Name>& names, NameKind kind);

}  // namespace depesche::extract

#endif
