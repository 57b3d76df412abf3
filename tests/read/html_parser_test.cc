// SPDX-License-Identifier: GPL-2.0-or-later
// What becomes of HTML as it is found, and of hostile pages.
#include "read/html_parser.h"

#include <doctest/doctest.h>

#include <string>

#include "read/tree_text.h"

TEST_SUITE_BEGIN("read/html_parser");

namespace depesche::read {
namespace {

// The tree as tests::show() has it, or the reason behind "!".
std::string parsed(std::string_view html) {
  Tree tree;
  const std::string reason = parse_html(html, tree);
  if (!reason.empty()) CHECK_EQ(tree.size(), 0);
  return reason.empty() ? tests::show(tree) : "! " + reason;
}

// What a fragment becomes in the body.
std::string body(std::string_view html) {
  constexpr std::string_view kBegin = "<html><body>";
  constexpr std::string_view kEnd = "</body></html>";
  const std::string shown = parsed(html);
  REQUIRE(shown.starts_with(kBegin));
  REQUIRE(shown.ends_with(kEnd));
  return shown.substr(kBegin.size(), shown.size() - kBegin.size() - kEnd.size());
}

struct Row {
  std::string_view html;
  std::string_view expected;
};

TEST_CASE("elements that are not closed end and none of their text is lost") {
  constexpr Row kRows[] = {
      {"<p>Eins<p>zwei", "<p>Eins</p><p>zwei</p>"},
      {"<p>Eins<div>zwei</div>drei", "<p>Eins</p><div>zwei</div>drei"},
      {"<p>a<article>b</article>c", "<p>a<article>b</article>c</p>"},
      {"<p>a<figure>b<figcaption>c</figure>d",
       "<p>a<figure>b<figcaption>c</figcaption></figure>d</p>"},
      {"<p>a<span>b<h2>c</h2>d", "<p>a<span>b<h2>c</h2>d</span></p>"},
      {"<ul><li>a<li>b<ul><li>c</ul><li>d</ul>e",
       "<ul><li>a</li><li>b<ul><li>c</li></ul></li><li>d</li></ul>e"},
      {"<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"},
      {"<h2>a</h3>b", "<h2>ab</h2>"},
      {"<h1>a<h2>b</h2>", "<h1>a<h2>b</h2></h1>"},
      {"<a href=x>a<a href=y>b</a>c", "<a href=x>a</a><a href=y>b</a>c"},
      {"<div><span>a</div>b</span>c", "<div><span>a</span></div>bc"},
      {"<b><p>a</b>b</p>c", "<b></b><p>ab</p>c"},
      {"<span><div>a</span>b</div>c", "<span><div>ab</div>c</span>"},
      {"a</p>b</div>c</b>d", "<p>a</p>bcd"},
      {"<select><option>a<option>b</select>c",
       "<select><option>a</option><option>b</option></select>c"},
      {"<form><div>a</form>b</div>c", "<form><div>ab</div>c</form>"},
      {"a<br>b</br>c<img src=x>d<hr/>e", "<p>a<br></br>bc<img src=x></img>d</p><hr></hr>e"},
      {"<div/>a</div>b", "<div></div>ab"},
      {"<x-teaser>a<b>b</x-teaser>c", "<x-teaser>a<b>b</b></x-teaser>c"},
      {"<picture><source srcset=x><img></picture>a",
       "<picture><source srcset=x><img></img></source></picture>a"},
      {"a<template><p>b</template>c", "<p>a<template><p>b</p></template>c</p>"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.html);
    CHECK_EQ(body(row.html), row.expected);
  }
}

TEST_CASE("tables end their rows and cells and keep what is inside them") {
  constexpr Row kRows[] = {
      {"<table><tr><td>a<td>b<tr><td>c</table>d",
       "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>d"},
      {"<table><td>a</table>", "<table><td>a</td></table>"},
      {"<table><tr><td><p>a<table><tr><td>b</table>c</table>d",
       "<table><tr><td><p>a</p><table><tr><td>b</td></tr></table>c</td></tr></table>d"},
      {"<table><tr><td>a</div></p>b</table>", "<table><tr><td>ab</td></tr></table>"},
      {"<td>a</td><td>b", "<td>a</td><td>b</td>"},
      {"<p>a<table><tr><td></p>b</table>c", "<p>a</p><table><tr><td>b</td></tr></table>c"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.html);
    CHECK_EQ(body(row.html), row.expected);
  }
}

TEST_CASE("head and body are added where they are missing and stand once") {
  constexpr Row kRows[] = {
      {"", ""},
      {" <!-- x -->\n", ""},
      {"Text", "<html><body><p>Text</p></body></html>"},
      {"<title>a</title><p>b", "<html><head><title>a</title></head><body><p>b</p></body></html>"},
      {"<html lang=de><body id=x>a<html><body>b</body></html>c",
       "<html lang=de><body id=x>abc</body></html>"},
      {"<html>\n<head>\n<meta name=a>\n</head>\n<head><meta name=b></head><body>c",
       "<html>\n<head>\n<meta name=a></meta>\n</head>\n<head><meta "
       "name=b></meta></head><body>c</body></html>"},
      {"<head><noscript><div><img src=x></div>a</noscript><meta name=b></head><body class=c>d",
       "<html><head><noscript><div><img src=x></img></div>a</noscript><meta name=b></meta></head>"
       "<body class=c>d</body></html>"},
      {"<head><noscript><img src=x></head><body class=c>d",
       "<html><head><noscript><img src=x></img></noscript></head><body class=c>d</body></html>"},
      {"<head><title>a</title><div>b</div><meta name=c></head><body>d",
       "<html><head><title>a</title></head><body><div>b</div><meta name=c></meta>d</body></html>"},
      {"<frameset><frame src=x><noframes><p>a</noframes></frameset>",
       "<html><frameset><frame "
       "src=x></frame><noframes><body><p>a</p></body></noframes></frameset></html>"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.html);
    CHECK_EQ(parsed(row.html), row.expected);
  }
}

TEST_CASE("a tree has one root whatever stands behind the end of the page") {
  for (const std::string html :
       {"<html><body>a</body></html><p>b", "<a>x</a>y<!-- --></html>b<html>c</html>d<p>e",
        "</html><td>a</html>b</td>c<html>d", "x</body></html><table></html>y"}) {
    CAPTURE(html);
    Tree tree;
    REQUIRE_EQ(parse_html(html, tree), "");
    CHECK_EQ(tree[0].end, tree.size());
  }
  CHECK_EQ(parsed("</html><td>a</html>b").find("b") != std::string::npos, true);
}

TEST_CASE("scripts keep their text as written and titles have no elements") {
  constexpr Row kRows[] = {
      {"<p><script>if (a<b && \"</p>\") x(\"&uuml;\")</script>c",
       "<p><script>if (a<b && \"</p>\") x(\"&uuml;\")</script>c</p>"},
      {"<div><SCRIPT type=application/ld+json>{\"a\":\"<p>b</p></scrip>\"}</SCRIPT >c</div>",
       "<div><script type=application/ld+json>{\"a\":\"<p>b</p></scrip>\"}</script>c</div>"},
      {"<p><style>a > b {}</style>c", "<p><style>a > b {}</style>c</p>"},
      {"<p>a<script>b", "<p>a<script>b</script></p>"},
      {"<p>a<script src=x />b<script src=y />c",
       "<p>a<script src=x></script>b<script src=y>"
       "</script>c</p>"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.html);
    CHECK_EQ(body(row.html), row.expected);
  }
  CHECK_EQ(parsed("<title>a <b>x</b> &ndash; c</title>"),
           "<html><head><title>a <b>x</b> – c</title></head></html>");
}

TEST_CASE("a drawing ends with its tag or where HTML goes on") {
  constexpr Row kRows[] = {
      {"<svg viewBox=x><title>a</title><path/><g/></svg>b",
       "<svg viewbox=x><title>a</title><path></path><g></g></svg>b"},
      {"<svg><title/><style/></svg><p>b", "<svg><title></title><style></style></svg><p>b</p>"},
      {"<svg><path><p>b", "<svg><path><p>b</p></path></svg>"},
      {"<svg/>a", "<svg></svg>a"},
      {"<svg><foreignObject><p>a</p></foreignObject></svg>b",
       "<svg><foreignobject><p>a</p></foreignobject></svg>b"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.html);
    CHECK_EQ(body(row.html), row.expected);
  }
}

TEST_CASE("comments and what browsers take for one are left out") {
  constexpr Row kRows[] = {
      {"a<!-- <p>x</p> -->b", "<p>ab</p>"},
      {"a<!-- x --!>d<!-- -- > x --->e", "<p>ade</p>"},
      {"a<!--[if IE]><p>x</p><![endif]-->b<![if !IE]>c<![endif]>d", "<p>abcd</p>"},
      {"a<?php echo 1 ?>b", "<p>ab</p>"},
      {"a<!-- x", "<p>a</p>"},
      {"a < b <3 <- c", "<p>a < b <3 <- c</p>"},
      {"a<", "<p>a<</p>"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.html);
    CHECK_EQ(body(row.html), row.expected);
  }
}

TEST_CASE("attributes are read in every spelling") {
  constexpr Row kRows[] = {
      {"<a HREF=x.html title = 'a \"b\"' data-x=\"1>2\" hidden>c",
       "<a href=x.html title=a \"b\" data-x=1>2 hidden=>c</a>"},
      {"<a href=/x/>c", "<a href=/x/>c</a>"},
      {"<a href=\"x\"title='y'id=z>c", "<a href=x title=y id=z>c</a>"},
      {"<a b=>c", "<a b=>c</a>"},
      {"<a title=\"Müll &amp; &quot;Geld&quot; &#8211;\u0020x\" href='?a=1&copy=2&amp;b'>c",
       "<a title=Müll & \"Geld\" – x href=?a=1&copy=2&b>c</a>"},
      {"<a b=\"x", "<a b=x></a>"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.html);
    CHECK_EQ(body(row.html), row.expected);
  }
}

TEST_CASE("a page that declares another encoding is read as the UTF-8 it is") {
  CHECK_EQ(parsed("<html><head><meta charset=iso-8859-1></head><body><p>Übung</p></body></html>"),
           "<html><head><meta charset=iso-8859-1></meta></head><body><p>Übung</p></body></html>");
}

TEST_CASE("text is clean also where entities or the page itself are not") {
  CHECK_EQ(body("<p>u&#x308;a&#132;b&#27;c&#13;d&#8232;e"), "<p>üa„bc\nd\ne</p>");
  CHECK_EQ(body("<p title='\x1Bx\r\ny'>a\r\nb\x07"), "<p title=x\ny>a\nb</p>");
}

TEST_CASE("elements know their line") {
  Tree tree;
  REQUIRE_EQ(parse_html("<p>a\n\n<b>b</b><!--\n--><i>", tree), "");
  CHECK_EQ(tree[tree.find(0, "p")].line, 1);
  CHECK_EQ(tree[tree.find(0, "b")].line, 3);
  CHECK_EQ(tree[tree.find(0, "i")].line, 4);
}

std::string repeated(std::string_view part, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += part;
  return text;
}

TEST_CASE("elements may be nested 1000 levels deep and no deeper") {
  CHECK_EQ(parsed(repeated("<div>", 998)).size(), 12 + 998 * 11 + 14);
  CHECK_EQ(parsed(repeated("<div>", 999)), "! elements are nested deeper than 1000 levels");
  for (const char* tag :
       {"<b>", "<table><tr><td>", "<font>", "<span>", "<ul><li>", "<svg>", "<x>"}) {
    CAPTURE(tag);
    Tree tree;
    CHECK_EQ(parse_html(repeated(tag, 100'000), tree),
             "elements are nested deeper than 1000 levels");
  }
  CHECK_EQ(parsed("<p>" + repeated("<p>a", 10'000)).size(), 12 + 7 + 10'000 * 8 + 14);
  CHECK_EQ(parsed(repeated("<a>", 10'000)).size(), 12 + 10'000 * 7 + 14);
}

TEST_CASE("an element may have 1000 attributes and no more") {
  CHECK_FALSE(parsed("<p" + repeated(" a=b", 1'000) + ">").starts_with("!"));
  CHECK_EQ(parsed("<p" + repeated(" a=b", 1'001) + ">"),
           "! an element has more than 1000 attributes");
  CHECK_EQ(parsed("<p" + repeated(" a", 1'000'000)), "! an element has more than 1000 attributes");
  std::string full = "<p";
  for (int i = 0; i < 1'000; ++i) full += " a" + std::to_string(i);
  CHECK_EQ(parsed(repeated(full + ">", 1'001)), "! more than 1000000 attributes");
}

TEST_CASE("a page may have a million elements and no more") {
  CHECK_EQ(parsed(repeated("<p>a", 500'001)), "! more than 1000000 elements");
}

// Each would take minutes if its time were quadratic.
TEST_CASE("what is long or never ends takes linear time") {
  const std::size_t count = 50'000;
  for (const char* part :
       {"<", "</", "<!--", "<!-->", "<?", "&", "&#", "&a", "<a b=\"", "<a b='x ", "<script/>",
        "<script/><style/>", "<title/>", "</b>", "</p></li></td>", "-", "<!--->"}) {
    CAPTURE(part);
    Tree tree;
    parse_html("<p>" + repeated(part, count), tree);
    parse_html("<p><!--" + repeated(part, count), tree);
    CHECK(tree.size() > 0);
  }
  const std::string deep = repeated("<b>", 990) + repeated("</i></span></x>", count);
  CHECK_EQ(parsed(deep).size(), 12 + 990 * 7 + 14);
  Tree tree;
  CHECK_EQ(parse_html("<p title=\"" + std::string(2'000'000, 'x') + "\">a", tree), "");
  CHECK_EQ(tree.attribute(tree.find(0, "p"), "title").size(), 2'000'000);
}

// Each start would hide the tag behind it from a scan that reads tags otherwise than the parser.
TEST_CASE("no markup hides an element with too many attributes") {
  std::string crowded = "<p";
  for (int i = 0; i < 30'000; ++i) crowded.append(" a").append(std::to_string(i));
  for (const std::string start :
       {"", "<p a = \">\" ", "<p a==\"> ", "<scripts>", "<? <!-- >", "</a <!-- >", "</ <!-- >",
        "<!DOCTYPE a PUBLIC \"<!--\">", "<![x <!-- ]>", "<!--><!--->", "<script/>",
        "<script>'</scripts'<!-- >", "<. a=\"", "<_ a='>' >", "<3 a=\"", "<p a='b'c=\"d\"e=>",
        "<title><!-- --></title>", "<p/a=\"b\"/>", "<textarea><p a=\"</textarea>\">"}) {
    CAPTURE(start);
    Tree tree;
    CHECK_EQ(parse_html(start + crowded + ">", tree), "an element has more than 1000 attributes");
  }
  Tree tree;
  parse_html("<" + crowded.substr(1) + "<!-- -->", tree);
  CHECK_EQ(parse_html("<<!-- -->" + crowded.substr(1) + ">", tree), "");
}

}  // namespace
}  // namespace depesche::read

TEST_SUITE_END();
