// SPDX-License-Identifier: GPL-2.0-or-later
// Bylines and the names in them.
#include "extract/byline.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/calendar.h"

TEST_SUITE_BEGIN("extract/byline");

namespace depesche::extract {
namespace {

using Strings = std::vector<std::string>;

TEST_CASE("bylines name people and agencies") {
  const struct {
    std::string line;
    Strings people, agencies;
  } rows[] = {
      {"Von Jana Beispiel", {"Jana Beispiel"}, {}},
      {"von Jana Beispiel", {"Jana Beispiel"}, {}},
      {"Von: Jana Beispiel", {"Jana Beispiel"}, {}},
      {"VON JANA BEISPIEL", {"JANA BEISPIEL"}, {}},
      {"Von Felix Beispiel und Jörg Muster, dpa", {"Felix Beispiel", "Jörg Muster"}, {"dpa"}},
      {"Von Winfried Beispiel/dpa", {"Winfried Beispiel"}, {"dpa"}},
      {"Von dpa", {}, {"dpa"}},
      {"von APA", {}, {"apa"}},
      {"Von: det/dpa", {}, {"dpa"}},
      {"Von Jana Beispiel, Washington", {"Jana Beispiel"}, {}},
      {"Von Jana Beispiel, ARD-Hauptstadtstudio", {"Jana Beispiel"}, {}},
      {"Artikel von Jana Beispiel", {"Jana Beispiel"}, {}},
      {"Von Ursula von der Muster", {"Ursula von der Muster"}, {}},
      {"Ein Kommentar von Hans-Peter Beispiel", {"Hans-Peter Beispiel"}, {}},
      {"Jana Beispiel, Washington", {"Jana Beispiel"}, {}},
      {"Jana Beispiel und Peter Muster, Genf", {"Jana Beispiel", "Peter Muster"}, {}},
      {"28. April 2023, 18:31 Uhr Quelle: TAGBLATT ONLINE, dpa, sk 25 Kommentare", {}, {"dpa"}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    const auto byline = parse_byline(row.line);
    REQUIRE(byline.has_value());
    CHECK(byline->people == row.people);
    CHECK(byline->agencies == row.agencies);
  }
}

TEST_CASE("headlines with von are no bylines") {
  for (const std::string line :
       {"Von München bis Aachen: So wird das Wetter", "Von wegen Frühling", "Von Redaktion", "Von",
        "Vonovia baut", "Von Iron Man zu Batman: Der Held kehrt zurück", "Jana Beispiel", "",
        "Jana Beispiel, Musterach", "Regen, Berlin", "Jana Beispiel/dpa, Genf",
        "Quelle: TAGBLATT ONLINE, dpa", "28. April 2023 Quelle: das Archiv der Stadt Musterach"}) {
    CAPTURE(line);
    CHECK_FALSE(parse_byline(line).has_value());
  }
}

TEST_CASE("a date may be glued to a byline") {
  const auto byline = parse_byline("Von dpa 30.04.2024, 18:58");
  REQUIRE(byline.has_value());
  CHECK(byline->agencies == Strings{"dpa"});
  REQUIRE(byline->date.has_value());
  CHECK(base::format_date(byline->date->date) == "2024-04-30T18:58");
}

TEST_CASE("a record's author is people or one value") {
  CHECK(author_values("Jana Beispiel und Peter Muster") ==
        Strings{"Jana Beispiel", "Peter Muster"});
  CHECK(author_values("Jana Beispiel, Peter Muster") == Strings{"Jana Beispiel", "Peter Muster"});
  CHECK(author_values("Von Jana Beispiel") == Strings{"Jana Beispiel"});
  CHECK(author_values("Redaktion  Politik, online") == Strings{"Redaktion Politik, online"});
}

}  // namespace
}  // namespace depesche::extract

TEST_SUITE_END();
