// SPDX-License-Identifier: GPL-2.0-or-later
// Writes and reads runs.
#include "bench/eval/trec_run.h"

#include <algorithm>
#include <charconv>
#include <sstream>
#include <tuple>

#include <depesche/error.h>
#include "bench/eval/file_lines.h"

namespace depesche::bench {
namespace {

void check_id(const std::string& id) {
  if (id.empty() || id.find_first_of(" \t\r\n\v\f") != std::string::npos) {
    throw Error(ErrorCode::bad_argument,
                "the id \"" + id + "\" can't stand in a run: it is empty or has white space");
  }
}

std::string shortest(double value) {
  char digits[32];
  const auto end = std::to_chars(std::begin(digits), std::end(digits), value).ptr;
  return {digits, end};
}

struct Row {
  double score = 0;
  double rank = 0;
  std::string document;

  bool operator<(const Row& other) const {
    return std::tie(other.score, rank, document) < std::tie(score, other.rank, other.document);
  }
};

}  // namespace

std::vector<std::string> ranking(const Run& run, const std::string& question) {
  std::vector<std::string> ids;
  const auto found = run.find(question);
  if (found == run.end()) return ids;
  for (const RankedDocument& document : found->second) ids.push_back(document.id);
  return ids;
}

void write_run(const Run& run, std::ostream& out) {
  for (const auto& [question, documents] : run) {
    check_id(question);
    for (std::size_t i = 0; i < documents.size(); ++i) {
      check_id(documents[i].id);
      out << question << " Q0 " << documents[i].id << " " << i + 1 << " "
          << shortest(documents[i].score) << " depesche\n";
    }
  }
}

Run read_run(const std::string& path) {
  std::map<std::string, std::vector<Row>> rows;
  for_each_line(path, [&](const FileLine& line) {
    std::istringstream in{std::string(line.text)};
    std::string question, q0, rank, score;
    Row row;
    if (!(in >> question >> q0 >> row.document >> rank >> score)) {
      line.fail("question, Q0, document, rank and score are expected");
    }
    row.rank = parse_number(rank, line);
    row.score = parse_number(score, line);
    rows[question].push_back(std::move(row));
  });
  Run run;
  for (auto& [question, found] : rows) {
    std::sort(found.begin(), found.end());
    for (const Row& row : found) run[question].push_back({row.document, row.score});
  }
  return run;
}

}  // namespace depesche::bench
