// SPDX-License-Identifier: GPL-2.0-or-later
// What a record reader needs, over a text in memory.
#ifndef DEPESCHE_TESTS_READ_READER_FIXTURE_H_
#define DEPESCHE_TESTS_READ_READER_FIXTURE_H_

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "read/format.h"

namespace depesche::tests {

// All that one reader made of a text.
struct ReadResult {
  std::vector<read::Record> records;
  std::vector<read::ReadProblem> problems;
  read::ReadCounts counts;
};

inline ReadResult read_text(const char* format, std::string_view text,
                            const read::ReadLimits& limits = {},
                            const read::TableOptions& table = {}) {
  ReadResult result;
  std::istringstream stream{std::string(text)};
  const auto input = read::stream_input(stream, result.counts.bytes);
  read::Origin origin;
  origin.file = "file";
  const std::function<void(const read::ReadProblem&)> on_problem =
      [&](const read::ReadProblem& problem) { result.problems.push_back(problem); };
  const auto reader =
      read::find_format(format)->make_reader({*input, origin, limits, table, result.counts, on_problem});
  while (auto record = reader->next()) result.records.push_back(*record);
  return result;
}

// "name=value|value" for each field, separated by spaces.
inline std::string show_fields(const std::vector<read::Field>& fields) {
  std::string shown;
  for (const read::Field& field : fields) {
    if (!shown.empty()) shown += ' ';
    shown += field.name + '=';
    for (std::size_t i = 0; i < field.values.size(); ++i) {
      shown += (i == 0 ? "" : "|") + field.values[i];
    }
  }
  return shown;
}

}  // namespace depesche::tests

#endif
