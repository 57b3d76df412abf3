// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/snippet.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "query/highlights.h"

using depesche::Article;
using depesche::Snippet;
using depesche::analyse::Analyser;
using depesche::query::Highlight;
using depesche::query::Highlighter;
using depesche::query::make_snippet;
using namespace depesche::tests;

TEST_SUITE_BEGIN("query/snippet");

namespace {

Article with_body(const std::string& body) {
  Article article;
  article.body = body;
  return article;
}

std::string snippet_of(const Article& article, const std::vector<Highlight>& highlights,
                       std::size_t chars) {
  Analyser analyser;
  return bracketed(make_snippet(article, Highlighter(highlights), chars, analyser));
}

std::string snippet_of(const std::string& body, const std::vector<Highlight>& highlights,
                       std::size_t chars) {
  return snippet_of(with_body(body), highlights, chars);
}

std::size_t count_chars(const std::string& text) {
  std::size_t chars = 0;
  for (std::size_t at = 0; at < text.size(); ++chars) depesche::base::decode_utf8(text, at, at);
  return chars;
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("a short text is shown whole with white space as single spaces") {
  CHECK(snippet_of(" Erste  Zeile\nmit Genf.\n\nZweiter\tAbsatz in\xc2\xa0Genf ", {single("Genf")},
                   240) == "Erste Zeile mit [Genf]. Zweiter Absatz in [Genf]");
}

TEST_CASE("the snippet is where the most different words stand") {
  const std::string body = "Syrien, Syrien, Syrien und Syrien. " + repeated("Füllwort ", 50) +
                           "In Genf begann das Gespräch über Syrien. " + repeated("Ende ", 50);
  CHECK(snippet_of(body, {single("Syrien"), single("Genf"), single("Gespräch")}, 60) ==
        "…In [Genf] begann das [Gespräch] über [Syrien]. Ende Ende Ende Ende…");
}

TEST_CASE("without a hit in the body its beginning is shown") {
  CHECK(snippet_of("Der erste Satz steht vorn. Der zweite folgt.", {single("Genf")}, 20) ==
        "Der erste Satz steht…");
  CHECK(snippet_of("Kurz.", {}, 20) == "Kurz.");
}

TEST_CASE("lead comes before body and the caption is shown if only it has the words") {
  Article article = with_body("Der Text nennt Genf.");
  article.lead = "Der Vorspann.";
  article.caption = "Kerry in Genf";
  CHECK(snippet_of(article, {single("Genf")}, 240) == "Der Vorspann. Der Text nennt [Genf].");
  CHECK(snippet_of(article, {single("Genf", "XCAP")}, 240) == "Kerry in [Genf]");
  CHECK(snippet_of(article, {single("Kerry")}, 240) == "Der Vorspann. Der Text nennt Genf.");
  article.lead.clear();
  article.body.clear();
  CHECK(snippet_of(article, {single("Genf", "XCAP")}, 240) == "Kerry in [Genf]");
  article.caption.clear();
  CHECK(snippet_of(article, {single("Genf")}, 240) == "");
}

TEST_CASE("a snippet starts at a sentence that is near") {
  const std::string before = repeated("Davor steht anderes. ", 20);
  CHECK(
      snippet_of(before + "Am 3. Mai traf z. B. Kerry in Genf ein. " + repeated("Danach mehr. ", 9),
                 {single("Genf")}, 80) ==
      "…Am 3. Mai traf z. B. Kerry in [Genf] ein. Danach mehr. Danach mehr. Danach mehr.…");
  CHECK(
      snippet_of(before + "Überschrift ohne Punkt\n\nGenf wartet. " + repeated("Danach mehr. ", 9),
                 {single("Genf")}, 30) == "…[Genf] wartet. Danach mehr.…");
}

TEST_CASE("a far sentence start gives way to a word") {
  const std::string body = "Ein Satz ohne Ende " + repeated("und weiter ", 40) + "bis Genf " +
                           repeated("und weiter ", 40);
  const std::string snippet = snippet_of(body, {single("Genf")}, 60);
  CHECK(snippet == "…und weiter bis [Genf] und weiter und weiter und weiter und…");
}

TEST_CASE("a hit at the end of the text is shown with the sentences before it") {
  const std::string body = repeated("Vieles ging voran. ", 30) + "Zuletzt kam Genf.";
  CHECK(snippet_of(body, {single("Genf")}, 60) ==
        "…Vieles ging voran. Vieles ging voran. Zuletzt kam [Genf].");
}

TEST_CASE("a word that only ends behind the last character is cut behind its mark") {
  CHECK(snippet_of("Genf. Und so weiter", {single("Genf")}, 4) == "[Genf]…");
}

TEST_CASE("only a word longer than the snippet is cut and never inside a character") {
  CHECK(snippet_of(repeated("ä", 100), {}, 7) == repeated("ä", 7) + "…");
  CHECK(snippet_of("Genf " + repeated("ü", 100), {single("Genf")}, 10) == "[Genf]…");
}

TEST_CASE("a phrase longer than the snippet is marked as far as it is shown") {
  CHECK(snippet_of("Der Präsident Baschar Assad sprach",
                   {phrase({"Präsident", "Baschar", "Assad"})}, 20) == "…[Präsident Baschar]…");
}

TEST_CASE("no characters asked for give no snippet") {
  CHECK(snippet_of("Genf", {single("Genf")}, 0) == "");
}

TEST_CASE("a hit far into a long article is found and one behind the first megabyte is not") {
  const std::string filler = repeated("Ein Satz ohne das Wort. ", 20000);  // half a megabyte
  CHECK(snippet_of(filler + "Genf ist hier. " + filler, {single("Genf")}, 24) ==
        "…[Genf] ist hier. Ein Satz…");
  CHECK(snippet_of(filler + filler + filler + "Genf ist hier.", {single("Genf")}, 24) ==
        "Ein Satz ohne das Wort.…");
}

TEST_CASE("marks of random texts lie on words inside the snippet") {
  const char* pieces[] = {
      "Genf", "Häuser", "ha\xcc\x88user", "-",           " ", "\n\n",     "。",
      ".",    "z. B.",  "\xff",           "Syrien-Haus", "💥", "\xc2\xad", "Haus",
      "x",    "!",      "\xe2\x80\x8b",   "\t "};
  std::mt19937 random(4711);
  Analyser analyser;
  const Highlighter highlighter({single("Genf"), single("Haus"), phrase({"Genf", "Haus"}),
                                 together({"x", "Genf"}, false, 5)});
  std::size_t marks = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string body;
    const std::size_t length = random() % 60;
    for (std::size_t i = 0; i < length; ++i) body += pieces[random() % std::size(pieces)];
    const std::size_t chars = random() % 60;
    CAPTURE(body);
    CAPTURE(chars);
    const Snippet snippet = make_snippet(with_body(body), highlighter, chars, analyser);
    REQUIRE(count_chars(snippet.text) <= chars);
    REQUIRE(snippet.text.find("  ") == std::string::npos);
    REQUIRE(snippet.text.find('\n') == std::string::npos);
    if (depesche::base::valid_utf8(body)) REQUIRE(depesche::base::valid_utf8(snippet.text));
    std::size_t behind = 0;
    for (const auto& [begin, end] : snippet.marks) {
      REQUIRE(begin >= behind);
      REQUIRE(begin < end);
      REQUIRE(end <= snippet.text.size());
      behind = end;
      ++marks;
    }
  }
  CHECK(marks > 3000);
}

TEST_CASE("marks of the title are bytes of the title") {
  Article article;
  article.kicker = "Genf";
  article.title = "Gespräche in Genf";
  Analyser analyser;
  const Highlighter highlighter({single("Genf"), single("Gespräch", "S"), single("in", "")});
  CHECK(bracketed(article.title, mark_headline(article.title, highlighter, analyser)) ==
        "[Gespräche] in [Genf]");
}

TEST_SUITE_END();
