// SPDX-License-Identifier: GPL-2.0-or-later
// The element that holds the article's text.
#include "extract/html/region.h"

#include <string>
#include <vector>

#include "extract/html/page.h"

TEST_SUITE_BEGIN("extract/html/region");

using namespace depesche::tests;
using depesche::extract::Block;
using depesche::extract::ElementRules;
using depesche::extract::find_region;
using depesche::extract::read_blocks;
using depesche::extract::Region;
using depesche::read::Tree;

namespace {

// The rule and the id of the element that is found.
std::string found(const std::string& body) {
  const Tree tree = parse("<html><body>" + body + "</body></html>");
  ElementRules rules(tree);
  const std::vector<Block> blocks = read_blocks(tree, rules);
  const Region region = find_region(tree, blocks, rules);
  return std::string(region.rule) + ": " + std::string(tree.attribute(region.element, "id"));
}

const std::string kLinks =
    "<ul><li><a href=/1>Unwetter an der Küste: Deich gebrochen</a></li>"
    "<li><a href=/2>Bahn fährt im Sommer mit neuem Fahrplan</a></li></ul>";

}  // namespace

TEST_CASE("without names the smallest element with the running text is found") {
  CHECK(found("<div id=page><div id=top>" + kLinks + "</div><div id=x><div id=y>" + story() +
              "</div></div>" + kLinks + "</div>") == "densest element: y");
}

TEST_CASE("an element that is named for the text goes first if it has enough of it") {
  CHECK(found("<article id=a><h1>Rat beschließt Haushalt</h1><div id=b class=entry-content>" +
              story() + "</div></article>") == "text element: b");
  CHECK(found("<div class=entry-content id=b><p>Kurz.</p></div><article id=a>" + story() +
              "</article>") == "article element: a");
  CHECK(found("<main id=m><div>" + story() + "</div><div>" + story() + "</div></main>") ==
        "main element: m");
}

TEST_CASE("of several articles the one with the most text is found") {
  const std::string teaser =
      "<h2><a href=/u>Unwetter an der Küste</a></h2><p>" + std::string(kFirst) + "</p>";
  CHECK(found("<article id=a>" + teaser + "</article><article id=b>" + story() + story() + story() +
              "</article>") == "article element: b");
}

TEST_CASE("an article in several elements of a kind is taken as a whole") {
  // A recipe, a thread: none of the parts is a teaser with a linked headline.
  const std::string part = "<h2>Teil</h2>" + story();
  CHECK(found("<main id=m><article class='box one'>" + part +
              "</article><article class='box two'>" + part + story() + story() + story() +
              "</article></main>") == "article element: m");
  CHECK(found("<main id=m><article class='ad one' id=a>" + part +
              "</article><article class='box two' id=b>" + part + story() + story() + story() +
              "</article></main>") == "article element: b");
}

TEST_CASE("furniture does not count") {
  CHECK(found("<div id=b>" + story() + "</div><div id=c class=comments>" + story() + story() +
              story() + "</div>") == "densest element: b");
}

TEST_SUITE_END();
