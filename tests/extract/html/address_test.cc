// SPDX-License-Identifier: GPL-2.0-or-later
// Addresses of web pages.
#include "extract/html/address.h"

#include <doctest/doctest.h>

#include <string>

TEST_SUITE_BEGIN("extract/html/address");

namespace depesche::extract {
namespace {

TEST_CASE("two addresses of one page") {
  const struct {
    std::string a, b;
    bool same;
  } rows[] = {
      {"https://www.hna.de/a", "http://hna.de/a/", true},
      {"https://hna.de/a#kommentare", "https://hna.de/a", true},
      {"https://hna.de/a?utm=x", "https://hna.de/a", true},
      {"https://hna.de/index.php?id=1", "https://hna.de/index.php?id=2", false},
      {"https://hna.de/a", "https://hna.de/b", false},
      {"https://hna.de/a", "https://fr.de/a", false},
      {"", "", false},
      {"/a", "/a", false},
  };
  for (const auto& row : rows) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    CHECK(same_page(row.a, row.b) == row.same);
  }
}

TEST_CASE("references become whole addresses") {
  CHECK(whole_address("HTTPS://hna.de/a", "") == "HTTPS://hna.de/a");
  CHECK(whole_address("//hna.de/a", "") == "https://hna.de/a");
  CHECK(whole_address("/a?b", "https://hna.de/x/y?z") == "https://hna.de/a?b");
  CHECK(whole_address("/a", "") == "");
  CHECK(whole_address("a", "https://hna.de/") == "");
  CHECK(whole_address("javascript:alert(1)", "https://hna.de/") == "");
  CHECK(path_of_url("https://hna.de/a/b.html?c#d") == "/a/b.html");
  CHECK(path_of_url("https://hna.de") == "");
}

}  // namespace
}  // namespace depesche::extract
