// SPDX-License-Identifier: GPL-2.0-or-later
// Pages as copied from a browser: which line becomes which field.
#include "extract/scrape.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/calendar.h"

using depesche::Article;
using depesche::extract::read_page;
using Strings = std::vector<std::string>;

TEST_SUITE_BEGIN("extract/scrape");

// The shape of the first users' archive: kicker, title, a picture's "+" with its caption, dateline,
// agency on a line of its own, empty tags, and the house's rules below.
constexpr char kRegionalPage[] = R"(Treffen am Zürichsee

Vermittler ruft zu neuen Gesprächen über Waffenruhe auf

+
Der Vermittler (li.) vor dem Konferenzhotel. 

Genf - Der Vermittler hat beide Seiten am Montag zu weiteren Gesprächen über eine Waffenruhe eingeladen.

Ein Sprecher sagte, die Runde solle "noch in dieser Woche" beginnen. Dabei gehe es auch um Hilfslieferungen.

afp

Schlagworte zu diesem Artikel

Liebe Leserinnen und Leser,

wir bitten um Verständnis, dass es im Unterschied zu anderen Artikeln hier keine Kommentare gibt.

Die Redaktion

Kommentare

Unsere Kommentarfunktion wird von einem Dienst gesteuert. Nutzungsbedingungen gelten.)";

TEST_CASE("the last change of a page is told apart from its publication") {
  const Article article = read_page(
                              "Der Fluss steigt weiter\n\nErstellt: 26.04.2024, 20:44 Uhr\n\n"
                              "Stand: 27.04.2024, 08:00 Uhr\n\nDer Pegel stieg in der Nacht um "
                              "einen halben Meter, sagte ein Sprecher.\n")
                              .article;
  CHECK(depesche::base::format_date(article.date) == "2024-04-26T20:44");
  CHECK(depesche::base::format_date(article.modified) == "2024-04-27T08:00");
}

TEST_CASE("a page of a regional paper gives every field and nothing of what lies below") {
  const auto result = read_page(kRegionalPage);
  REQUIRE(result.reject.empty());
  const Article& article = result.article;
  CHECK(article.kicker == "Treffen am Zürichsee");
  CHECK(article.title == "Vermittler ruft zu neuen Gesprächen über Waffenruhe auf");
  CHECK(article.caption == "Der Vermittler (li.) vor dem Konferenzhotel.");
  CHECK(article.dateline == "Genf");
  CHECK(article.place == Strings{"Genf"});
  CHECK(article.credit == "afp");
  CHECK(article.source == Strings{"afp"});
  CHECK(article.tags.empty());
  CHECK(article.lead.empty());
  CHECK(article.body ==
        "Der Vermittler hat beide Seiten am Montag zu weiteren Gesprächen über eine Waffenruhe "
        "eingeladen.\n\nEin Sprecher sagte, die Runde solle \"noch in dieser Woche\" beginnen. "
        "Dabei gehe es auch um Hilfslieferungen.");
}

namespace {

// Two paragraphs that can only be text.
const std::string kFirst =
    "Die Gemeinde hat am Dienstag nach langer Debatte den Bau einer neuen Brücke beschlossen.";
const std::string kSecond =
    "Die Arbeiten sollen im Frühjahr beginnen, sagte der Bürgermeister am Abend im Rathaus.";
const std::string kBody = kFirst + "\n\n" + kSecond;

Article page(const std::string& text) { return read_page(text).article; }

}  // namespace

