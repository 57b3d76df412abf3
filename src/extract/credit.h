// SPDX-License-Identifier: GPL-2.0-or-later
// The credit of an article's text: which agencies it comes from, and the line that says so.
#ifndef DEPESCHE_EXTRACT_CREDIT_H_
#define DEPESCHE_EXTRACT_CREDIT_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace depesche::extract {

struct Credit {
  std::string raw;                    // as printed: "dpa/lhe", "(mit dpa, AFP)"
  std::vector<std::string> agencies;  // codes; empty for staff initials alone: "(smr)"
  std::vector<std::string> people;    // "(Anja Sokolow, dpa)"
};

// True for "© SZ.de/dpa/jps": a copyright of the house, which is a credit of the text although
// pictures have the same sign.
bool is_house_copyright(std::string_view line);

// The credit that "line" is, if it is nothing else: "afp", "(dpa)", "Mit Material von dpa.",
// "Quelle: sid/dpa". A person before a slash is a photographer ("Peter Kneffel/dpa"), so that such
// a line is none, unless it stands in brackets.
std::optional<Credit> parse_credit(std::string_view line);

// The agencies of what stands in brackets inside a dateline: "dpa/lby", "dpa-AFX Analyser"; empty
// if it is something else.
std::vector<std::string> bracketed_agencies(std::string_view text);

// Longer texts are no credit, in bytes.
inline constexpr std::size_t kLongestCredit = 160;

// The parts that a credit behind the last sentence is made of; "raw" is left empty.
// As parse_credit(), but for notices of whole sentences ("… automatisch von der dpa übernommen").
std::optional<Credit> parse_short_credit(std::string_view line);
// A list of agencies without brackets and label: "dpa", "sak/Reuters".
std::optional<Credit> parse_bare_credit(std::string_view text);
// What stands in brackets that name no agency: staff initials "smr", an own author with a date
// "Maria Sterkl, 19.10.2015".
std::optional<Credit> parse_own_brackets(std::string_view list);
// True for "Quelle: …", "Mit Material …" and "© …".
bool starts_with_credit_label(std::string_view text);

}  // namespace depesche::extract

#endif
