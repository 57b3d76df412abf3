// SPDX-License-Identifier: GPL-2.0-or-later
// Small pages for the tests of what is found on a page.
#ifndef DEPESCHE_TESTS_EXTRACT_HTML_PAGE_H_
#define DEPESCHE_TESTS_EXTRACT_HTML_PAGE_H_

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "extract/html/main_text.h"
#include "read/html_parser.h"
#include "read/tree.h"

namespace depesche::tests {

inline read::Tree parse(std::string_view html) {
  read::Tree tree;
  const std::string reason = read::parse_html(html, tree);
  REQUIRE(reason.empty());
  return tree;
}

// Three paragraphs of an article.
inline constexpr char kFirst[] =
    "Der Rat der Stadt hat am Montagabend den Haushalt für das nächste Jahr beschlossen. Dafür "
    "stimmten die Fraktionen der Mehrheit, die seit zwei Jahren zusammenarbeiten.";
inline constexpr char kSecond[] =
    "Die Opposition hielt dagegen, dass die Schulden schneller wachsen als die Einnahmen. Ein "
    "Antrag auf Vertagung wurde nach kurzer Aussprache abgelehnt.";
inline constexpr char kThird[] =
    "Über die Pläne für das neue Hallenbad will der Rat erst im Frühjahr entscheiden, wenn ein "
    "Gutachten zu den Kosten des Betriebs vorliegt.";

// The paragraphs as <p> elements, what is put between them behind the first one.
inline std::string story(std::string_view between = "") {
  std::string html = std::string("<p>") + kFirst + "</p>";
  html += between;
  return html + "<p>" + kSecond + "</p><p>" + kThird + "</p>";
}

// The main text of a page with this body.
inline extract::MainText read_body(std::string_view body, extract::PageHints hints = {}) {
  hints.explain = true;
  return extract::find_main_text(parse("<html><body>" + std::string(body) + "</body></html>"),
                                 hints);
}

// The paragraphs with a line between them.
inline std::string joined(const extract::MainText& text) {
  std::string all;
  for (const std::string& paragraph : text.paragraphs) {
    if (!all.empty()) all += '\n';
    all += paragraph;
  }
  return all;
}

inline const std::string kStory =
    std::string(kFirst) + '\n' + kSecond + '\n' + kThird;  // joined() of story()

// The rule that left "part" out; empty if none did.
inline std::string rule_of(const extract::MainText& text, std::string_view part) {
  for (const extract::Dropped& dropped : text.dropped) {
    if (dropped.text.find(part) != std::string::npos) return std::string(dropped.rule);
  }
  return "";
}

}  // namespace depesche::tests

#endif
