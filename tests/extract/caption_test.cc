// SPDX-License-Identifier: GPL-2.0-or-later
// Captions are known by their picture credits.
#include "extract/caption.h"

#include <doctest/doctest.h>

#include <string>

TEST_SUITE_BEGIN("extract/caption");

namespace depesche::extract {

TEST_CASE("a picture credit tells the caption") {
  const std::string text = "Der Platz am Morgen.";
  for (const std::string credit : {"© Sascha Beispiel/dpa",
                                   "© dpa | Jens Beispiel",
                                   "© Arne Beispiel/dpa | Arne Beispiel",
                                   "Foto: Peter Beispiel/dpa",
                                   "(Foto: John Beispiel/AFP)",
                                   "(Foto: REUTERS)",
                                   "Bild: dpa",
                                   "Bildrechte: picture alliance/dpa | Daniel Beispiel",
                                   "BILD: SN/APA/GEORG BEISPIEL",
                                   "(Symbolfoto: picture alliance/dpa | Jan Beispiel)",
                                   "Swen Beispiel/Reuters",
                                   "IMAGO/PA Images",
                                   "Quelle: Getty Images/Sean Beispiel",
                                   "Quelle : Hannes Beispiel/dpa",
                                   "IMAGO / Erika Beispiel",
                                   "picture alliance / Jan Beispiel/dpa-Zentralbild",
                                   "imago images/Jan Beispiel",
                                   "AFP / ERIKA BEISPIEL",
                                   "(Quelle: IMAGO/Jan Beispiel)",
                                   "Rubriklistenbild: © KCNA/dpa",
                                   "picture alliance/dpa"}) {
    CAPTURE(credit);
    CHECK(parse_caption(text + " " + credit) == text);
    CHECK(parse_caption(credit) == "");
  }
  CHECK(parse_caption(text + "Foto: Jan Beispiel") == text);
  CHECK(parse_caption("Im Plenarsaal Foto: dpa") == "Im Plenarsaal");
  CHECK(parse_caption("Im Stadion IMAGO / Erika Beispiel") == "Im Stadion");
}

TEST_CASE("text without a picture credit is no caption") {
  for (const std::string line :
       {"Der Platz am Morgen.", "Sie zeigte ein Foto: den Platz am Morgen.",
        "© dpa-infocom, dpa:240412-99-652248/5", "© SZ.de/dpa/jps", "© SZ vom 13.10.2016/jps",
        "Das Bild AFP nicht erwähnt.", "dpa", "(dpa)",
        "Das Bild: Die Stadt liegt in Trümmern, und niemand weiß, wann die ersten Bewohner wieder "
        "zurückkehren können in ihre Häuser.",
        ""}) {
    CAPTURE(line);
    CHECK_FALSE(parse_caption(line).has_value());
  }
}

}  // namespace depesche::extract

TEST_SUITE_END();
