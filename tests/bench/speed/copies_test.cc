// SPDX-License-Identifier: GPL-2.0-or-later
// Copies of an archive.
#include "bench/speed/copies.h"

#include <fstream>
#include <set>
#include <sstream>

#include <depesche/error.h>
#include <doctest/doctest.h>
#include "support/temporary_directory.h"

TEST_SUITE_BEGIN("bench/speed/copies");

namespace {

std::string copies_of(const std::string& lines, std::size_t times) {
  const depesche::tests::TemporaryDirectory directory;
  const std::string path = directory / "a.jsonl";
  std::ofstream(path) << lines;
  std::ostringstream out;
  depesche::bench::write_copies(path, times, out);
  return out.str();
}

}  // namespace

TEST_CASE("the first copy is the archive as json.dumps writes it") {
  const std::string line =
      R"({"id": "a", "title": "„Größe“", "body": "Erster Satz.\nZweiter \"Satz\".", "tags": ["Öl"]})"
      "\n";
  CHECK(copies_of(line, 1) == line);
}

TEST_CASE("a further copy has an id of its own and new rare words of the same length") {
  const std::string line =
      R"({"id": "a", "title": "Tropenwald", "body": "«Aber»", "date": "2020-01-02"})";
  const std::string both = copies_of(line + "\n", 2);
  const std::string second = both.substr(both.find('\n') + 1);
  CHECK(second.size() == line.size() + 1 + 3);
  CHECK(second.find(R"("id": "a-c2")") != std::string::npos);
  CHECK(second.find(R"("date": "2020-01-02")") != std::string::npos);
  CHECK(second.find("«") != std::string::npos);
}

TEST_CASE("a line that is no object is refused") {
  CHECK_THROWS_AS(copies_of("[1]\n", 2), depesche::Error);
}
