// SPDX-License-Identifier: GPL-2.0-or-later
// Which paragraphs may be boilerplate, and what tells it from text that is used again.
#include "extract/boilerplate.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "extract/paragraph_words.h"

TEST_SUITE_BEGIN("extract/boilerplate");

using namespace depesche::extract;
using depesche::Article;

namespace {

constexpr char kFooter[] = "Abonnieren Sie auch unseren Newsletter.";
constexpr char kPlain[] = "Der Landtag hat am Montag lange über den Haushalt beraten.";

std::vector<std::string> suspected(const std::vector<std::string>& paragraphs) {
  std::string body;
  for (const std::string& paragraph : paragraphs) body += (body.empty() ? "" : "\n\n") + paragraph;
  std::vector<std::string> found;
  for (const Suspect& suspect : suspects(body)) found.emplace_back(suspect.text);
  return found;
}

// Articles about different towns, each with "paragraph" at its end.
std::vector<Article> local_news(const std::string& paragraph, std::size_t count = 8) {
  const char* towns[] = {"Kassel",  "Fulda",   "Marburg", "Bebra",
                         "Korbach", "Hünfeld", "Alsfeld", "Melsungen"};
  std::vector<Article> articles;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string town = towns[i % 8];
    Article article;
    article.outlet = "nordhessen-bote.de";
    article.title = town + " baut";
    article.body = "Der Rat von " + town + " hat über die Straße nach " + town + " beraten.\n\n" +
                   "Die Bürger von " + town + " sind mit dem Beschluss nicht zufrieden.\n\n" +
                   paragraph;
    articles.push_back(article);
  }
  return articles;
}

}  // namespace

TEST_CASE("paragraphs that differ in case and numbers and spaces are one") {
  const std::uint64_t hash = paragraph_hash("Stand: 7.9.2016, 20.44 Uhr über  Nacht");
  CHECK(paragraph_hash("stand: 12.11.2017, 6.05 Uhr ÜBER Nacht") == hash);
  CHECK(paragraph_hash(" Stand: 7.9.2016,\u00a020.44 Uhr über Nacht ") == hash);
  CHECK(paragraph_hash("Stand: 7.9.2016, 20.44 Uhr uber Nacht") != hash);
  CHECK(paragraph_hash("Stand 7.9.2016, 20.44 Uhr über Nacht") != hash);
  // Stored in indexes.
  CHECK(paragraph_hash("Abonnieren Sie unseren Newsletter") == 18138728222079740006U);
}

TEST_CASE(
    "the first and the last three paragraphs are suspects and others that speak to the reader") {
  const auto plain = [](int i) { return kPlain + std::string(static_cast<std::size_t>(i), '.'); };
  CHECK(suspected({plain(1), plain(2), plain(3), plain(4), plain(5), plain(6)}) ==
        std::vector<std::string>{plain(1), plain(4), plain(5), plain(6)});
  CHECK(suspected({plain(1), kFooter, plain(3), plain(4), plain(5), plain(6)}) ==
        std::vector<std::string>{plain(1), kFooter, plain(4), plain(5), plain(6)});
  CHECK(suspected({kFooter, kFooter}).size() == 1);
  CHECK(suspected({}).empty());
}

TEST_CASE("headings and questions and rests of sentences and long paragraphs are no suspects") {
  const std::string sentence = "Die Lage in der Stadt blieb am Abend ruhig. ";
  std::string long_paragraph;
  while (long_paragraph.size() <= 600) long_paragraph += sentence;
  for (const std::string& text :
       {std::string("Mehr zum Thema"), std::string("Donaudampfschifffahrtsgesellschaftskapitän"),
        std::string("Wie sehen Sie das, Herr Minister Muster?"),
        std::string("sagte der Minister am Montag in Kassel dazu."), long_paragraph}) {
    CAPTURE(text);
    CHECK(suspected({text}).empty());
  }
}

TEST_CASE("whom readers may call is no suspect") {
  for (const char* paragraph :
       {"Haben Sie etwas gesehen? Melden Sie sich bei der Polizei in Kassel.",
        "Wenn Sie Hilfe brauchen, rufen Sie die Telefonseelsorge an, zu jeder Zeit.",
        "Anmeldungen nimmt das Pfarrbüro bis Freitag unter 0561/910022 entgegen.",
        "Melden Sie sich beim Bürgertelefon der Stadt: +49 561 910022 (werktags)."}) {
    CAPTURE(paragraph);
    CHECK(suspects(paragraph).empty());
  }
  CHECK(
      suspects("Melden Sie sich bis 07.09.2016 für unseren Newsletter an, es lohnt sich.").size() ==
      1);
}

TEST_CASE("a body of very many suspects has few") {
  std::string body;
  for (int i = 0; i < 100'000; ++i) {
    body += "Abonnieren Sie Newsletter " + std::string(1, static_cast<char>('a' + i % 26)) +
            std::string(static_cast<std::size_t>(i / 26 % 26), 'x') +
            std::string(static_cast<std::size_t>(i / 676 % 26), 'y') + ".\n\n";
  }
  CHECK(suspects(body).size() < 50);
}

