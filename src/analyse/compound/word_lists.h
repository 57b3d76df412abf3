// SPDX-License-Identifier: GPL-2.0-or-later
// The lists by which the owner of an archive corrects the splitter, as typed into files.
#ifndef DEPESCHE_ANALYSE_COMPOUND_WORD_LISTS_H_
#define DEPESCHE_ANALYSE_COMPOUND_WORD_LISTS_H_

#include <string>
#include <string_view>
#include <vector>

namespace depesche::analyse {

// Both read one word a line; what stands behind a "#" is a comment, and empty lines are passed
// over. The words become exact forms, each once. A text without words gives an empty list. They
// throw Error(bad_argument), led by "name" and the number of the line, for a line that is not one
// word or no UTF-8.

// Words that are never split: "Ostern".
std::vector<std::string> parse_whole_words(std::string_view text, const std::string& name);

// Words with a "+" at each place where they are split, linking elements before it: "Wachs+tube",
// "Flüchtlings+lager"; at most twelve parts.
std::vector<std::vector<std::string>> parse_compounds(std::string_view text,
                                                      const std::string& name);

}  // namespace depesche::analyse

#endif