TEST_CASE("a page with breadcrumb and date and byline and buttons gives each field") {
  const Article article = page(
      "Startseite / Region / Kassel\n\nGemeinde baut neue Brücke\n\n"
      "Stand: 26.04.2024, 20:44 Uhr\n\nVon: Simone Beispiel\n\n"
      "Kommentare\n\nDrucken Teilen\n\n" +
      kFirst + "\n\nMelsungen – " + kSecond +
      " dpa\n\nRubriklistenbild: © Jan Muster/dpa\n\nMehr zum Thema\n\n"
      "Eine andere Brücke\n\nAuch interessant\n\nKommentare\n\n"
      "Alle Kommentare anzeigen");
  CHECK(article.kicker.empty());
  CHECK(article.title == "Gemeinde baut neue Brücke");
  CHECK(article.author == Strings{"Simone Beispiel"});
  CHECK(article.date == depesche::Date{2024, 4, 26, 20 * 60 + 44});
  CHECK(article.lead == kFirst);
  CHECK(article.body == kSecond);
  CHECK(article.place == Strings{"Melsungen"});
  CHECK(article.credit == "dpa");
  CHECK(article.source == Strings{"dpa"});
}

TEST_CASE("a picture's agency is not the article's") {
  const Article article =
      page("Neue Brücke\n\nDer alte Steg. Foto: Jan Muster/dpa\n\n" + kFirst +
           "\n\nDer Fluss im Winter. © dpa | Jan Muster\n\n" + kSecond + "\n\nFoto: AFP");
  CHECK(article.source.empty());
  CHECK(article.credit.empty());
  CHECK(article.caption == "Der alte Steg.\nDer Fluss im Winter.");
  CHECK(article.body == kBody);
}

TEST_CASE("a caption may stand on the line above its picture credit") {
  const Article article =
      page("Neue Brücke\n\nDer alte Steg am Morgen der Entscheidung.\n\nBild: Keystone\n\nBern - " +
           kFirst + "\n\n" + kSecond);
  CHECK(article.caption == "Der alte Steg am Morgen der Entscheidung.");
  CHECK(article.lead.empty());
  CHECK(article.body == kBody);
}

TEST_CASE("a paragraph above a picture credit stays text where no line stands alone") {
  const Article article =
      page("Neue Brücke\n" + kFirst + "\n" + kSecond + "\nFoto: Jan Muster\n" + kFirst);
  CHECK(article.caption.empty());
  CHECK(article.body == kBody + "\n\n" + kFirst);
}

TEST_CASE(
    "a bare agency right below a picture is the picture's and a credit further below is not") {
  const std::string picture = "\n\nDer alte Steg. © Jan Muster";
  CHECK(page("Neue Brücke\n\n" + kBody + picture + "\ndpa\n\n" + kFirst).source.empty());
  CHECK(page("Neue Brücke\n\n" + kBody + picture + "\n\nmit afp/dpa/bee").source ==
        Strings{"afp", "dpa"});
  CHECK(page("Neue Brücke\n\n" + kBody + picture + "\n\ndpa").source == Strings{"dpa"});
}

TEST_CASE("an agency below the title is a byline") {
  const Article article = page("Neue Brücke\n\nVon dpa 30.04.2024, 18:58\n\n" + kBody);
  CHECK(article.source == Strings{"dpa"});
  CHECK(article.credit == "dpa");
  CHECK(article.date == depesche::Date{2024, 4, 30, 18 * 60 + 58});
  CHECK(page("Neue Brücke\n\nAFP\n\n" + kBody).source == Strings{"afp"});
}

TEST_CASE("the agency of a dateline is the article's") {
  const Article article = page("Neue Brücke\n\nMünchen (dpa/lby) - " + kBody);
  CHECK(article.source == Strings{"dpa"});
  CHECK(article.credit == "dpa/lby");
  CHECK(article.dateline == "München (dpa/lby)");
  CHECK(article.body == kBody);
}

