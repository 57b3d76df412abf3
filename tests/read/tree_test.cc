// SPDX-License-Identifier: GPL-2.0-or-later
#include "read/tree.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

TEST_SUITE_BEGIN("read/tree");

namespace depesche::read {
namespace {

// <div id="a"><p>Eins <b>zwei</b> drei</p><p/></div>
Tree sample() {
  Tree tree;
  tree.open("div", 1);
  tree.add_attribute("id", "a");
  tree.open("p", 2);
  tree.add_text("Ei");
  tree.add_text("ns ");
  tree.open("b");
  tree.add_text("zwei");
  tree.close();
  tree.add_text(" drei");
  tree.close();
  tree.open("p", 3);
  tree.close();
  tree.close();
  return tree;
}

TEST_CASE("nodes are numbered in the order of the document and end behind what is below them") {
  const Tree tree = sample();
  REQUIRE(tree.size() == 7);
  CHECK(tree[0].end == 7);
  CHECK(tree[1].end == 6);
  CHECK(tree[2].text == "Eins ");
  CHECK(tree[2].parent == 1);
  CHECK(tree[3].name == "b");
  CHECK(tree[6].line == 3);
  CHECK(tree.next_sibling(1) == 6);
  CHECK(tree.next_sibling(6) == Tree::kNone);
  CHECK(tree.next_sibling(0) == Tree::kNone);
}

TEST_CASE("the text of an element is all text below it") {
  const Tree tree = sample();
  CHECK(tree.text_of(0) == "Eins zwei drei");
  CHECK(tree.text_of(3) == "zwei");
  CHECK(tree.text_of(4) == "zwei");
  CHECK(tree.text_of(6).empty());
  CHECK(tree.text_of(Tree::kNone).empty());
}

TEST_CASE("elements are found by name as children or at any depth") {
  const Tree tree = sample();
  CHECK(tree.find(0, "b") == 3);
  CHECK(tree.child(0, "b") == Tree::kNone);
  CHECK(tree.child(0, "p") == 1);
  CHECK(tree.children(0, "p").size() == 2);
  CHECK(tree.children(1).size() == 1);
  CHECK(tree.find(Tree::kNone, "b") == Tree::kNone);
  CHECK(Tree().find(0, "b") == Tree::kNone);
  CHECK(tree.attribute(0, "id") == "a");
  CHECK(tree.attribute(0, "class").empty());
}

TEST_CASE("text stays where it is while a tree grows and when it is moved") {
  Tree tree;
  tree.open("r");
  const std::string piece(5000, 'x');
  for (int i = 0; i < 200; ++i) tree.add_text(piece);
  tree.open("e");
  tree.add_text("Ende");
  tree.close();
  tree.close();
  const Tree moved = std::move(tree);
  CHECK(moved[1].text.size() == 1'000'000);
  CHECK(moved.text_of(2) == "Ende");
}

}  // namespace
}  // namespace depesche::read
