// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyse/word_filter.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/compound/splitter.h"
#include "analyse/compound/start_list.h"
#include "analyse/tables.h"

using namespace depesche::analyse;

TEST_SUITE_BEGIN("analyse/word_filter");

namespace {

const std::shared_ptr<const Splitter>& splitter() {
  static const auto splitter = std::make_shared<const Splitter>(start_lexicon());
  return splitter;
}

std::vector<TextRange> pieces_of(std::string_view text, const WordFilter& filter) {
  std::vector<TextRange> pieces;
  filter.find(text, pieces);
  return pieces;
}

bool covers(const std::vector<TextRange>& pieces, const Token& token) {
  return std::any_of(pieces.begin(), pieces.end(), [&](const TextRange& piece) {
    return piece.begin <= token.begin && token.end <= piece.end;
  });
}

// The first of the tokens of "text" that is not found by its form, its stem or the stem of a part.
std::string missed(std::string_view text, Analyser& analyser) {
  for (const Token& token : tokens_of(text, analyser)) {
    std::vector<WordFilter> filters(2 + token.parts.size());
    filters[0].add_form(token.form);
    filters[1].add_stem(token.stem);
    for (std::size_t i = 0; i < token.parts.size(); ++i)
      filters[i + 2].add_stem(token.parts[i].stem);
    for (const WordFilter& filter : filters) {
      if (!covers(pieces_of(text, filter), token)) {
        return std::string(token.form) + " " + std::string(token.stem);
      }
    }
  }
  return "";
}

std::string found(std::string_view text, std::string_view stem) {
  WordFilter filter;
  filter.add_stem(stem);
  std::string out;
  for (const TextRange& piece : pieces_of(text, filter)) {
    out += "[" + std::string(text.substr(piece.begin, piece.end - piece.begin)) + "]";
  }
  return out;
}

// The forms of the start list, as they may be written.
std::vector<std::string> known_words() {
  std::vector<std::string> words;
  for (const LexiconRow& row : start_lexicon().rows()) words.push_back(row.form);
  return words;
}

std::string with_umlauts(std::string word) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"ae", "ä"}, {"oe", "ö"}, {"ue", "ü"}, {"ss", "ß"}};
  for (const auto& [from, to] : rows) {
    for (std::size_t at = 0; (at = word.find(from, at)) != word.npos;) word.replace(at, 2, to);
  }
  return word;
}

}  // namespace

TEST_CASE("only words that begin like the stem or have a part that may are found") {
  CHECK(found("Der Krieg in Syrien und der Ukrainekrieg sind Kriege.", "krieg") ==
        "[Krieg ][Ukrainekrieg ][Kriege.]");
  CHECK(found("Häuser und Haus, HAEUSER\nund der Hausbau, aber kein Hase", "haus") ==
        "[Häuser ][Haus, ][HAEUSER\n][Hausbau, ]");
  CHECK(found("Nichts davon steht hier.", "krieg").empty());
  CHECK(found("", "krieg").empty());
}

TEST_CASE("what stands between the letters of a word does not hide it") {
  CHECK(found("eine E-Mail von heute", "email") == "[E-Mail ]");
  CHECK(found("das ist z. B. richtig", "zb") == "[z. B. richtig]");
  CHECK(found("rund 1.000 Euro", "1000") == "[1.000 ]");
  CHECK(found("der „EU-Gipfel“ heute", "eugipfel") == "[„EU-Gipfel“ ]");
  CHECK(found("ein Ha\xcc\x88user-Meer hier", "haus") == "[Ha\xcc\x88user-Meer ]");
  CHECK(found("ein H\xc2\xad"
              "aus hier",
              "haus") ==
        "[H\xc2\xad"
        "aus ]");
}

TEST_CASE("letters that the stemmer replaces at the beginning of a word are found as written") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"hohe", "hoch"},      {"höher", "hoch"},          {"edle", "edel"},
      {"üble", "übel"},      {"Photo", "Foto"},          {"Thunfisch", "Tunfisch"},
      {"übt", "üben"},       {"Visum", "Visa"},          {"Delphin", "Delfin"},
      {"Joghurt", "Jogurt"}, {"Geographie", "Geografie"}};
  Analyser analyser;
  for (const auto& [written, other] : rows) {
    CAPTURE(written);
    const std::string stem(tokens_of(other, analyser).front().stem);
    CHECK(tokens_of(written, analyser).front().stem == stem);
    CHECK(found(written, stem) == "[" + std::string(written) + "]");
  }
}

TEST_CASE("every word of the start list is found by its form and stem and by its parts") {
  Analyser analyser(splitter());
  std::size_t missing = 0;
  for (const std::string& word : known_words()) {
    for (const std::string& written : {word, with_umlauts(word), word + "s", word + "t"}) {
      const std::string miss = missed(written, analyser);
      if (miss.empty()) continue;
      ++missing;
      MESSAGE(written << ": " << miss);
    }
  }
  CHECK(missing == 0);
}

TEST_CASE("every short sequence of letters is found by its stem") {
  Analyser analyser(splitter());
  std::mt19937 random(1);
  const std::string_view pieces[] = {"a",  "e",  "i",  "o",   "u",  "ä", "ü",  "ß",
                                     "b",  "ff", "ph", "th",  "s",  "t", "en", "er",
                                     "um", "us", "z",  "ium", "ll", "r", "-"};
  std::uniform_int_distribution<std::size_t> pick(0, std::size(pieces) - 1);
  for (int i = 0; i < 20000; ++i) {
    std::string word;
    for (int n = 0; n < 2 + i % 5; ++n) word += pieces[pick(random)];
    CAPTURE(word);
    CHECK(missed(word, analyser) == "");
  }
}

TEST_CASE("analysed piece by piece a text has the tokens of the whole") {
  Analyser analyser(splitter());
  const std::string_view pieces[] = {"der",    "Krieg",        "Kriegsende", "z.", "B.",  "E-Mail",
                                     "1.000",  "Bürger:innen", "„Krieg“",    "-",  ".",   "\n",
                                     "\u00A0", "n.",           "Chr.",       "10", "000", "3,5",
                                     "im",     "geht’s",       "krie\u00ADg"};
  std::mt19937 random(2);
  std::uniform_int_distribution<std::size_t> pick(0, std::size(pieces) - 1);
  WordFilter filter;
  filter.add_stem("krieg");
  filter.add_stem("1000");
  filter.add_stem("zb");
  for (int i = 0; i < 2000; ++i) {
    std::string text;
    for (int n = 0; n < 30; ++n) {
      text += pieces[pick(random)];
      if (n % 3 != 0) text += ' ';
    }
    CAPTURE(text);
    std::string whole;
    const std::vector<TextRange> ranges = pieces_of(text, filter);
    for (const Token& token : tokens_of(text, analyser)) {
      if (covers(ranges, token))
        whole += std::to_string(token.begin) + std::string(token.stem) + " ";
      if (token.stem == "krieg" || token.stem == "1000" || token.stem == "zb") {
        CHECK(covers(ranges, token));
      }
    }
    std::string parts;
    for (const TextRange& range : ranges) {
      for (const Token& token : tokens_of(
               std::string_view(text).substr(range.begin, range.end - range.begin), analyser)) {
        parts += std::to_string(token.begin + range.begin) + std::string(token.stem) + " ";
      }
    }
    CHECK(parts == whole);
  }
}