TEST_CASE("tags stand below or behind their label") {
  const Strings tags = {"Brücke", "Bau"};
  for (const std::string below :
       {"Schlagworte zu diesem Artikel\nBrücke\nBau", "Schlagwörter\n\nBrücke\n\nBau\n\nKommentare",
        "Themen: Brücke, Bau", "Schlagworte:\nBrücke, Bau\n\nMehr aus der Region",
        "THEMEN\n#Brücke\n#Bau\n\nDie Redaktion behält sich vor, Kommentare zu löschen."}) {
    CAPTURE(below);
    const Article article = page("Neue Brücke\n\n" + kBody + "\n\n(dpa)\n\n" + below);
    CHECK(article.tags == tags);
    CHECK(article.body == kBody);
    CHECK(article.source == Strings{"dpa"});
  }
}

TEST_CASE("headings of other articles inside the text are dropped and the text goes on") {
  const Article article = page("Neue Brücke\n\n" + kFirst +
                               "\n\nLesen Sie auch\n\nEine andere Brücke\n\nNoch ein Steg\n\n" +
                               kSecond + "\n\nAnzeige\n\nErgebnis offen\n\n" + kFirst);
  CHECK(article.body == kBody + "\n\nErgebnis offen\n\n" + kFirst);
}

TEST_CASE("a comment button above the text does not end it") {
  CHECK(page("Neue Brücke\n\n267 Kommentare\n\n" + kBody).body == kBody);
  CHECK(page("Neue Brücke\n\n" + kFirst + "\n\nKommentare\n\n" + kSecond).body == kBody);
  CHECK(page("Neue Brücke\n\n" + kBody + "\n\nKommentare\n\nDas ist ein Unding, meine Herren!")
            .body == kBody);
}

TEST_CASE("tags that a page glued together are parted") {
  const std::string text =
      "Brücke gesperrt\n\nDer Verkehr kam am Abend für zwei Stunden zum Erliegen.\n\nThemen\n";
  CHECK(page(text + "UkraineRusslandWladimir BeispielUSAIran\n").tags ==
        Strings{"Ukraine", "Russland", "Wladimir Beispiel", "USA", "Iran"});
  CHECK(page(text + "YouTube\nUS-Militär\n").tags == Strings{"YouTube", "US-Militär"});
}

TEST_CASE("a source right below a picture and a newsletter box are not the article's") {
  const Article article = page(
      "Brücke gesperrt\n\nDer Verkehr kam am Abend für zwei Stunden zum Erliegen.\n\n"
      "Die Brücke am Abend. Foto: Jan Beispiel\nQuelle: Reuters\n\n"
      "Newsletter Der Morgen: Starten Sie mit uns in den Tag. Jetzt kostenlos anmelden!\n\n"
      "Am Morgen lief der Verkehr wieder, sagte ein Sprecher der Stadt.\n");
  CHECK(article.source.empty());
  CHECK(article.body.find("Newsletter") == std::string::npos);
  CHECK(article.body.find("Am Morgen lief") != std::string::npos);
}

TEST_CASE("a page of tags and comments without text is no article") {
  depesche::read::Record record;
  record.format = "scrape";
  record.text =
      "Drucken Teilen\n\nSchlagworte zu diesem Artikel\n\nKommentare\n\n"
      "Bitte lesen Sie unsere Regeln, bevor Sie schreiben.\n";
  CHECK(depesche::extract::extract(record, {}).reject == "nothing but page furniture");
}

TEST_CASE("dates inside the text are not the article's") {
  const Article article = page("Neue Brücke\n\n" + kFirst + "\n\n11. März 2011\n\n" + kSecond);
  CHECK_FALSE(article.date.known());
  CHECK(article.body == kFirst + "\n\n11. März 2011\n\n" + kSecond);
}

TEST_CASE("the day of publication goes before the day of a change") {
  for (const std::string dates : {"Stand: 07.09.2016, 18:03 Uhr\n\nErstellt: 06.09.2016",
                                  "Erstellt: 06.09.2016\n\nStand: 07.09.2016, 18:03 Uhr"}) {
    CHECK(page("Neue Brücke\n\n" + dates + "\n\n" + kBody).date == depesche::Date{2016, 9, 6});
  }
}

