// SPDX-License-Identifier: GPL-2.0-or-later
// The article's text on a web page.
#include "extract/html/main_text.h"

#include <string>

#include "extract/html/page.h"

TEST_SUITE_BEGIN("extract/html/main_text");

using namespace depesche::tests;
using depesche::extract::find_main_text;
using depesche::extract::MainText;
using depesche::extract::PageHints;
using depesche::read::Tree;

TEST_CASE("the text is the paragraphs of the article without headline and navigation") {
  const MainText text =
      read_body("<nav>Politik Wirtschaft Sport</nav><article><h1>Rat beschließt Haushalt</h1>" +
                story() + "</article><footer>Impressum Datenschutz</footer>");
  CHECK(text.headline == "Rat beschließt Haushalt");
  CHECK(text.rule == "article element");
  CHECK(joined(text) == kStory);
}

TEST_CASE("a page without elements or text has no text") {
  CHECK(find_main_text(Tree(), {}).paragraphs.empty());
  CHECK(read_body("").paragraphs.empty());
  CHECK(read_body("<nav><a href=/a>Politik</a></nav>").paragraphs.empty());
}

TEST_CASE("a name that would take most of the text is not believed") {
  // A theme whose text column is called "share", a page that wraps each section in "ad".
  CHECK(joined(read_body("<h1>Rat beschließt Haushalt</h1><div class='entry share'>" + story() +
                         "</div>")) == kStory);
  const std::string sections = std::string("<section class=ad><p>") + kFirst +
                               "</p></section><section class=ad><p>" + kSecond +
                               "</p></section><section class=ad><p>" + kThird + "</p></section>";
  CHECK(joined(read_body("<main><h1>Rat beschließt Haushalt</h1>" + sections + "</main>")) ==
        kStory);
}

TEST_CASE("what the page's data give as the text is believed more than the names of elements") {
  const std::string body = std::string(kFirst) + "\n\n" + kSecond + "\n\n" + kThird;
  PageHints hints;
  hints.article_body = body;
  const std::string other =
      "<p>Ein Unwetter hat an der Küste Bäume auf Straßen geworfen und einen Deich gebrochen. Die "
      "Feuerwehr war mit mehr als hundert Kräften im Einsatz und pumpte bis zum Morgen Keller "
      "leer, in denen das Wasser einen Meter hoch stand. Verletzt wurde niemand, den Schaden "
      "schätzt die Stadt auf eine Million Euro.</p>";
  const std::string page =
      "<article>" + other + other + "</article><div class=recommended>" + story() + "</div>";
  CHECK(joined(read_body(page)).find("Unwetter") != std::string::npos);
  CHECK(joined(read_body(page, hints)) == kStory);
}

TEST_CASE("a page that a script fills gives the text of its data") {
  const std::string body = std::string(kFirst) + "\n\n" + kSecond + "\n" + kThird;
  PageHints hints;
  hints.article_body = body;
  const MainText text =
      read_body("<div id=app><p>Bitte schalten Sie JavaScript ein.</p></div>", hints);
  CHECK(text.rule == "JSON-LD articleBody");
  CHECK(joined(text) == kStory);
}

TEST_CASE("nothing of a page a thousand elements deep is lost") {
  std::string html;
  for (int level = 0; level < 900; ++level) html += "<div>";
  CHECK(joined(read_body(html + story())) == kStory);
}

TEST_SUITE_END();
