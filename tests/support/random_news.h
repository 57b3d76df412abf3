// SPDX-License-Identifier: GPL-2.0-or-later
// Random small articles and queries over a small vocabulary, so that queries often find something.
#ifndef DEPESCHE_TESTS_SUPPORT_RANDOM_NEWS_H_
#define DEPESCHE_TESTS_SUPPORT_RANDOM_NEWS_H_

#include <depesche/article.h>

#include <cstddef>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace depesche::tests {

// The same seed gives the same articles and queries.
class RandomNews {
 public:
  explicit RandomNews(unsigned seed) : engine_(seed) {}

  // A number from 0 to bound - 1. Not std::uniform_int_distribution, which differs between
  // libraries.
  std::size_t below(std::size_t bound) { return engine_() % bound; }

  std::vector<Article> articles(std::size_t count) {
    std::vector<Article> articles;
    for (std::size_t i = 0; i < count; ++i) {
      Article article;
      article.id = "a" + std::to_string(i);
      if (below(3) == 0) article.kicker = text(2);
      article.title = text(1 + below(4));
      if (below(3) == 0) article.lead = text(1 + below(4));
      article.body = below(3) == 0 ? long_text() : text(below(12));
      if (below(3) == 0) article.caption = text(1 + below(3));
      for (std::size_t tag = below(3); tag-- > 0;) article.tags.push_back(text(1 + below(2)));
      if (below(3) == 0) article.author = {text(2)};
      for (const char* source : {"afp", "dpa", "dpa-afx"}) {
        if (below(3) == 0) article.source.push_back(source);
      }
      if (below(2) == 0) article.place = {below(2) == 0 ? "Genf" : "New York"};
      article.outlet = below(2) == 0 ? "hna.de" : "Süddeutsche Zeitung";
      if (below(4) != 0) article.date = date();
      articles.push_back(std::move(article));
    }
    return articles;
  }

  // How the compounds among the words of articles and queries are taken apart.
  static std::vector<std::vector<std::string>> compounds() {
    return {{"bundestags", "wahl", "kampf"},
            {"bundestags", "wahl"},
            {"wahl", "kampf"},
            {"wahl", "kaempfe"},
            {"kriegs", "ende"},
            {"friedens", "krieg"},
            {"kampf", "kampf"},
            {"buerger", "krieg"},
            {"buerger", "kriegs", "ende"},
            {"haeuser", "kampf"}};
  }

  std::string query() {
    switch (below(8)) {
      case 0:
        return list(3);
      case 1:
        return operand(2) + " " + operand(2);
      default:
        return operand(2);
    }
  }

 private:
  template <std::size_t N>
  const char* pick(const char* const (&choices)[N]) {
    return choices[below(N)];
  }

  std::string word() {
    static constexpr const char* kWords[] = {
        "Syrien", "Syriens", "Gespräch",   "Gespräche",    "Syrien-Gespräche", "Syriengespräche",
        "Krieg",  "Kriege",  "Kriegsende", "Bürger:innen", "Bürger",           "Bürgerin",
        "Haus",   "Häuser",  "Haeusern",   "Straße",       "strasse",          "der",
        "die",    "in",      "Genf",       "G20-Gipfel",   "Nord-Süd-Dialog",  "al-Assad",
        "3,5",    "Müller",  "Lawrow",     "und"};
    return below(3) == 0 ? compound_word() : pick(kWords);
  }

  // Words that share parts, see compounds().
  std::string compound_word() {
    static constexpr const char* kWords[] = {"Bundestagswahlkampf",
                                             "Bundestagswahlkampfes",
                                             "Bundestagswahl",
                                             "Bundestag",
                                             "Wahlkampf",
                                             "Wahlkämpfe",
                                             "Wahl",
                                             "Kampf",
                                             "Kriegsende",
                                             "Friedenskrieg",
                                             "Kampfkampf",
                                             "Frieden",
                                             "Ende",
                                             "Wahl-Kampf",
                                             "Bundestags-Wahlkampf",
                                             "Bürgerkrieg",
                                             "Bürgerkriegsende",
                                             "Häuserkampf"};
    return pick(kWords);
  }

