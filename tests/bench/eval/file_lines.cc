// SPDX-License-Identifier: GPL-2.0-or-later
// Reads files by lines.
#include "bench/eval/file_lines.h"

#include <charconv>
#include <fstream>

#include <depesche/error.h>

namespace depesche::bench {

void FileLine::fail(const std::string& message) const {
  throw Error(ErrorCode::bad_argument, path + ":" + std::to_string(number) + ": " + message);
}

void for_each_line(const std::string& path, const std::function<void(const FileLine&)>& visit) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(ErrorCode::not_found, "can't open " + path);
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    if (line.ends_with('\r')) line.pop_back();
    if (!line.empty()) visit({path, number, line});
  }
  if (file.bad()) throw Error(ErrorCode::io, "reading " + path + " failed");
}

std::vector<std::string> split_at(std::string_view text, char separator) {
  std::vector<std::string> cells;
  while (true) {
    const std::size_t end = text.find(separator);
    cells.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return cells;
    text.remove_prefix(end + 1);
  }
}

double parse_number(std::string_view text, const FileLine& line) {
  double value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stop != end) {
    line.fail("\"" + std::string(text) + "\" is not a number");
  }
  return value;
}

}  // namespace depesche::bench