TEST_CASE("a kicker glued to the title is parted from it") {
  const Article article = page("Verkehr : Gemeinde baut Brücke\n\n" + kBody);
  CHECK(article.kicker == "Verkehr");
  CHECK(article.title == "Gemeinde baut Brücke");
}

TEST_CASE("a title with a dash is no dateline") {
  const Article article = page("Zerstörtes Kabel - Frachter gestoppt\n\n" + kBody);
  CHECK(article.title == "Zerstörtes Kabel - Frachter gestoppt");
  CHECK(article.place.empty());
}

TEST_CASE("wrapped lines are one paragraph") {
  const Article article = page(
      "Neue Brücke\n\nDie Gemeinde hat am Dienstag nach langer Debatte den Bau einer\nneuen Brücke "
      "beschlossen. Die Arbeiten sollen im Frühjahr beginnen,\nsagte der Bürgermeister.");
  CHECK(article.body ==
        "Die Gemeinde hat am Dienstag nach langer Debatte den Bau einer neuen Brücke beschlossen. "
        "Die Arbeiten sollen im Frühjahr beginnen, sagte der Bürgermeister.");
}

TEST_CASE("date and byline may stand below the lead") {
  const std::string lead = "Der Rat streitet seit Jahren über das Vorhaben.";
  for (const std::string byline : {"Von Jana Beispiel", "Von\n    Jana Beispiel"}) {
    CAPTURE(byline);
    const Article article =
        page("Neue Brücke\n\n" + lead + "\n\n" + byline + "\n\n12.10.2016, 18:20 Uhr\n\n" + kBody);
    CHECK(article.author == Strings{"Jana Beispiel"});
    CHECK(article.date == depesche::Date{2016, 10, 12, 18 * 60 + 20});
    CHECK(article.body == lead + "\n\n" + kBody);
  }
}

TEST_CASE("short lines below kicker and title are text") {
  const Article interview = page(
      "Interview mit dem Rat\n\nWir brauchen die Brücke\n\nHerr Rat, warum jetzt?\n\n"
      "Weil es Zeit wird.\n\n" +
      kBody);
  CHECK(interview.kicker == "Interview mit dem Rat");
  CHECK(interview.title == "Wir brauchen die Brücke");
  CHECK(interview.body == "Herr Rat, warum jetzt?\n\nWeil es Zeit wird.\n\n" + kBody);
  const Article below_sections = page("Region\nKassel\nVerkehr\nNeue Brücke kommt\n\n" + kBody);
  CHECK(below_sections.section == "Kassel");
  CHECK(below_sections.kicker == "Verkehr");
  CHECK(below_sections.title == "Neue Brücke kommt");
  CHECK(below_sections.body == kBody);
}

TEST_CASE("a report of one paragraph that ends in its credit is text") {
  const Article article = page("Neue Brücke\n\n" + kFirst + " afp");
  CHECK(article.title == "Neue Brücke");
  CHECK(article.body == kFirst);
  CHECK(article.source == Strings{"afp"});
}

TEST_CASE("a short sentence below the title is text") {
  const Article article = page("Neue Brücke\n\nDer Weg ist frei.");
  CHECK(article.title == "Neue Brücke");
  CHECK(article.body == "Der Weg ist frei.");
}

TEST_CASE("a line inside a sentence is no furniture") {
  const std::string above = "Viele Bürger hatten es versäumt, sich für die Wahl rechtzeitig zu";
  for (const std::string line : {"registrieren.", "anmelden.", "Tags", "teilen."}) {
    CAPTURE(line);
    const std::string text = kFirst + "\n" + above + "\n" + line + "\n" + kSecond;
    CHECK(page("Neue Brücke\n\n" + text).body.find(line + "\n\n" + kSecond) != std::string::npos);
  }
  CHECK(page("Neue Brücke\n\n" + kFirst + "\n" + kSecond + " afp\nTags\nBrücke").tags ==
        Strings{"Brücke"});
}

