// SPDX-License-Identifier: GPL-2.0-or-later
// Paths as text that can be shown.
#ifndef DEPESCHE_READ_PATH_TEXT_H_
#define DEPESCHE_READ_PATH_TEXT_H_

#include <string>
#include <string_view>

namespace depesche::read {

// "path" as valid UTF-8 without control characters: bytes that are no UTF-8 and those of control
// characters, tab, line feed, U+2028 and U+2029 become "%" and two hexadecimal digits
// ("M\xFCll" -> "M%FCll"). For display only: a "%" of the path stays as it is.
std::string display_path(std::string_view path);

}  // namespace depesche::read

#endif
