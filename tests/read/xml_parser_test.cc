// SPDX-License-Identifier: GPL-2.0-or-later
// What becomes of XML, well-formed, broken and hostile.
#include "read/xml_parser.h"

#include <doctest/doctest.h>

#include <string>

#include "read/tree_text.h"

TEST_SUITE_BEGIN("read/xml_parser");

namespace depesche::read {
namespace {

// The tree as tests::show() has it, or the reason behind "!".
std::string parsed(std::string_view xml) {
  Tree tree;
  const std::string reason = parse_xml(xml, tree);
  if (!reason.empty()) CHECK_EQ(tree.size(), 0);
  return reason.empty() ? tests::show(tree) : "! " + reason;
}

TEST_CASE("names have no prefix and prefixed attributes keep theirs") {
  CHECK_EQ(parsed("<n:a xmlns:n='urn:x' n:b='1' c='2' xml:lang='de'><n:d/></n:a>"),
           "<a n:b=1 c=2 xml:lang=de><d></d></a>");
}

TEST_CASE("entities of XML and references to characters are characters") {
  CHECK_EQ(parsed("<a b='&lt;&amp;&#38;&quot;&#xFC;'>&lt;&amp;&#x3A;&#252;&gt;</a>"),
           "<a b=<&&\"ü><&:ü></a>");
  CHECK_EQ(parsed("<a b='x &amp;#38; y'>u&#x308;</a>"), "<a b=x &#38; y>ü</a>");
}

TEST_CASE("entities of HTML are characters and unknown ones stay as written") {
  CHECK_EQ(parsed("<a>M&uuml;ll&nbsp;&bdquo;x&ldquo; &foo; z</a>"), "<a>Müll\u00A0„x“ &foo; z</a>");
}

TEST_CASE("a document may hold any number of entities") {
  std::string xml = "<a>";
  for (int i = 0; i < 20'000; ++i) xml += "<b c='&nbsp;'>&uuml;</b>";
  Tree tree;
  CHECK_EQ(parse_xml(xml + "</a>", tree), "");
  CHECK_EQ(tree.text_of(0).size(), 40'000);
}

TEST_CASE("CDATA is text and comments are left out") {
  CHECK_EQ(parsed("<a>x<![CDATA[<b>&amp;]]>y<!-- z --><?pi z?></a>"), "<a>x<b>&amp;y</a>");
}

TEST_CASE("the encoding that a declaration names is not believed") {
  CHECK_EQ(parsed("<?xml version='1.0' encoding='ISO-8859-1'?><a>ü</a>"), "<a>ü</a>");
  CHECK_EQ(parsed("<?xml version='1.0' encoding='UTF-16'?><a>ü</a>"), "<a>ü</a>");
  CHECK_EQ(parsed("<?xml version='1.0' encoding='klingon'?><a>ü</a>"), "<a>ü</a>");
}

TEST_CASE("elements know their line") {
  Tree tree;
  REQUIRE_EQ(parse_xml("<?xml version='1.0'?>\n<a>\n\n<b/></a>", tree), "");
  CHECK_EQ(tree[tree.find(0, "b")].line, 4);
}

TEST_CASE("broken XML is refused with its line") {
  CHECK_EQ(parsed(""), "! line 1: Document is empty");
  CHECK_EQ(parsed("<a>\n<b>\n</a>"), "! line 3: Opening and ending tag mismatch: b line 2 and a");
  CHECK(parsed("<a>").starts_with("! line 1: "));
  CHECK(parsed("<a/><b/>").starts_with("! line 1: "));
  CHECK(parsed("Text").starts_with("! line 1: "));
}

TEST_CASE("what a document type declares is not used") {
  CHECK_EQ(parsed("<!DOCTYPE a [<!ENTITY x 'boom'><!ENTITY y SYSTEM 'file:///etc/passwd'>]>"
                  "<a>1&x;2&y;3</a>"),
           "<a>1&x;2&y;3</a>");
  CHECK_EQ(parsed("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a>1</a>"), "<a>1</a>");
  CHECK_EQ(parsed("<!DOCTYPE a [<!ATTLIST a b CDATA 'c'>]><a>1</a>"), "<a>1</a>");
  CHECK_EQ(parsed("<?xml version='1.0'?><!-- <!DOCTYPE --> <!DOCTYPE a [\n<!-- ]> ' -->\n"
                  "<!ENTITY x '<!-- ]>'><?y ]> ?>] ><a>&x;<b c='>'/></a>"),
           "<a>&x;<b c=>></b></a>");
  std::string laughs = "<!DOCTYPE a [<!ENTITY l0 'ha'>";
  for (int i = 1; i < 12; ++i) {
    const std::string below = "&l" + std::to_string(i - 1) + ";";
    laughs += "<!ENTITY l" + std::to_string(i) + " '";
    for (int k = 0; k < 10; ++k) laughs += below;
    laughs += "'>";
  }
  CHECK_EQ(parsed(laughs + "]><a b='&l11;'>&l11;</a>"), "<a b=>&l11;</a>");
}

TEST_CASE("elements may be nested 256 levels deep and no deeper") {
  const auto nested = [](int depth) {
    std::string xml;
    for (int i = 0; i < depth; ++i) xml += "<a>";
    for (int i = 0; i < depth; ++i) xml += "</a>";
    return xml;
  };
  Tree tree;
  CHECK_EQ(parse_xml(nested(256), tree), "");
  CHECK_EQ(parse_xml(nested(257), tree), "line 1: elements are nested deeper than 256 levels");
  CHECK_EQ(tree.size(), 0);
}

TEST_CASE("an element may have 1000 attributes and no more") {
  const auto crowded = [](int count) {
    std::string xml = "<!-- <a>\n -->\n<a><![CDATA[<!--]]><b";
    for (int i = 0; i < count; ++i) {
      xml.append(" a").append(std::to_string(i)).append(i % 2 == 0 ? "=\"'>\"" : "='\">'");
    }
    return xml + "/></a>";
  };
  Tree tree;
  CHECK_EQ(parse_xml(crowded(1000), tree), "");
  CHECK_EQ(parse_xml(crowded(1001), tree), "line 3: an element has more than 1000 attributes");
  CHECK_EQ(parse_xml(crowded(100'000), tree), "line 3: an element has more than 1000 attributes");
}

}  // namespace
}  // namespace depesche::read

TEST_SUITE_END();
