// SPDX-License-Identifier: GPL-2.0-or-later
// Headline and kicker of a page.
#include "extract/html/headline.h"

#include <string>

#include "extract/html/page.h"

TEST_SUITE_BEGIN("extract/html/headline");

using namespace depesche::tests;
using depesche::extract::letters_of;
using depesche::extract::MainText;
using depesche::extract::PageHints;

TEST_CASE("letters and digits make two prints of a headline equal") {
  CHECK(letters_of("„Rat“ – beschließt  Haushalt 2024!") == "ratbeschließthaushalt2024");
  CHECK(letters_of("Straße", 4) == "stra");
  CHECK(letters_of("") == "");
}

TEST_CASE("the headline is the h1 above the text") {
  CHECK(read_body("<h1>Rat beschließt Haushalt</h1>" + story()).headline ==
        "Rat beschließt Haushalt");
}

TEST_CASE("the heading that says what the title says is the headline") {
  PageHints hints;
  hints.title = "Stadtrat beschließt neuen Haushalt";
  CHECK(read_body("<header><h1><a href=/>Der Bote</a></h1></header><article><h2>Rat beschließt "
                  "neuen Haushalt</h2>" +
                      story() + "<h3>Zum Weiterdenken</h3></article>",
                  hints)
            .headline == "Rat beschließt neuen Haushalt");
  // Without any heading, the line that is the title.
  hints.title = "Rat beschließt neuen Haushalt";
  CHECK(read_body("<div><p class=headline>Rat beschließt neuen Haushalt</p>" + story() + "</div>",
                  hints)
            .headline == "Rat beschließt neuen Haushalt");
}

TEST_CASE("a heading of navigation is no headline if there is another") {
  CHECK(read_body("<nav><h1>Der Bote</h1></nav><article><h1>Rat beschließt Haushalt</h1>" +
                  story() + "</article>")
            .headline == "Rat beschließt Haushalt");
}

TEST_CASE("the kicker stands above the headline or in it") {
  CHECK(
      read_body("<article><p class=dachzeile>Kommunalpolitik</p><h1>Rat beschließt Haushalt</h1>" +
                story() + "</article>")
          .kicker == "Kommunalpolitik");
  const MainText inside =
      read_body("<article><h2><div>Kommunalpolitik</div><div>Rat beschließt Haushalt</div></h2>" +
                story() + "</article>");
  CHECK(inside.kicker == "Kommunalpolitik");
  CHECK(inside.headline == "Rat beschließt Haushalt");
  CHECK(read_body("<article><h1>Rat beschließt Haushalt</h1>" + story() + "</article>").kicker ==
        "");
}

TEST_SUITE_END();