TEST_CASE("what speaks to the reader") {
  for (const char* text :
       {"Finden Sie uns auch im Netz.", "Mehr dazu lesen Sie im Archiv.",
        "Das Neueste für Ihren Tag.", "Alle Antworten findest du dort.",
        "Jetzt den Sport-Newsletter bestellen!", "[Alles zur Lage im Überblick]",
        "Dachau | Ebersberg | Erding", "© Nordbote", "Fragen an post@nordbote.de",
        "Mehr unter www.nordbote.de", "KOSTENLOS testen"}) {
    CAPTURE(text);
    CHECK(speaks_to_reader(text));
  }
  for (const char* text :
       {"Sie kamen am Montag in Genf an. Ihre Gespräche dauern an.", kPlain,
        "Er sagte: „Finden Sie sich damit ab.“ Dann ging er.", "Er rief: \"Hören Sie auf!\"",
        "»Wir danken Ihnen«, sagte die Ministerin.", "Das sagten sie ihren Gästen.",
        "Der Newsletterversand", ""}) {
    CAPTURE(text);
    CHECK_FALSE(speaks_to_reader(text));
  }
}

TEST_CASE("what speaks of the outlet") {
  for (const char* text : {"Dieser Beitrag erschien zuerst anderswo.", "Von der Redaktion geprüft.",
                           "Alle Rechte vorbehalten.", "Nordhessen-Bote, Stimme der Region."}) {
    CAPTURE(text);
    CHECK(speaks_of_outlet(text, "www.nordhessen-bote.de"));
  }
  CHECK_FALSE(speaks_of_outlet(kPlain, "nordhessen-bote.de"));
  CHECK_FALSE(speaks_of_outlet("Seit einiger Zeit ruht der Verkehr.", "zeit.de"));
  CHECK_FALSE(speaks_of_outlet("„Von der Redaktion geprüft“, hieß es.", "zeit.de"));
  CHECK_FALSE(speaks_of_outlet("Der Nordbote kam.", "Nordbote"));
}

TEST_CASE("a call to the reader in different texts is boilerplate") {
  CHECK(is_boilerplate(kFooter, local_news(kFooter), {}));
  CHECK(is_boilerplate(kFooter, local_news(kFooter, 5), {}));
  CHECK_FALSE(is_boilerplate(kFooter, local_news(kFooter, 4), {}));
}

TEST_CASE("a line of another kind is boilerplate only where it stands everywhere") {
  const std::string line = "Verlagshaus Nord, gegründet vor langer Zeit in Kassel.";
  CHECK_FALSE(is_boilerplate(line, local_news(line), {}));
  CHECK(is_boilerplate(line, local_news(line), {false, true}));
  CHECK_FALSE(is_boilerplate(line, local_news(line), {true, true}));
}

TEST_CASE("what speaks of the topic of its articles is text") {
  std::vector<Article> articles =
      local_news("Mehr zum Krieg in Syrien und zu Präsident Assad lesen Sie in unserer Chronik.");
  const std::string paragraph = articles[0].body.substr(articles[0].body.rfind('\n') + 1);
  CHECK(is_boilerplate(paragraph, articles, {}));
  for (Article& article : articles) article.title += ": Assad und der Krieg in Syrien";
  CHECK_FALSE(is_boilerplate(paragraph, articles, {}));
}

TEST_CASE("what may be an agency's must speak to the reader of something else") {
  const std::string line = "Dieser Beitrag erschien zuerst bei einem Partner.";
  std::vector<Article> articles = local_news(line);
  CHECK(is_boilerplate(line, articles, {}));
  CHECK_FALSE(is_boilerplate(line, articles, {true, false}));
  for (Article& article : articles) article.source = {"dpa"};
  CHECK_FALSE(is_boilerplate(line, articles, {}));
  for (std::size_t i = 0; i < articles.size(); i += 2) articles[i].source = {"afp"};
  CHECK(is_boilerplate(line, articles, {}));

  std::vector<Article> wire = local_news(kFooter);
  for (Article& article : wire) article.source = {"dpa"};
  CHECK(is_boilerplate(kFooter, wire, {}));
}

TEST_CASE("articles that are one text prove nothing") {
  std::vector<Article> articles = local_news(kFooter);
  for (Article& article : articles) article.body = articles[0].body;
  CHECK_FALSE(is_boilerplate(kFooter, articles, {}));
  CHECK_FALSE(is_boilerplate(kFooter, articles, {false, true}));
}

TEST_CASE("paragraphs are taken out by their hash and the rest stays as it is") {
  const std::string body = "Eins.\n\nZwei.\n\nDrei.\n\nzwei.";
  CHECK(without_paragraphs(body, {paragraph_hash("Zwei.")}) == "Eins.\n\nDrei.");
  CHECK(without_paragraphs(body, {paragraph_hash("Vier.")}) == body);
  CHECK(without_paragraphs(" a\n\n\n\nb", {paragraph_hash("Vier.")}) == " a\n\n\n\nb");
  CHECK(without_paragraphs("Zwei.", {paragraph_hash("Zwei.")}).empty());
}

TEST_SUITE_END();
