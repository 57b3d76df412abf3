// SPDX-License-Identifier: GPL-2.0-or-later
// Lines of text dumps -> paragraphs, with broken words put together.
#include "extract/paragraphs.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

TEST_SUITE_BEGIN("extract/paragraphs");

namespace depesche::extract {
namespace {

using Strings = std::vector<std::string>;

Strings texts_of(const std::string& text) {
  Strings texts;
  for (const Line& line : lines_of(text)) texts.push_back(line.text);
  return texts;
}

TEST_CASE("a word that was broken at the end of a line is put together") {
  const struct {
    std::string first, second, joined;
  } rows[] = {
      // The break made the hyphen.
      {"eine Waffen-", "ruhe gilt", "eine Waffenruhe gilt"},
      {"die Bürger-", "meisterin", "die Bürgermeisterin"},
      {"das Über-", "einkommen", "das Übereinkommen"},
      {"in Nord-Stutt-", "gart", "in Nord-Stuttgart"},
      {"eine Waffen\u00ad", "ruhe gilt", "eine Waffenruhe gilt"},
      {"die Land\u00ad", "Straße", "die LandStraße"},
      {"eine Waffen¬", "ruhe gilt", "eine Waffenruhe gilt"},
      {"eine Waffen‐", "ruhe gilt", "eine Waffenruhe gilt"},
      // The word has it.
      {"in der Ost-", "Ukraine", "in der Ost-Ukraine"},
      {"in Nordrhein-", "Westfalen", "in Nordrhein-Westfalen"},
      {"in Baden-", "Württemberg", "in Baden-Württemberg"},
      {"ein CDU-", "Politiker", "ein CDU-Politiker"},
      {"eine E-", "Mail", "eine E-Mail"},
      {"gilt EU-", "weit", "gilt EU-weit"},
      {"die ARD-", "eigene Firma", "die ARD-eigene Firma"},
      {"ein 20-", "jähriger Mann", "ein 20-jähriger Mann"},
      {"Paragraph 218-", "2 gilt", "Paragraph 218-2 gilt"},
      // Its second half was left out.
      {"die Vor-", "und Nachteile", "die Vor- und Nachteile"},
      {"die Ein-", "bzw. Ausfuhr", "die Ein- bzw. Ausfuhr"},
      {"in Haupt-", "oder Nebenrollen", "in Haupt- oder Nebenrollen"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.joined);
    CHECK(texts_of(row.first + "\n" + row.second) == Strings{row.joined});
    CHECK(texts_of(row.first + " \r\n  " + row.second) == Strings{row.joined});
  }
}

TEST_CASE("what ends with a dash or stands apart is not put together") {
  CHECK(texts_of("Der Streit -\nund kein Ende") == Strings{"Der Streit -", "und kein Ende"});
  CHECK(texts_of("Die Waffen-\n\nruhe") == Strings{"Die Waffen-", "ruhe"});
  CHECK(texts_of("-\nruhe") == Strings{"-", "ruhe"});
  CHECK(texts_of("Die Waffen-\n(ruhe)") == Strings{"Die Waffen-", "(ruhe)"});
  CHECK(texts_of("Die Waffen--\nruhe") == Strings{"Die Waffen--", "ruhe"});
  CHECK(texts_of("Waffen-") == Strings{"Waffen-"});
}

TEST_CASE("a narrow column is one paragraph") {
  CHECK(
      texts_of("Die Vor- und\nNachteile einer Waffen-\nruhe nannte der Vermitt-\nler am Montag in "
               "Genf.") ==
      Strings{"Die Vor- und Nachteile einer Waffenruhe nannte der Vermittler am Montag in Genf."});
  CHECK(
      texts_of("Er kam aus dem Süden des Landes und hat\nspäter in der Hauptstadt studiert, bevor "
               "er\nmit seiner Familie wieder nach\nMusterach zog. Dort lebt er noch.") ==
      Strings{"Er kam aus dem Süden des Landes und hat später in der Hauptstadt studiert, bevor er "
              "mit seiner Familie wieder nach Musterach zog. Dort lebt er noch."});
}

TEST_CASE("a wrapped text keeps the hyphens of its words") {
  CHECK(texts_of("Die Konfliktparteien in der Ukraine haben sich auf eine neue Waffen-\n"
                 "ruhe geeinigt. Sie soll am Wochenende in Kraft treten und zunächst\n"
                 "vier Wochen lang gelten, wie die Vermittler am Montag sagten.") ==
        Strings{"Die Konfliktparteien in der Ukraine haben sich auf eine neue Waffenruhe geeinigt. "
                "Sie soll am Wochenende in Kraft treten und zunächst vier Wochen lang gelten, wie "
                "die Vermittler am Montag sagten."});
}

TEST_CASE("lines that are paragraphs stay apart") {
  const Strings paragraphs = {"Politik", "Streit um die Brücke", "Von Jana Beispiel",
                              "Der Gemeinderat hat am Dienstag entschieden.", "dpa"};
  std::string text;
  for (const std::string& paragraph : paragraphs) text += paragraph + '\n';
  CHECK(texts_of(text) == paragraphs);
}

}  // namespace
}  // namespace depesche::extract

TEST_SUITE_END();
