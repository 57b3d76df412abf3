// SPDX-License-Identifier: GPL-2.0-or-later
// What of a scraped body is the article's.
#include "extract/body_text.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

TEST_SUITE_BEGIN("extract/body_text");

namespace depesche::extract {
namespace {

using Strings = std::vector<std::string>;

constexpr char kText[] = "Der Rat hat den Haushalt am Montagabend beschlossen.";

TEST_CASE("lines of the page leave a body") {
  const struct {
    std::string line, rule;
  } rows[] = {
      {"Drucken Teilen", "page line"},
      {"Anzeige", "page line"},
      {"Lesen Sie auch", "page line"},
      {"Lesen Sie auch: Streit um die Brücke", "page line"},
      {"12 Kommentare", "page line"},
      {"Schlagwörter zu diesem Artikel Haushalt Rat", "list of tags"},
      {"Bereits PUR-Abonnent? Hier anmelden.", "page line"},
      {"Mit dem PUR-Abo nutzt du das Tagblatt ohne Werbetracking.", "offer or consent"},
      {"An dieser Stelle finden Sie Inhalte von Drittanbietern Um eingebettete Inhalte anzuzeigen, "
       "ist Ihre widerrufliche Einwilligung notwendig.",
       "offer or consent"},
      {"Newsletter Der Morgen: Starten Sie mit unserem Überblick in den Tag. Mit meiner Anmeldung "
       "stimme ich zu. Jetzt kostenlos anmelden!",
       "newsletter"},
      {"-----", "signs"},
      {"Foto: Jan Beispiel/dpa", "picture credit"},
      {"© getty", "picture credit"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    Strings paragraphs = {kText, row.line, kText};
    Strings captions;
    std::vector<Dropped> dropped;
    take_furniture(paragraphs, captions, &dropped);
    CHECK(paragraphs == Strings{kText, kText});
    CHECK(captions.empty());
    REQUIRE(dropped.size() == 1);
    CHECK(dropped[0].rule == row.rule);
    CHECK(dropped[0].text == row.line);
  }
}

TEST_CASE("captions go to the captions") {
  Strings paragraphs = {kText, "Der Saal am Abend. Foto: Jan Beispiel/dpa", kText};
  Strings captions;
  take_furniture(paragraphs, captions, nullptr);
  CHECK(paragraphs == Strings{kText, kText});
  CHECK(captions == Strings{"Der Saal am Abend."});
}

TEST_CASE("text stays in the body") {
  for (const std::string line :
       {"Die Anzeige wurde am Montag erstattet.",
        "Der Newsletter des Rates soll eingestellt werden.", "(dpa)",
        "© dpa-infocom, dpa:240412-99-652248/5", "Quelle: beispiel.de, ino/dpa",
        "Wer will, kann den Newsletter der Stadt abonnieren, sagte die Bürgermeisterin.", "3:2",
        "Teilen will der Rat die Kosten mit dem Land."}) {
    CAPTURE(line);
    Strings paragraphs = {kText, line};
    Strings captions;
    take_furniture(paragraphs, captions, nullptr);
    CHECK(paragraphs == Strings{kText, line});
  }
}

TEST_CASE("a body of furniture alone is left as it is") {
  Strings paragraphs = {"Anzeige", "Drucken Teilen"};
  Strings captions;
  std::vector<Dropped> dropped;
  take_furniture(paragraphs, captions, &dropped);
  CHECK(paragraphs == Strings{"Anzeige", "Drucken Teilen"});
  CHECK(dropped.empty());
}

}  // namespace
}  // namespace depesche::extract

TEST_SUITE_END();
