// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/highlight.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "query/highlights.h"

using depesche::analyse::Analyser;
using depesche::query::Highlight;
using depesche::query::Highlighter;
using depesche::query::Parts;
using namespace depesche::tests;

TEST_SUITE_BEGIN("query/highlight");

namespace {

std::string marked(const std::string& text, const std::vector<Highlight>& highlights,
                   const char* words_prefix = "") {
  Analyser analyser(splitter());
  return bracketed(
      text, depesche::query::merge(Highlighter(highlights).find(text, words_prefix, analyser)));
}

struct Row {
  const char* text;
  const char* marked;
};

}  // namespace

TEST_CASE("every inflection of a word is marked as a whole word") {
  const Row rows[] = {
      {"Die Häuser der Stadt, kein Hausbau.", "Die [Häuser] der Stadt, kein Hausbau."},
      {"ein Haus, HAUSES und Haeuser", "ein [Haus], [HAUSES] und [Haeuser]"},
      {"Die Ha\xcc\x88user mit zerlegtem Umlaut", "Die [Ha\xcc\x88user] mit zerlegtem Umlaut"},
      {"Die H\xc3\xa4u\xc2\xadser mit weichem Trennstrich",
       "Die [H\xc3\xa4u\xc2\xadser] mit weichem Trennstrich"},
      {"(Haus)", "([Haus])"},
      {"nichts davon", "nichts davon"},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(marked(row.text, {single("Häuser")}) == row.marked);
  }
}

TEST_CASE("an exact form marks that form only") {
  CHECK(marked("Lawrow und Lawrows Delegation", {form("lawrow")}) ==
        "[Lawrow] und Lawrows Delegation");
}

TEST_CASE("a hyphenated word is marked at its part or as a whole when found joined") {
  const char* text = "Die Syrien-Gespräche in Genf";
  CHECK(marked(text, {single("Gespräch")}) == "Die Syrien-[Gespräche] in Genf");
  CHECK(marked(text, {form("syriengespraeche")}) == "Die [Syrien-Gespräche] in Genf");
}

