// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/eval/compound_gold.h"

#include <doctest/doctest.h>

#include <depesche/error.h>
#include "bench/eval/file_lines.h"
#include "support/temporary_directory.h"

namespace {

using depesche::bench::CompoundGold;
using depesche::bench::Cuts;
using depesche::bench::lay_over;
using depesche::bench::read_compound_gold;
using depesche::tests::TemporaryDirectory;

struct Row {
  const char* form;
  const char* parts;
  std::optional<Cuts> cuts;
};

const Row kRows[] = {
    {"haustuer", "haus+tuer", Cuts{4}},
    // With and without linking element, which belongs to the first part.
    {"rathausplatz", "rathaus+platz", Cuts{7}},
    {"wohnungsmarkt", "wohnung+markt", Cuts{8}},
    {"wohnungsmarkt", "wohnungs+markt", Cuts{8}},
    {"herzenswunsch", "herz+wunsch", Cuts{7}},
    // The first part has lost letters, or changed them.
    {"schulhof", "schule+hof", Cuts{5}},
    {"reisbrei", "reisen+brei", Cuts{4}},
    {"haeuserkampf", "haus+kampf", Cuts{7}},
    // Three parts, and an inflected head.
    {"landtagswahlkampf", "land+tag+wahl+kampf", Cuts{4, 8, 12}},
    {"kreistagswahlen", "kreistag+wahl", Cuts{9}},
    // The next part stands early in the one before as well.
    {"messemesser", "messe+messer", Cuts{5}},
    // A word of one part.
    {"tomaten", "tomaten", Cuts{}},
    {"tomaten", "tomate", Cuts{}},
    // Not these words.
    {"container", "common", std::nullopt},
    {"haustuer", "haus+fenster", std::nullopt},
    {"haustuer", "tuer+haus", std::nullopt},
    {"haustuerschloss", "haus+tuer", std::nullopt},
    {"haustuerschloss", "haus+schloss", std::nullopt},
    {"haustuer", "haus+", std::nullopt},
};

TEST_SUITE_BEGIN("bench/compound_gold");

TEST_CASE("parts are found in their word") {
  for (const Row& row : kRows) {
    CAPTURE(row.form);
    CAPTURE(row.parts);
    CHECK((lay_over(row.form, depesche::bench::split_at(row.parts, '+')) == row.cuts));
  }
}

TEST_CASE("a line gives the word by its form and every split that fits") {
  const TemporaryDirectory directory;
  const CompoundGold gold = read_compound_gold(
      directory.write("gold.tsv",
                      "Tür\xC3\xB6"
                      "ffner\tTür+Öffner\tTürö+ffner\thäufig\nBaum\tbaum\t\nHaus\tx+y\n"));
  REQUIRE(gold.words.size() == 2);
  CHECK(gold.words[0].form == "tueroeffner");
  CHECK((gold.words[0].splits == std::vector<Cuts>{{4}, {6}}));
  CHECK((gold.words[1].splits == std::vector<Cuts>{{}}));
  CHECK(gold.unplaced == 1);
}

TEST_CASE("a line without parts is an error with its place") {
  const TemporaryDirectory directory;
  const std::string path = directory.write("gold.tsv", "haustuer\thaus+tuer\nbaum\n");
  try {
    read_compound_gold(path);
    FAIL("no error");
  } catch (const depesche::Error& error) {
    CHECK(std::string(error.what()).starts_with(path + ":2: "));
  }
}

TEST_SUITE_END();

}  // namespace
