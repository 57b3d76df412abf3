// SPDX-License-Identifier: GPL-2.0-or-later
// The credit of an article's text: which agencies it comes from, and the line that says so.
#ifndef DEPESCHE_EXTRACT_CREDIT_H_
#define DEPESCHE_EXTRACT_CREDIT_H_

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

// Takes the credit out of the last paragraphs of a body: lines of their own, brackets after the
// last sentence, or a bare "dpa" there. Looks past a few short lines that are no sentences, which
// pages leave behind the text. Nothing if the body has no credit.
std::optional<Credit> take_credit(std::vector<std::string>& paragraphs);

// True if "paragraph" is a credit or ends with one that names an agency: the article is over.
bool ends_with_credit(std::string_view paragraph);

}  // namespace depesche::extract

#endif
