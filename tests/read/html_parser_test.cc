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

TEST_CASE("paragraphs without end are siblings") {
  CHECK_EQ(parsed("<html><body><p>Eins<p>zwei</body></html>"),
           "<html><body><p>Eins</p><p>zwei</p></body></html>");
}

TEST_CASE("a page that declares another encoding is read as the UTF-8 it is") {
  CHECK_EQ(parsed("<html><head><meta charset=iso-8859-1></head><body><p>Übung</p></body></html>"),
           "<html><head><meta charset=iso-8859-1></meta></head><body><p>Übung</p></body></html>");
}

TEST_CASE("comments and processing instructions are left out and scripts stay") {
  CHECK_EQ(parsed("<html><body><!-- x --><?php y ?><script>a<b && \"</p>\"</script></body></html>"),
           "<html><body><script>a<b && \"</p>\"</script></body></html>");
}

TEST_CASE("an empty page is an empty tree") { CHECK_EQ(parsed(""), ""); }

}  // namespace
}  // namespace depesche::read

TEST_SUITE_END();
