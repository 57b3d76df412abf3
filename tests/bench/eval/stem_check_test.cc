// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/eval/stem_check.h"

#include <doctest/doctest.h>

#include <depesche/error.h>
#include "support/temporary_directory.h"

namespace {

using depesche::bench::check_stems;
using depesche::bench::StemCheck;
using depesche::bench::StemDifferences;
using depesche::tests::TemporaryDirectory;

struct Row {
  const char* word;
  const char* published;
  const char* reason;  // nullptr: no difference
};

// Stems as Snowball 3.0 gives them, and one that no version gives.
constexpr Row kRows[] = {
    {"häusern", "haus", nullptr},
    {"straßen", "strass", nullptr},
    {"gearbeitet", "gearbeit", "-et is removed"},
    {"umgewendet", "umgew", "-et is removed, and what stands before it"},
    {"ampeln", "ampel", "-ln and -lns become -l"},
    {"schülerin", "schul", "-erin and -erinnen are removed"},
    {"schülerinnen", "schul", "-erin and -erinnen are removed"},
    {"nervensystem", "nervensystem", "-em stays in -system"},
    {"oelheizung", "olheiz", "ae, oe, ue are umlauts"},
    {"ofen", "herd", "not explained"},
};

std::size_t count(const StemCheck& check, std::string_view reason) {
  std::size_t words = 0;
  for (const StemDifferences& row : check.differences) {
    if (row.reason == reason) words += row.words;
  }
  return words;
}

TEST_SUITE_BEGIN("bench/stem_check");

TEST_CASE("each change of Snowball 3 explains its differences and no other") {
  for (const Row& row : kRows) {
    CAPTURE(row.word);
    const TemporaryDirectory directory;
    const StemCheck check = check_stems(directory.write("voc", std::string(row.word) + "\n"),
                                        directory.write("out", std::string(row.published) + "\n"));
    CHECK(check.words == 1);
    CHECK(check.agreeing == (row.reason == nullptr ? 1 : 0));
    if (row.reason != nullptr) CHECK(count(check, row.reason) == 1);
  }
}

TEST_CASE("files with different numbers of lines are refused") {
  const TemporaryDirectory directory;
  CHECK_THROWS_AS(check_stems(directory.write("voc", "a\nb\n"), directory.write("out", "a\n")),
                  depesche::Error);
}

TEST_SUITE_END();

}  // namespace
