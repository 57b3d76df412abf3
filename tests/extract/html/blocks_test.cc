// SPDX-License-Identifier: GPL-2.0-or-later
// The lines of text of a page.
#include "extract/html/blocks.h"

#include <string>
#include <vector>

#include "extract/html/page.h"

TEST_SUITE_BEGIN("extract/html/blocks");

using namespace depesche::tests;
using depesche::extract::Block;
using depesche::extract::BlockKind;
using depesche::extract::Duty;
using depesche::extract::ElementRules;
using depesche::extract::read_blocks;
using depesche::read::Tree;

namespace {

std::vector<Block> blocks_of(const std::string& body) {
  const Tree tree = parse("<html><body>" + body + "</body></html>");
  ElementRules rules(tree);
  return read_blocks(tree, rules);
}

// The texts with '|' between them.
std::string texts(const std::string& body) {
  std::string all;
  for (const Block& block : blocks_of(body)) {
    if (!all.empty()) all += '|';
    all += block.text;
  }
  return all;
}

}  // namespace

TEST_CASE("block elements begin a line and inline elements do not") {
  CHECK(texts("<p>Eins <b>zwei</b>drei</p><div>vier<p>fünf</div>sechs") ==
        "Eins zweidrei|vier|fünf|sechs");
  CHECK(texts("<my-box>Eins</my-box>zwei") == "Eins|zwei");
}

TEST_CASE("white space is single and what has no width parts no word") {
  CHECK(texts("<p>\n  Eins&nbsp; \t<i> zwei</i> </p>") == "Eins zwei");
  CHECK(texts("<p>Bundes&#8203;tag Eis&#173;heilige</p>") == "Bundestag Eis\u00adheilige");
  CHECK(texts("<p>\u00c4rger \u2013 Ob\u2009er</p>") == "\u00c4rger \u2013 Ob er");
}

TEST_CASE("two line breaks part paragraphs and one does behind a sentence") {
  CHECK(texts("<div>Eins<br><br>zwei<br>drei<br>Vier ist da.<br>Fünf</div>") ==
        "Eins|zwei drei Vier ist da.|Fünf");
}

TEST_CASE("preformatted text keeps its lines") {
  CHECK(texts("<pre>Eins\n  zwei<br>drei</pre>") == "Eins\n  zwei\ndrei");
}

TEST_CASE("headings and items and rows are told apart") {
  const auto blocks = blocks_of(
      "<h2>Zwei</h2><ul><li>Punkt</li></ul><table><tr><td>100 g</td><td>Mehl</td></tr></table>");
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].kind == BlockKind::heading);
  CHECK(blocks[0].level == 2);
  CHECK(blocks[1].kind == BlockKind::item);
  CHECK(blocks[1].list != Tree::kNone);
  CHECK(blocks[2].kind == BlockKind::row);
  CHECK(blocks[2].text == "100 g Mehl");
}

TEST_CASE("the bytes inside links are counted") {
  const auto blocks = blocks_of("<p>Mehr <a href=/x>hier</a> <a name=y>dort</a></p>");
  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0].link_bytes == 4);
}

TEST_CASE("scripts and styles and form fields are no text") {
  CHECK(texts("<p>Eins<script>var a;</script> zwei</p><style>p{}</style><textarea>drei</textarea>"
              "<noscript><p>vier</p></noscript>") == "Eins zwei");
}

TEST_CASE("a label at the start of a line is a line and inside a line a part of it") {
  const auto blocks = blocks_of(
      "<h1><span class=kicker>Boxen</span> <span>Titel verteidigt</span></h1>"
      "<p>Ein <span class=tags>Wort</span> im Satz<span class=sr-only>unsichtbar</span>.</p>");
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].text == "Boxen");
  CHECK(blocks[0].duty.duty == Duty::kicker);
  CHECK(blocks[1].text == "Titel verteidigt");
  CHECK(blocks[1].duty.duty == Duty::text);
  CHECK(blocks[2].text == "Ein Wort im Satz.");
  CHECK(
      texts(
          "<p class=byline><span class=author>Von Anna</span> <span class=date>heute</span></p>") ==
      "Von Anna heute");
}

TEST_CASE("a paragraph that is set as a heading is a paragraph") {
  const auto blocks = blocks_of("<h3>" + std::string(kFirst) + kSecond + "</h3>");
  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0].kind == BlockKind::text);
}

TEST_CASE("an article with a headline in an article is a teaser and without one a post") {
  const std::string rest = story() + story();
  const auto teaser = blocks_of(
      "<article>" + rest + "<article><h3>Unwetter</h3><p>Ein Deich brach.</p></article></article>");
  CHECK(teaser.back().duty.rule == "article in an article");
  const auto post =
      blocks_of("<article>" + rest + "<article><p>Ein Deich brach.</p></article></article>");
  CHECK(post.back().duty.duty == Duty::text);
}

TEST_CASE("a name is not believed of an element with most of the page's text") {
  const auto blocks = blocks_of("<div class=sidebar-left>" + story() + "</div>");
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].duty.duty == Duty::text);
  // Comments may well be longer than the article that they follow.
  const auto comments = blocks_of("<p>" + std::string(kFirst) + "</p><div id=comments>" + story() +
                                  story() + "</div>");
  CHECK(comments[0].duty.duty == Duty::text);
  CHECK(comments[1].duty.duty == Duty::comments);
  // The genre of an article, around its headline.
  const auto genre = blocks_of("<article class=kommentar><h1>Ein Haushalt ohne Mut</h1>" + story() +
                               "</article><p>" + kFirst + kSecond + kThird + kFirst + "</p>");
  CHECK(genre[1].duty.duty == Duty::text);
}

TEST_SUITE_END();
