// SPDX-License-Identifier: GPL-2.0-or-later
// Tables of cases in files beside the tests.
#ifndef DEPESCHE_TESTS_SUPPORT_TABLE_H_
#define DEPESCHE_TESTS_SUPPORT_TABLE_H_

#include <fstream>
#include <string>
#include <vector>

namespace depesche::tests {

// The rows of the file at "path"; fields are separated by tabs, "#" starts a comment line. Without
// rows if there is no such file.
inline std::vector<std::vector<std::string>> table(const std::string& path) {
  std::ifstream file(path);
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> fields(1);
    for (const char c : line) {
      if (c == '\t') {
        fields.emplace_back();
      } else {
        fields.back() += c;
      }
    }
    rows.push_back(fields);
  }
  return rows;
}

}  // namespace depesche::tests

#endif
