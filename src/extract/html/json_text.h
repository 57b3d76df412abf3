// SPDX-License-Identifier: GPL-2.0-or-later
// The text of a JSON-LD script, as careless as pages write it -> JSON.
#ifndef DEPESCHE_EXTRACT_HTML_JSON_TEXT_H_
#define DEPESCHE_EXTRACT_HTML_JSON_TEXT_H_

#include <string>
#include <string_view>
#include <vector>

namespace depesche::extract {

// The objects and lists in "script", one after the other, each as JSON that parsers read: without
// comments ("<!--", "/* */", CDATA), commas before a closing bracket, line feeds and lone quotes
// inside of text. Valid JSON stays as it is but for white space. What is outside of brackets, and a
// value that never ends, is left out. The time is linear in the script.
std::vector<std::string> json_values(std::string_view script);

}  // namespace depesche::extract

#endif