TEST_CASE("words of the page foot as crossheads do not end the text") {
  for (const std::string line : {"Forum", "Kontakt", "Datenschutz"}) {
    CAPTURE(line);
    CHECK(page("Neue Brücke\n\n" + kFirst + "\n\n" + line + "\n\n" + kSecond).body == kBody);
    CHECK(page("Neue Brücke\n\n" + kBody + "\n\n(dpa)\n\n" + line + "\n\n" + kSecond).body ==
          kBody);
  }
  CHECK(page("Editorial\n\nLiebe Leserinnen und Leser,\n\n" + kBody).body == kBody);
}

TEST_CASE("a caption may stand below its picture credit and twice") {
  const Article below =
      page("Neue Brücke\n\nFoto: APA/HANS BEISPIEL\nDer alte Steg.\n\nWien - " + kBody);
  CHECK(below.caption == "Der alte Steg.");
  CHECK(below.lead.empty());
  const Article apart = page("Neue Brücke\n\nFoto: dpa\n\nDer Weg ist frei.\n\n" + kBody);
  CHECK(apart.caption.empty());
  CHECK(apart.body == "Der Weg ist frei.\n\n" + kBody);
  const Article twice = page("Neue Brücke\n\n" + kFirst +
                             "\n\nDer alte Steg im Mai\nDer alte Steg im Mai © dpa\n\n" + kSecond);
  CHECK(twice.caption == "Der alte Steg im Mai");
  CHECK(twice.body == kBody);
}

TEST_CASE("a lead that ends in its byline is no title") {
  const Article article =
      page("Verkehr : Neue Brücke\n\nDer Rat streitet. Von Jana Beispiel\n\n" + kBody);
  CHECK(article.title == "Neue Brücke");
}

TEST_CASE("the plus of a picture takes no paragraph") {
  CHECK(page("Neue Brücke\n\n+\n\n" + kFirst + ' ' + kSecond + "\n\n" + kSecond).body ==
        kFirst + ' ' + kSecond + "\n\n" + kSecond);
  const Article article = page("Neue Brücke\n\n+\n© AFP\nDer alte Steg\n\nGenf - " + kBody);
  CHECK(article.caption == "Der alte Steg");
  CHECK(article.lead.empty());
  CHECK(page("Neue Brücke\n\n1\n© Symbolbild: dpa\n\n" + kBody).caption.empty());
}

TEST_CASE("a copyright of the house is the credit of the text") {
  const Article article = page("Neue Brücke\n\n" + kBody + "\n© SZ vom 13.10.2016/dpa/jps");
  CHECK(article.body == kBody);
  CHECK(article.caption.empty());
  CHECK(article.source == Strings{"dpa"});
  CHECK(page("Neue Brücke\n\n" + kBody + "\n© SZ vom 13.10.2016/jps").body == kBody);
}

TEST_CASE("initials before a credit in brackets go with it") {
  const Article article = page("Neue Brücke\n\n" + kBody + "\n\nww/sti (dpa, afp)");
  CHECK(article.body == kBody);
  CHECK(article.source == Strings{"dpa", "afp"});
}

TEST_CASE("a list of short lines loses none") {
  const Article article = read_page("Milch\nBrot\nButter\nEier\n").article;
  CHECK(article.kicker == "Milch");
  CHECK(article.title == "Brot");
  CHECK(article.body == "Butter\n\nEier");
  CHECK(article.section.empty());
}

TEST_CASE("a page without text is rejected") {
  CHECK(read_page("").reject == "empty");
  CHECK(read_page(" \n\t\n\u00a0\n").reject == "empty");
  CHECK(read_page("Startseite\n\nDrucken Teilen\n\nAnzeige\n\nKommentare").reject ==
        "nothing but page furniture");
  CHECK(read_page("Gemeinde baut neue Brücke").reject.empty());
}

TEST_SUITE_END();
