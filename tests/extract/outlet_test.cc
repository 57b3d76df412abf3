// SPDX-License-Identifier: GPL-2.0-or-later
// Outlets from addresses and folders.
#include "extract/outlet.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("extract/outlet");

using depesche::extract::outlet_of_path;
using depesche::extract::outlet_of_url;

TEST_CASE("the outlet of an address is its host") {
  CHECK(outlet_of_url("https://www.hna.de/welt/a.html") == "hna.de");
  CHECK(outlet_of_url("http://user@HNA.de:8080?x=1") == "hna.de");
  CHECK(outlet_of_url("https://sport.orf.at#a") == "sport.orf.at");
  CHECK(outlet_of_url("https://www.de/") == "www.de");
  CHECK(outlet_of_url("hna.de/welt") == "");
  CHECK(outlet_of_url("") == "");
}

TEST_CASE("the outlet of a path is the deepest folder that is named like a host") {
  CHECK(outlet_of_path("/archiv/hna.de/2016/a.txt") == "hna.de");
  CHECK(outlet_of_path("/archiv/www.hna.de/a.txt") == "hna.de");
  CHECK(outlet_of_path("/spiegel.de/hna.de/a.txt") == "hna.de");
  CHECK(outlet_of_path("/archiv/foo.txt") == "");
  CHECK(outlet_of_path("/archiv/hna.de") == "");
  CHECK(outlet_of_path("/archiv/v1.2/a.txt") == "");
  CHECK(outlet_of_path("/archiv/fotos.alt/a.txt") == "");
  CHECK(outlet_of_path("/archiv/.de/a.txt") == "");
  CHECK(outlet_of_path("/archiv/a..de/a.txt") == "");
}

TEST_SUITE_END();
