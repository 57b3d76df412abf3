// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyse/part_range.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"

using namespace depesche::analyse;

TEST_SUITE_BEGIN("analyse/part_range");

namespace {

// "Ukraine[krieg]": the token of "text" with a form that holds "piece", and there the piece.
std::string marked(const std::string& text, std::string_view piece) {
  Analyser analyser;
  std::vector<Token> tokens;
  analyser.analyse(text, tokens);
  for (const Token& token : tokens) {
    const std::size_t begin = token.form.find(piece);
    if (begin == std::string_view::npos) continue;
    const TextRange range = part_range(text, token, begin, begin + piece.size());
    return text.substr(0, range.begin) + "[" + text.substr(range.begin, range.end - range.begin) +
           "]" + text.substr(range.end);
  }
  return "no token";
}

}  // namespace

TEST_CASE("a piece of the form is found where it is written") {
  struct Row {
    const char* text;
    const char* piece;
    const char* marked;
  };
  const Row rows[] = {
      {"Der Ukrainekrieg.", "krieg", "Der Ukraine[krieg]."},
      {"Kriegsende", "krieg", "[Krieg]sende"},
      {"Bundestagswahlkampf", "wahl", "Bundestags[wahl]kampf"},
      // Longer in the form than in the text.
      {"Häuserkämpfe", "kaempfe", "Häuser[kämpfe]"},
      {"Häuserkämpfe", "haeuser", "[Häuser]kämpfe"},
      {"Straßenfußball", "strasse", "[Straße]nfußball"},
      {"Straßenfußball", "fussball", "Straßen[fußball]"},
      // Shorter: combining marks, soft hyphens, gender signs.
      {"Ha\xcc\x88userka\xcc\x88mpfe", "haeuser", "[Ha\xcc\x88user]ka\xcc\x88mpfe"},
      {"Ha\xcc\x88userka\xcc\x88mpfe", "kaempfe", "Ha\xcc\x88user[ka\xcc\x88mpfe]"},
      {"Ukraine\xc2\xadkrieg", "krieg", "Ukraine\xc2\xad[krieg]"},
      {"Ukrai\xc2\xadne\xc2\xadkrieg", "ukraine", "[Ukrai\xc2\xadne]\xc2\xadkrieg"},
      {"Bürger:innenrat", "buergerinnen", "[Bürger:innen]rat"},
      {"Bürger:innenrat", "rat", "Bürger:innen[rat]"},
      // What belongs to the token but not to its form goes with its end.
      {"der Ukrainekrieg's", "krieg", "der Ukraine[krieg]'s"},
      // A character that gives two bytes of the form is marked as a whole.
      {"Müll", "mu", "[Mü]ll"},
      {"Müll", "el", "M[ül]l"},
      {"Krieg", "krieg", "[Krieg]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(marked(row.text, row.piece) == row.marked);
  }
}

TEST_CASE("a range cuts no character and stays in its token whatever the text") {
  constexpr std::string_view kPieces[] = {
      "a",      "Ä",     "ß", "ﬃ",    "u\u0308", "\u0308", "\u00AD", "\u200B", "\u0301", "Bürger",
      ":innen", "é",     "₂", "Ж",    "中",      "\u1112", "\u1161", "\u11AB", "-",      "'s",
      " ",      "1.000", "İ", "\xff", "\xc3",    "😀",      "\u0345", "\u0344", "ſ",      "\uFEFF"};
  std::mt19937 random(7);
  const auto below = [&](std::size_t n) { return random() % n; };
  Analyser analyser;
  std::vector<Token> tokens;
  for (int run = 0; run < 3000; ++run) {
    std::string text;
    for (std::size_t i = 1 + below(12); i > 0; --i) text += kPieces[below(std::size(kPieces))];
    CAPTURE(text);
    std::vector<bool> starts(text.size() + 1);
    for (std::size_t at = 0; at < text.size();) {
      starts[at] = true;
      depesche::base::decode_utf8(text, at, at);
    }
    starts[text.size()] = true;
    analyser.analyse(text, tokens);
    for (const Token& token : tokens) {
      const std::size_t begin = below(token.form.size());
      const std::size_t middle = begin + 1 + below(token.form.size() - begin);
      const TextRange range = part_range(text, token, begin, middle);
      REQUIRE(token.begin <= range.begin);
      REQUIRE(range.begin < range.end);
      REQUIRE(range.end <= token.end);
      CHECK(starts[range.begin]);
      CHECK(starts[range.end]);
      const TextRange all = part_range(text, token, 0, token.form.size());
      CHECK(all.begin == token.begin);
      CHECK(all.end == token.end);
    }
  }
}

TEST_SUITE_END();
