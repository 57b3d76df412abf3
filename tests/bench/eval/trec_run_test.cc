// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/eval/trec_run.h"

#include <doctest/doctest.h>

#include <sstream>

#include <depesche/error.h>
#include "support/temporary_directory.h"

namespace {

using depesche::bench::ranking;
using depesche::bench::read_run;
using depesche::bench::Run;
using depesche::bench::write_run;
using depesche::tests::TemporaryDirectory;
using Ids = std::vector<std::string>;

std::string error_of(const std::string& path) {
  try {
    read_run(path);
  } catch (const depesche::Error& error) {
    return error.what();
  }
  return "";
}

TEST_SUITE_BEGIN("bench/trec_run");

TEST_CASE("a run is read in the order of falling scores and not of lines") {
  const TemporaryDirectory directory;
  const Run run =
      read_run(directory.write("run", "q1 Q0 a 1 0.5 x\nq1 Q0 b 2 7 x\nq2\tQ0\tc\t1\t-1e3\tx\n"));
  CHECK(ranking(run, "q1") == Ids{"b", "a"});
  CHECK(ranking(run, "q2") == Ids{"c"});
  CHECK(ranking(run, "q3").empty());
}

TEST_CASE("equal scores stand by rank") {
  const TemporaryDirectory directory;
  const Run run = read_run(directory.write("run", "q Q0 a 10 1 x\nq Q0 b 9 1 x\n"));
  CHECK(ranking(run, "q") == Ids{"b", "a"});
}

TEST_CASE("a run that was written is read as it was") {
  const TemporaryDirectory directory;
  const Run run = {{"q1", {{"z", 1.0 / 3}, {"b", 1.0 / 3}, {"c", 1.0 / 3 - 1e-16}}},
                   {"q2", {{"a", 0}}}};
  std::ostringstream out;
  write_run(run, out);
  const Run again = read_run(directory.write("run", out.str()));
  CHECK(ranking(again, "q1") == Ids{"z", "b", "c"});
  CHECK(again.at("q1")[2].score == run.at("q1")[2].score);
  CHECK(ranking(again, "q2") == Ids{"a"});
}

TEST_CASE("an id with a space would shift the columns and is refused") {
  std::ostringstream out;
  CHECK_THROWS_AS(write_run({{"q 1", {{"a", 1}}}}, out), depesche::Error);
  CHECK_THROWS_AS(write_run({{"q", {{"a b", 1}}}}, out), depesche::Error);
}

TEST_CASE("errors name file and line") {
  const TemporaryDirectory directory;
  const std::string short_line = directory.write("short", "q Q0 a 1 1 x\n\nq Q0 b\n");
  CHECK(error_of(short_line).starts_with(short_line + ":3: "));
  const std::string no_number = directory.write("word", "q Q0 a eins 1 x\n");
  CHECK(error_of(no_number) == no_number + ":1: \"eins\" is not a number");
  CHECK(error_of(directory / "missing") != "");
}

TEST_SUITE_END();

}  // namespace
