// SPDX-License-Identifier: GPL-2.0-or-later
// Lines and cells of the text files that sets consist of, with errors that name the place.
#ifndef DEPESCHE_TESTS_BENCH_EVAL_FILE_LINES_H_
#define DEPESCHE_TESTS_BENCH_EVAL_FILE_LINES_H_

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace depesche::bench {

// A line of a file, for as long as it is looked at.
struct FileLine {
  const std::string& path;
  std::size_t number;     // from 1
  std::string_view text;  // without line feed and the CR before it

  // Throws Error(bad_argument): "path:number: message".
  [[noreturn]] void fail(const std::string& message) const;
};

// Calls "visit" with each line that is not empty. Throws Error: not_found, io.
void for_each_line(const std::string& path, const std::function<void(const FileLine&)>& visit);

// What stands between the characters "separator". One empty cell for an empty text.
std::vector<std::string> split_at(std::string_view text, char separator);

// A decimal number that is all of "text"; fails with the line's place.
double parse_number(std::string_view text, const FileLine& line);

}  // namespace depesche::bench

#endif
