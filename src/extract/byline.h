// SPDX-License-Identifier: GPL-2.0-or-later
// The line that names an article's authors: "Von Felix Schröder und Jörg Soldwisch, dpa".
#ifndef DEPESCHE_EXTRACT_BYLINE_H_
#define DEPESCHE_EXTRACT_BYLINE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/date.h"

namespace depesche::extract {

struct Byline {
  std::vector<std::string> people;
  std::vector<std::string> agencies;  // codes
  std::string credit;                 // the agencies as printed: "dpa"
  std::optional<DateLine> date;       // glued to it: "Von dpa 30.04.2024, 18:58"
};

// True for "Von" or "Artikel von" alone: the names stand on the next line.
bool is_byline_label(std::string_view line);

// The byline that "line" is, if it is nothing else. "Von München bis Aachen" and "Von wegen" are
// none.
std::optional<Byline> parse_byline(std::string_view line);

// The people in "text", a record's own value: "Jana Wolf und Peter Beck" are two. What is no list
// of people is one value.
std::vector<std::string> author_values(std::string_view text);

}  // namespace depesche::extract

#endif
