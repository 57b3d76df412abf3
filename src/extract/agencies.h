// SPDX-License-Identifier: GPL-2.0-or-later
// News agencies: the one table of their codes and of how they are written.
#ifndef DEPESCHE_EXTRACT_AGENCIES_H_
#define DEPESCHE_EXTRACT_AGENCIES_H_

#include <string>
#include <string_view>

namespace depesche::extract {

// The code of the agency that is written as "name" ("DPA", "dpa-infocom", "lhe", "Deutsche
// Presse-Agentur" are "dpa"), without regard to case; empty if it is no agency.
std::string_view agency_code(std::string_view name);

// True for the sign of a regional service of dpa, "lhe". Printed alone and in small letters it is
// an editor's initials as often: only "dpa/lhe" or "LHE" name the agency.
bool is_service_sign(std::string_view name);

// The value of Article::source for "value", which a record calls its source: the agency's code, or
// the value itself in lower case.
std::string source_value(std::string_view value);

}  // namespace depesche::extract

#endif
