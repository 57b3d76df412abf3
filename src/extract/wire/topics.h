// SPDX-License-Identifier: GPL-2.0-or-later
// The codes by which agencies say what a message is about -> section and tags.
#ifndef DEPESCHE_EXTRACT_WIRE_TOPICS_H_
#define DEPESCHE_EXTRACT_WIRE_TOPICS_H_

#include <string>
#include <string_view>

namespace depesche::extract {

// The Ressort that a code stands for: "Politik" for "pl" and "dpacat:pl", dpa's desks, and for
// "medtop:11000000", "11006002" and the like, the IPTC's topics. Empty for any other.
std::string_view section_of_code(std::string_view code);

// The tag for a code that has no name: "Moscow" of "city:Moscow". Empty for numbers and digests.
std::string tag_of_code(std::string_view code);

}  // namespace depesche::extract

#endif
