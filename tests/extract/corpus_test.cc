// SPDX-License-Identifier: GPL-2.0-or-later
// The sample archive's scrapes give exactly what corpus/fields.tsv says.
#include <depesche/article.h>
#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "extract/extract.h"
#include "extract/text.h"
#include "read/archive.h"

TEST_SUITE_BEGIN("extract/corpus");

namespace depesche::extract {
namespace {

using Row = std::map<std::string, std::string>;  // column -> value

std::vector<std::string> columns_of(const std::string& line) {
  std::vector<std::string> columns(1);
  for (const char c : line) {
    if (c == '\t') {
      columns.emplace_back();
    } else {
      columns.back() += c;
    }
  }
  return columns;
}

std::vector<Row> gold_rows() {
  std::ifstream in(DEPESCHE_CORPUS "/fields.tsv");
  std::string line;
  std::getline(in, line);
  const std::vector<std::string> names = columns_of(line);
  std::vector<Row> rows;
  while (std::getline(in, line)) {
    const std::vector<std::string> values = columns_of(line);
    REQUIRE(values.size() == names.size());
    Row& row = rows.emplace_back();
    for (std::size_t i = 0; i < names.size(); ++i) row[names[i]] = values[i];
  }
  return rows;
}

std::string joined(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) text += (text.empty() ? "" : "|") + value;
  return text;
}

// The first or last three words.
std::string three_words(const std::string& text, bool last) {
  const std::vector<std::string_view> all = words(text);
  const std::size_t count = std::min<std::size_t>(3, all.size());
  const std::size_t start = last ? all.size() - count : 0;
  std::string found;
  for (std::size_t i = start; i < start + count; ++i) {
    if (!found.empty()) found += ' ';
    found += all[i];
  }
  return found;
}

Row row_of(const std::string& file, const Article& article) {
  Row row = {{"file", file},
             {"kicker", article.kicker},
             {"title", article.title},
             {"caption", article.caption},
             {"dateline", article.dateline},
             {"place", joined(article.place)},
             {"credit", article.credit},
             {"source", joined(article.source)},
             {"author", joined(article.author)},
             {"outlet", article.outlet},
             {"date", base::format_date(article.date)},
             {"first_words", three_words(article.body, false)},
             {"last_words", three_words(article.body, true)},
             {"tags", joined(article.tags)}};
  for (char& c : row["caption"]) c = c == '\n' ? '|' : c;
  return row;
}

TEST_CASE("every scrape of the sample archive is understood exactly") {
  std::vector<Row> rows = gold_rows();
  REQUIRE(rows.size() >= 60);
  std::map<std::string, Row> gold;
  for (Row& row : rows) gold[row["file"]] = row;
  read::Archive archive({DEPESCHE_CORPUS "/scrape"}, {}, [](const read::ReadProblem& problem) {
    FAIL_CHECK(problem.origin.file << ": " << problem.reason);
  });
  std::size_t seen = 0;
  while (const auto record = archive.next()) {
    ++seen;
    const std::string& file = record->origin.relative;
    CAPTURE(file);
    const Extraction result = extract(*record, {});
    CHECK(result.reject.empty());
    REQUIRE(gold.contains(file));
    const Row found = row_of(file, result.article);
    for (const auto& [column, value] : gold[file]) {
      CAPTURE(column);
      CHECK(found.at(column) == value);
    }
  }
  CHECK(seen == gold.size());
}

}  // namespace
}  // namespace depesche::extract

TEST_SUITE_END();
