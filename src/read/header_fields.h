// SPDX-License-Identifier: GPL-2.0-or-later
// Header lines "Name: value" of HTTP messages and WARC records.
#ifndef DEPESCHE_READ_HEADER_FIELDS_H_
#define DEPESCHE_READ_HEADER_FIELDS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace depesche::read {

// Names in lower case and values without white space around them, in the order of the lines. A line
// that starts with white space continues the one before it; lines without a colon are left out.
// Lines may end in LF alone.
class HeaderFields {
 public:
  HeaderFields() = default;
  explicit HeaderFields(std::string_view lines);

  // The value of the first field of this name, given in lower case; empty if there is none.
  std::string_view value(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, std::string>> fields_;
};

// Where the empty line ends that ends a header in "text"; npos if there is none.
std::size_t end_of_header(std::string_view text);

// "text" without blanks around it.
std::string_view trim_blanks(std::string_view text);

// ASCII letters of "text" in lower case.
std::string lower_case(std::string_view text);

}  // namespace depesche::read

#endif
