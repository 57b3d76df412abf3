// SPDX-License-Identifier: GPL-2.0-or-later
// The dateline at the start of a report: "Genf - ", "München (dpa/lby) - ".
#ifndef DEPESCHE_EXTRACT_DATELINE_H_
#define DEPESCHE_EXTRACT_DATELINE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace depesche::extract {

struct Dateline {
  std::string raw;                    // as printed, without the dash: "Berlin (dpa)"
  std::vector<std::string> places;    // "Berlin"
  std::vector<std::string> agencies;  // codes: "dpa"
  std::string credit;                 // what the brackets hold: "dpa/lby"; empty without agency
  std::size_t bytes = 0;              // of the paragraph up to the first word of the report
};

// The dateline that "paragraph" starts with.
std::optional<Dateline> parse_dateline(std::string_view paragraph);

// Takes the dateline out of the first paragraph of a body that has one, looking at no more than
// three that are sentences; short lines before them are not counted. A dateline on a line of its
// own belongs to the next; one behind the lead in the same paragraph ("Der Streit geht weiter. Genf
// – Die …") parts the two. "paragraph" tells where the report begins.
struct FoundDateline {
  Dateline dateline;
  std::size_t paragraph = 0;
};
std::optional<FoundDateline> take_dateline(std::vector<std::string>& paragraphs);

}  // namespace depesche::extract

#endif
