// SPDX-License-Identifier: GPL-2.0-or-later
// The article's text on a web page.
#include "extract/html/main_text.h"

#include <doctest/doctest.h>

#include <string_view>

TEST_SUITE_BEGIN("extract/html/main_text");

using depesche::extract::find_main_text;
using depesche::extract::MainText;
using depesche::read::Tree;

namespace {

void add(Tree& tree, std::string_view name, std::string_view text) {
  tree.open(name);
  tree.add_text(text);
  tree.close();
}

}  // namespace

TEST_CASE("the text is the paragraphs of the article without headline and navigation") {
  Tree tree;
  tree.open("html");
  add(tree, "nav", "Politik Wirtschaft Sport");
  tree.open("article");
  add(tree, "h1", "Rat beschließt Haushalt");
  add(tree, "p", "Der Rat der Stadt hat am Montag den Haushalt für das nächste Jahr beschlossen.");
  add(tree, "p", "Die Opposition stimmte dagegen, weil ihr die Schulden zu hoch sind.");
  tree.close();
  tree.close();
  const MainText text = find_main_text(tree, {});
  CHECK(text.headline == "Rat beschließt Haushalt");
  REQUIRE(text.paragraphs.size() == 2);
  CHECK(text.paragraphs[0].starts_with("Der Rat der Stadt"));
  CHECK(text.paragraphs[1].starts_with("Die Opposition"));
}

TEST_CASE("an empty page has no text") { CHECK(find_main_text(Tree(), {}).paragraphs.empty()); }

TEST_SUITE_END();
