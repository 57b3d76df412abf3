// SPDX-License-Identifier: GPL-2.0-or-later
// Markup in values of other formats.
#include "extract/html/markup_text.h"

#include <doctest/doctest.h>

#include <string>

TEST_SUITE_BEGIN("extract/html/markup_text");

namespace depesche::extract {

TEST_CASE("markup in a value becomes paragraphs") {
  const struct {
    std::string value, text;
  } rows[] = {
      {"<p>Eins</p><p>Zwei</p>", "Eins\n\nZwei"},
      {"<P class=\"a\">Eins</P>\n<P>Zwei</P>", "Eins\n\nZwei"},
      {"Eins<br>Zwei<br/>Drei<br />Vier", "Eins\n\nZwei\n\nDrei\n\nVier"},
      {"<div>Eins <b>und</b>\nzwei</div>", "Eins und zwei"},
      {"<ul><li>Eins</li><li>Zwei</li></ul>", "Eins\n\nZwei"},
      {"<h2>Titel</h2>Text danach", "Titel\n\nText danach"},
      {"<p>Bund &amp; L&auml;nder &ndash; &#8222;Ja&#8220;</p>", "Bund & Länder – „Ja“"},
      {"<p>Eins</p><script>var a = '<p>';</script><p>Zwei</p>", "Eins\n\nZwei"},
      {"<table><tr><td>Eins</td><td>Zwei</td></tr></table>", "Eins Zwei"},
      // Without paragraphs of its own the lines stay.
      {"Eins <b>fett</b>\n\nZwei &amp; drei", "Eins fett\n\nZwei & drei"},
      {"Nur &quot;Zitat&quot;", "Nur \"Zitat\""},
      {"", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.value);
    CHECK(text_of_markup(row.value) == row.text);
  }
}

TEST_CASE("signs that are no markup stay") {
  for (const std::string value :
       {"1 < 2 und 3 > 2", "AT&T meldet Zahlen", "<Name der Redaktion bekannt>", "a<b",
        "Kunst & Co; KG", "x &y; z", "Preis <10 Euro>", "&#xyz;", "<", "&", "<>", "</>"}) {
    CAPTURE(value);
    CHECK_FALSE(has_markup(value));
    CHECK(text_of_markup(value) == value);
  }
}

}  // namespace depesche::extract

TEST_SUITE_END();
