// SPDX-License-Identifier: GPL-2.0-or-later
// The lines around an article's text.
#include "extract/html/article_parts.h"

#include <string>

#include "extract/html/page.h"

TEST_SUITE_BEGIN("extract/html/article_parts");

using namespace depesche::tests;
using depesche::extract::MainText;
using depesche::extract::PageHints;

namespace {

// The main text of an article with "between" behind its first paragraph.
MainText read_between(const std::string& between) {
  return read_body("<article><h1>Rat beschließt Haushalt</h1>" + story(between) + "</article>");
}

MainText read_behind(const std::string& behind) {
  return read_body("<article><h1>Rat beschließt Haushalt</h1>" + story() + behind + "</article>");
}

const std::string kLead = "Nach langem Streit hat die Stadt wieder einen Haushalt.";

}  // namespace

TEST_CASE("what is no text between two paragraphs is left out with its rule") {
  const struct {
    std::string html;
    std::string rule;
  } rows[] = {
      {"<div class=teaser><p>Auch das noch: Deich an der Küste gebrochen.</p></div>", "related"},
      {"<p><a href=/x>Lesen und staunen: der neue Fahrplan der Bahn</a></p>", "links"},
      {"<ul><li>Wetter: <a href=/1>Deich an der Küste gebrochen</a></li><li>Bahn: <a href=/2>Neuer "
       "Fahrplan ab dem Sommer</a></li></ul>",
       "links"},
      {"<p>Lesen Sie auch: So teuer wird das neue Bad</p>", "page line"},
      {"<p>Abonnieren Sie unseren Newsletter und wissen Sie mehr.</p>", "offer of the house"},
      {"<p>Du willst nichts verpassen? Dann folge uns auf WhatsApp und bleibe dran.</p>",
       "offer of the house"},
      {"<form><p>Ihre Adresse wird nur hierfür verwendet.</p></form>", "form"},
      {"<blockquote class=twitter-tweet><p>Der Haushalt steht! Danke an alle.</p></blockquote>",
       "embedded post"},
      {"<p>Startseite / Politik / Haushalt</p>", "breadcrumb"},
      {"<p>Der ganze Haushalt zum Herunterladen (PDF, 38 KB)</p>", "download"},
      {"<h3>Weitere Artikel aus dem Ressort</h3><p>Deich gebrochen</p>", "related"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.html);
    const MainText text = read_between(row.html);
    CHECK(joined(text) == kStory);
    REQUIRE(text.dropped.size() >= 1);
    CHECK(text.dropped.front().rule == row.rule);
  }
}

TEST_CASE("a box is left out as a whole below its label") {
  const MainText text = read_between(
      "<div><div><h3>Mehr zum Thema</h3></div><p>Deich an der Küste gebrochen</p><p>Die Feuerwehr "
      "pumpte bis zum Morgen Keller leer.</p></div>");
  CHECK(joined(text) == kStory);
  CHECK(rule_of(text, "Feuerwehr") == "related");
}

TEST_CASE("a label without box ends where running text begins") {
  CHECK(joined(read_between("<h3>Mehr zum Thema</h3><p>Deich gebrochen</p>")) == kStory);
}

TEST_CASE("subheadings stay and headings without text do not") {
  CHECK(joined(read_between("<h2>Streit um das Bad</h2>")) ==
        std::string(kFirst) + "\nStreit um das Bad\n" + kSecond + '\n' + kThird);
  CHECK(joined(read_behind("<h2>Empfehlungen aus dem Haus</h2>")) == kStory);
  CHECK(joined(read_between("<h2>Unsere Vorschläge</h2><ul><li><a href=/1>Deich an der Küste "
                            "gebrochen</a></li></ul>")) == kStory);
}

TEST_CASE("a subheading that begins like one of other articles takes no text with it") {
  const std::string box =
      "<section><h2>Mehr zu tun als je zuvor</h2><p>Die Stadt stellt deshalb im nächsten Jahr mehr "
      "Leute ein.</p></section>";
  CHECK(joined(read_between(box)).find("mehr Leute ein") != std::string::npos);
}