TEST_CASE("a phrase is one mark where its words follow each other") {
  const std::vector<Highlight> highlights = {phrase({"Präsident", "Baschar", "Assad"})};
  const Row rows[] = {
      {"Der Präsident Baschar Assad sagte", "Der [Präsident Baschar Assad] sagte"},
      {"Präsidenten\n\nBaschar   Assads Rede", "[Präsidenten\n\nBaschar   Assads] Rede"},
      {"Baschar Assad, der Präsident", "Baschar Assad, der Präsident"},
      {"Präsident sein will Baschar Assad", "Präsident sein will Baschar Assad"},
      {"Präsident Präsident Baschar Assad", "Präsident [Präsident Baschar Assad]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(marked(row.text, highlights) == row.marked);
  }
  CHECK(marked("der Mann, der der Frau half", {phrase({"der", "der"})}) ==
        "der Mann, [der der] Frau half");
}

TEST_CASE("a phrase with a wider window lets words stand between") {
  const std::vector<Highlight> highlights = {together({"Krieg", "Frieden"}, true, 4)};
  CHECK(marked("Krieg und der Frieden", highlights) == "[Krieg und der Frieden]");
  CHECK(marked("Krieg und dann der Frieden", highlights) == "Krieg und dann der Frieden");
  CHECK(marked("Frieden und Krieg", highlights) == "Frieden und Krieg");
}

TEST_CASE("a phrase may begin or end with a joined word") {
  Highlight begins = phrase({"x", "beginnen"});
  begins.words[0] = {{}, {"syriengespraeche"}};
  CHECK(marked("die Syrien-Gespräche beginnen heute", {begins}) ==
        "die [Syrien-Gespräche beginnen] heute");
  Highlight ends = phrase({"neue", "x"});
  ends.words[1] = {{}, {"syriengespraeche"}};
  CHECK(marked("neue Syrien-Gespräche beginnen", {ends}) == "[neue Syrien-Gespräche] beginnen");
}

TEST_CASE("NEAR marks each word where they stand together in any order") {
  const std::vector<Highlight> highlights = {together({"Krieg", "Frieden"}, false, 4)};
  CHECK(marked("Frieden statt Krieg", highlights) == "[Frieden] statt [Krieg]");
  CHECK(marked("Krieg. Das ist noch kein Frieden. Denn Krieg", highlights) ==
        "Krieg. Das ist noch kein [Frieden]. Denn [Krieg]");
  CHECK(marked("Frieden Frieden", {together({"Frieden", "Frieden"}, false, 2)}) ==
        "[Frieden] [Frieden]");
  CHECK(marked("ein Frieden", {together({"Frieden", "Frieden"}, false, 2)}) == "ein Frieden");
}

TEST_CASE("marks stay in the field that was asked") {
  CHECK(marked("Genf", {single("Genf", "S")}, "") == "Genf");
  CHECK(marked("Genf", {single("Genf", "S")}, "S") == "[Genf]");
  CHECK(marked("Genf", {single("Genf")}, "S") == "[Genf]");
  CHECK(marked("Genf", {single("Genf")}, "XCAP") == "Genf");
  CHECK(marked("Genf", {single("Genf", "XCAP")}, "XCAP") == "[Genf]");
}

TEST_CASE("overlapping marks become one") {
  CHECK(marked("Präsident Assad in Genf",
               {single("Assad"), phrase({"Präsident", "Assad"}), phrase({"Assad", "in"})}) ==
        "[Präsident Assad in] Genf");
}

TEST_CASE("a word in a compound is marked without its linking element") {
  const Row rows[] = {
      {"Ukrainekrieg, Kriegsende, Krieg", "Ukraine[krieg], [Krieg]sende, [Krieg]"},
      {"des Ukrainekrieges, die Bürgerkriege", "des Ukraine[krieges], die Bürger[kriege]"},
      {"Ukraine\xc2\xadkrieg, UKRAINEKRIEG", "Ukraine\xc2\xad[krieg], UKRAINE[KRIEG]"},
      {"Kein Flüchtlingslager", "Kein Flüchtlingslager"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(marked(row.text, {in_compounds(single("Krieg"))}) == row.marked);
  }
  const std::string camps = "Die Flüchtlingslager";
  CHECK(marked(camps, {in_compounds(single("Flüchtling"))}) == "Die [Flüchtling]slager");
  CHECK(marked(camps, {in_compounds(single("Lager"))}) == "Die Flüchtlings[lager]");
  CHECK(marked("der Häuserkampf", {in_compounds(single("Haus"))}) == "der [Häuser]kampf");
}

TEST_CASE("every part and run of parts is marked") {
  const std::string text = "Der Bundestagswahlkampf";
  const auto mark_in = [&](const char* word) { return marked(text, {in_compounds(single(word))}); };
  CHECK(mark_in("Bundestag") == "Der [Bundestag]swahlkampf");
  CHECK(mark_in("Wahl") == "Der Bundestags[wahl]kampf");
  CHECK(mark_in("Wahlkampf") == "Der Bundestags[wahlkampf]");
  CHECK(mark_in("Bundestagswahl") == "Der [Bundestagswahl]kampf");
  CHECK(mark_in("Bundestagswahlkampf") == "Der [Bundestagswahlkampf]");
  CHECK(marked("Kindeskind", {in_compounds(single("Kind"))}) == "[Kind]es[kind]");
}

TEST_CASE("only the parts that the query finds are marked") {
  CHECK(marked("Ukrainekrieg, Kriegsende, Krieg", {single("Krieg")}) ==
        "Ukrainekrieg, Kriegsende, [Krieg]");
  CHECK(marked("Ukrainekrieg, Kriegsende", {in_compounds(single("Krieg"), Parts::heads)}) ==
        "Ukraine[krieg], Kriegsende");
  CHECK(marked("Ukrainekrieg", {form("krieg")}) == "Ukrainekrieg");
  CHECK(marked("Ukrainekrieg", {in_compounds(single("Krieg", "S"))}, "S") == "Ukraine[krieg]");
  CHECK(marked("Ukrainekrieg", {in_compounds(single("Krieg", "S"))}) == "Ukrainekrieg");
}

TEST_CASE("a phrase through a compound is one mark of whole words") {
  const Highlight highlight = in_compounds(phrase({"neuer", "Krieg"}), Parts::heads);
  CHECK(marked("Ein neuer Bürgerkrieg droht", {highlight}) == "Ein [neuer Bürgerkrieg] droht");
  CHECK(marked("Ein neuer Kriegsende droht", {highlight}) == "Ein neuer Kriegsende droht");
  CHECK(marked("Ukrainekrieg Ende", {in_compounds(phrase({"Krieg", "Ende"}), Parts::heads)}) ==
        "[Ukrainekrieg Ende]");
}

TEST_CASE("NEAR marks parts and needs a word for each") {
  const std::vector<Highlight> highlights = {
      in_compounds(together({"Trainer", "Wechsel"}, false, 6))};
  const Row rows[] = {
      {"Wechsel des Trainers", "[Wechsel] des [Trainers]"},
      {"Die Trainerbank vor dem Wechsel", "Die [Trainer]bank vor dem [Wechsel]"},
      {"Der Trainerwechsel", "Der Trainerwechsel"},
      // Of two words that both have both, or one of them both, each is one.
      {"Trainerwechsel, Wechsel", "[Trainerwechsel], [Wechsel]"},
      {"Wechsel, Trainerwechsel", "[Wechsel], [Trainerwechsel]"},
      {"Trainer, Trainerwechsel", "[Trainer], [Trainerwechsel]"},
      {"Trainer eins zwei drei vier Wechsel", "[Trainer] eins zwei drei vier [Wechsel]"},
      {"Trainer eins zwei drei vier fünf Wechsel", "Trainer eins zwei drei vier fünf Wechsel"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(marked(row.text, highlights) == row.marked);
  }
}

TEST_CASE("the parts of a compound near each other are finds of the compound") {
  Highlight parts = in_compounds(together({"Trainer", "Wechsel"}, false, 6));
  parts.alternative = true;
  const std::vector<Highlight> highlights = {single("Trainerwechsel"), parts, single("Tor")};
  const Highlighter highlighter(highlights);
  CHECK(highlighter.units() == 2);
  CHECK(highlighter.unit_words(0) == 1);
  Analyser analyser;
  const auto marks = highlighter.find("Trainerwechsel. Wechsel des Trainers. Tor", "", analyser);
  REQUIRE(marks.size() == 4);
  CHECK((marks[0].unit == 0 && marks[0].whole));
  CHECK((marks[1].unit == 0 && !marks[1].whole));
  CHECK((marks[2].unit == 0 && !marks[2].whole));
  CHECK((marks[3].unit == 1 && marks[3].whole));
}

TEST_SUITE_END();