  // Mostly words that no query has, so that others stand far apart.
  std::string long_text() {
    std::string out;
    for (std::size_t words = 20 + below(40); words-- > 0;) {
      out += (out.empty() ? "" : " ") + (below(6) == 0 ? word() : std::string("Wort"));
    }
    return out;
  }

  std::string text(std::size_t words) {
    static constexpr const char* kBetween[] = {" ", " ", " ", " ", ", ", ". ", " - ", "\n\n"};
    std::string out;
    for (std::size_t i = 0; i < words; ++i) out += (i == 0 ? "" : pick(kBetween)) + word();
    return out;
  }

  Date date() {
    Date date;
    date.year = 2015 + static_cast<int>(below(3));
    date.month = 1 + static_cast<int>(below(3));
    date.day = below(3) == 0 ? 31 : 1 + static_cast<int>(below(28));
    if (date.month == 2 && date.day == 31) date.day = 28;
    if (below(2) == 0) date.minute = static_cast<int>(below(1440));
    return date;
  }

  std::string text_field() {
    static constexpr const char* kFields[] = {"titel:", "text:", "tag:", "bild:", "autor:"};
    return below(3) == 0 ? pick(kFields) : "";
  }

  std::string phrase() {
    const std::string distance = below(3) == 0 ? "~" + std::to_string(1 + below(4)) : "";
    return (below(3) == 0 ? "=\"" : "\"") + text(1 + below(3)) + "\"" + distance;
  }

  std::string pattern() {
    static constexpr const char* kPatterns[] = {
        "krieg*",   "*gespräch*", "*ende",   "H?us*",  "Stra?e",  "M?ller", "Kr*g",   "Syrien-G*",
        "Lavrow~1", "Lawrwo~1",   "Krieh~2", "haus~1", "s?rien*", "*ie*e*", "B?rger*"};
    return pick(kPatterns);
  }

  std::string value() {
    static constexpr const char* kValues[] = {"quelle:afp",
                                              "quelle:(dpa ODER afp)",
                                              "quelle:dpa*",
                                              "quelle:*",
                                              "ort:\"new york\"",
                                              "ort:Genf",
                                              "ort:gemf~1",
                                              "ort:n*york",
                                              "medium:hna.de",
                                              "medium:\"SUEDDEUTSCHE Zeitung\"",
                                              "id:a7",
                                              "datum:2016",
                                              "datum:2016-01",
                                              "datum:2015-03-31",
                                              "datum:2015-02..2016-01",
                                              "datum:..2016-01-31",
                                              "datum:2016-03..",
                                              "datum:*",
                                              "tag:*",
                                              "jahr:2017"};
    return pick(kValues);
  }

  std::string near() {
    const std::string distance = " NEAR/" + std::to_string(1 + below(5)) + " ";
    const std::string field = text_field();
    std::string out = near_operand() + distance + near_operand();
    if (below(3) == 0) out += distance + near_operand();
    return field + "(" + out + ")";
  }

  std::string near_operand() {
    return below(4) == 0 ? "(" + word() + " ODER " + word() + ")" : word();
  }

  std::string leaf() {
    switch (below(10)) {
      case 0:
        return value();
      case 1:
        return text_field() + pattern();
      case 2:
        return near();
      case 3:
      case 4:
        return text_field() + phrase();
      case 5:
        return text_field() + "=" + word();
      default:
        return text_field() + word();
    }
  }

  std::string operand(std::size_t depth) {
    static constexpr const char* kSigns[] = {"", "", "", "", "", "-", "+", "NICHT "};
    const std::string sign = pick(kSigns);
    if (depth == 0 || below(2) == 0) return sign + leaf();
    return sign + "(" + list(depth - 1) + ")" + (below(8) == 0 ? "^2" : "");
  }

  std::string list(std::size_t depth) {
    static constexpr const char* kJoins[] = {" ", " ", " UND ", " ODER ", " ODER "};
    std::string out = operand(depth);
    for (std::size_t more = below(3); more-- > 0;) out += pick(kJoins) + operand(depth);
    return out;
  }

  std::mt19937 engine_;
};

}  // namespace depesche::tests

#endif