TEST_CASE("a label at the end is no text and before text it stays") {
  CHECK(joined(read_behind("<p>Weitere Informationen:</p>")) == kStory);
  CHECK(joined(read_between("<p>Die Zahlen:</p>")).find("Die Zahlen:") != std::string::npos);
}

TEST_CASE("a note about the author behind the text is no text") {
  CHECK(joined(read_behind("<p>Anna Beispiel ist Redakteurin im Ressort Stadt und schreibt über "
                           "alles, was im Rathaus geschieht.</p>")) == kStory);
  const std::string story_of_one =
      "<p>Die Stadt Beispielstadt ist Heimat vieler Firmen, die hier ihre Steuern zahlen.</p>";
  CHECK(joined(read_behind(story_of_one)).find("Heimat vieler") != std::string::npos);
}

TEST_CASE("a page of headings alone keeps them") {
  CHECK(joined(read_body("<article><h1>Malwettbewerb</h1><h2>Male ein Plakat für saubere "
                         "Seen!</h2><h4>Einsendeschluss ist im April</h4></article>")) ==
        "Male ein Plakat für saubere Seen!\nEinsendeschluss ist im April");
}

TEST_CASE("lists and tables with text stay even if there are links in them") {
  const MainText text = read_between(
      "<ul><li>200 g <a href=/z>Zucker</a></li><li>3 Eier</li></ul>"
      "<table><tr><th>Jahr</th><th>Schulden</th></tr><tr><td>2024</td><td>12</td></tr></table>");
  CHECK(joined(text) == std::string(kFirst) + "\n200 g Zucker\n3 Eier\nJahr Schulden\n2024 12\n" +
                            kSecond + '\n' + kThird);
}

TEST_CASE("links below the text of a layout table are no text") {
  const MainText text = read_body(
      "<table><tr><td><a href=/>Start</a></td><td><h1>Rat beschließt "
      "Haushalt</h1>" +
      story() +
      "<hr><a href=/d>Drucken</a> "
      "<a href=/v>Versenden</a></td></tr></table>");
  CHECK(joined(text) == kStory);
}

TEST_CASE("a copyright below the text is no text") {
  const std::string copyright =
      "<p>© Tagblatt 2013. Jede Nutzung bedarf der Zustimmung des Verlags, "
      "auch die in Auszügen, in Sammlungen und im Netz.</p>";
  CHECK(joined(read_behind(copyright)) == kStory);
}

TEST_CASE("nothing below the end of an article is text") {
  const MainText text =
      read_behind("<h3>Kommentare</h3><p>Das ist doch alles Unsinn, was die da oben machen.</p>");
  CHECK(joined(text) == kStory);
  CHECK(rule_of(text, "Unsinn") == "below the comments' heading");
  CHECK(joined(read_behind("<p>Kommentar verfassen</p><p>Der Haushalt ist viel zu groß, finde ich "
                           "jedenfalls.</p>")) == kStory);
}

TEST_CASE("comments are no text") {
  CHECK(joined(read_behind("<div id=comments><h3>Drei Meinungen</h3>" + story() + "</div>")) ==
        kStory);
}

TEST_CASE("captions stand apart by element and class and credit and picture") {
  const struct {
    std::string html;
    std::string caption;
  } rows[] = {
      {"<figure><img src=a.jpg><figcaption>Der Rat der Stadt</figcaption></figure>",
       "Der Rat der Stadt"},
      {"<div class=wp-caption><img src=a.jpg><p>Der Rat der Stadt</p></div>", "Der Rat der Stadt"},
      {"<p>Der Rat der Stadt. Foto: Anna Beispiel/dpa</p>",
       "Der Rat der Stadt. Foto: Anna Beispiel/dpa"},
      {"<div><img src=a.jpg><p>Der Rat tagt im Rathaus der Stadt.</p></div>",
       "Der Rat tagt im Rathaus der Stadt."},
  };
  for (const auto& row : rows) {
    CAPTURE(row.html);
    const MainText text = read_between(row.html);
    CHECK(joined(text) == kStory);
    REQUIRE(text.captions.size() == 1);
    CHECK(text.captions.front() == row.caption);
  }
}

