// SPDX-License-Identifier: GPL-2.0-or-later
// Character references as browsers read them.
#include "read/html_entities.h"

#include <doctest/doctest.h>

#include <string>

TEST_SUITE_BEGIN("read/html_entities");

namespace depesche::read {
namespace {

struct Row {
  std::string_view text;
  std::string_view expected;
};

TEST_CASE("references become characters and anything else stays") {
  constexpr Row kRows[] = {
      {"M&uuml;ll &amp; Geld&nbsp;&euro;", "Müll & Geld\u00A0€"},
      {"&#252;&#xFC;&#XfC;&#x3A;&#58", "üüü::"},
      {"&#128;&#132;x&#147;&#150;&#x92;", "€„x“–’"},
      {"&copy 2016 &uuml &nbspx", "© 2016 ü \u00A0x"},
      {"&notin; &notit;", "∉ ¬it;"},
      {"&rightarrow;&bdquo;&hellip;&NewLine;&period;", "→„…\n."},
      {"&acE;", "∾\u0333"},
      {"&#0;&#xD800;&#x110000;&#99999999999999999999;", "\uFFFD\uFFFD\uFFFD\uFFFD"},
      {"AT&T &; & &# &#; &#x; &foo; &hellip x", "AT&T &; & &# &#; &#x; &foo; &hellip x"},
      {"&amp;uuml; &amp;amp;", "&uuml; &amp;"},
      {"&", "&"},
      {"&lt", "<"},
      {"", ""},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK_EQ(decode_html_entities(row.text, false), row.expected);
  }
}

TEST_CASE("the parameters of an address are no references") {
  CHECK_EQ(decode_html_entities("?a=1&copy=2&reg3&amp;lt=4&uuml;", true), "?a=1&copy=2&reg3&lt=4ü");
  CHECK_EQ(decode_html_entities("R&amp D &copy", true), "R& D ©");
}

TEST_CASE("entities are found by name") {
  CHECK_EQ(html_entity("uuml"), "ü");
  CHECK_EQ(html_entity("ngE"), "≧̸");
  CHECK_EQ(html_entity("uumlaut"), "");
  CHECK_EQ(html_entity(""), "");
}

}  // namespace
}  // namespace depesche::read

TEST_SUITE_END();