TEST_CASE("the lead is found by class or description or where it stands") {
  const std::string headline = "<h1>Rat beschließt Haushalt</h1>";
  const std::string text = "<div class=article-body>" + story() + "</div>";
  CHECK(read_body("<article>" + headline + "<p class=leadtext>" + kLead + "</p>" + text +
                  "</article>")
            .lead == kLead);
  CHECK(read_body("<article>" + headline + "<div>" + kLead + "</div>" + text + "</article>").lead ==
        kLead);
  CHECK(read_body("<article>" + headline + "<p class=teaser-text>" + kLead + "</p>" + text +
                  "</article>")
            .lead == kLead);
  PageHints hints;
  hints.description = "Nach langem Streit hat die Stadt wieder …";
  CHECK(read_body("<article>" + headline + "<p>" + kLead + "</p>" + story() + "</article>", hints)
            .lead.empty());
  CHECK(read_body(
            "<article>" + headline + "<aside><p>" + kLead + "</p></aside>" + story() + "</article>",
            hints)
            .lead == kLead);
}

TEST_CASE("bylines and dates stand near the headline and tags below the text") {
  const MainText text = read_body(
      "<article><h1>Rat beschließt Haushalt</h1><p>Von Anna Beispiel</p><p>12.03.2024, 18:20 "
      "Uhr</p>" +
      story() + "<p>Themen: Haushalt, Rat</p></article>");
  CHECK(joined(text) == kStory);
  REQUIRE(text.near_headline.size() == 2);
  CHECK(text.near_headline[0] == "Von Anna Beispiel");
  CHECK(text.near_headline[1] == "12.03.2024, 18:20 Uhr");
  REQUIRE(text.below.size() == 1);
  CHECK(text.below[0] == "Themen: Haushalt, Rat");
}

TEST_CASE("a caption above the text is not its lead") {
  const MainText text = read_body(
      "<article><h1>Rat beschließt Haushalt</h1><div>Der Rat der Stadt tagte im Rathaus bis in den "
      "Abend. Foto: Anna Beispiel/dpa</div><div>" +
      kLead + "</div><div class=article-body>" + story() + "</div></article>");
  CHECK(text.lead == kLead);
  CHECK(text.captions.size() == 1);
}

TEST_CASE("lines around the element of the text are found as well") {
  const MainText text = read_body(
      "<article><p>Montag, 12. März</p><h1>Rat beschließt Haushalt</h1><p>Von Anna Beispiel</p>"
      "<figure><img src=a.jpg><figcaption>Der Rat der Stadt</figcaption></figure>"
      "<div class=article-body>" +
      story() +
      "</div><ul class=tags><li>Haushalt</li><li>Rat</li></ul><h3>Nachrichten</h3><p>Ganz "
      "anderes</p></article>");
  CHECK(joined(text) == kStory);
  CHECK(text.near_headline == std::vector<std::string>{"Montag, 12. März", "Von Anna Beispiel"});
  CHECK(text.captions == std::vector<std::string>{"Der Rat der Stadt"});
  CHECK(text.below == std::vector<std::string>{"Haushalt", "Rat"});
}

TEST_CASE("a credit behind the text stays with it") {
  CHECK(joined(read_behind("<p>dpa/lhe</p>")) == kStory + "\ndpa/lhe");
}

TEST_CASE("the headline is not repeated in the text") {
  CHECK(joined(read_between("<p>RAT beschließt Haushalt!</p>")) == kStory);
  // Kicker and headline in one heading, and the headline alone for search engines.
  CHECK(
      joined(read_body("<h1>Rat beschließt Haushalt für 2025</h1><article><h2>Kommunalpolitik Rat "
                       "beschließt Haushalt für 2025</h2>" +
                       story() + "</article>")) == kStory);
}

TEST_SUITE_END();
