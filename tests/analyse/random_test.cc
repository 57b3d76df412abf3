// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/analyser.h"
#include "analyse/gender.h"
#include "analyse/tables.h"
#include "base/utf8.h"

using namespace depesche::analyse;

TEST_SUITE_BEGIN("analyse/random");

namespace {

// Pieces that meet every branch of the tokeniser, and bytes that are no UTF-8.
constexpr std::string_view kPieces[] = {"a",
                                        "ä",
                                        "A",
                                        "ß",
                                        "I",
                                        "in",
                                        "innen",
                                        "Innen",
                                        "Bürger",
                                        "ue",
                                        "erin",
                                        "s",
                                        "'s",
                                        "’",
                                        "-",
                                        "‐",
                                        "–",
                                        "/",
                                        "/-",
                                        ":",
                                        "*",
                                        "_",
                                        "(",
                                        ")",
                                        ".",
                                        ",",
                                        "1",
                                        "000",
                                        "20",
                                        " ",
                                        "\u00A0",
                                        "\u202F",
                                        "\u00AD",
                                        "\u200B",
                                        "\uFEFF",
                                        "\u0308",
                                        "\u0301",
                                        "\u20E3",
                                        "\uFE0F",
                                        "é",
                                        "ğ",
                                        "İ",
                                        "ﬁ",
                                        "Привет",
                                        "你",
                                        "\U0001F600",
                                        "\u202E",
                                        "\n",
                                        "\t",
                                        "\x1B",
                                        "\xFF",
                                        "\xC3",
                                        "\xED\xA0\x80",
                                        "\xF4\x90\x80\x80",
                                        "z. B.",
                                        "Syrien",
                                        "Häuser",
                                        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"};

std::string random_text(std::mt19937& random, bool pieces) {
  std::string text;
  for (std::size_t left = random() % 60; left > 0; --left) {
    if (pieces) {
      text += kPieces[random() % std::size(kPieces)];
    } else {
      text += static_cast<char>(random() % 256);
    }
  }
  return text;
}

bool is_term(std::string_view term) {
  return !term.empty() && term.size() <= 200 && depesche::base::valid_utf8(term);
}

// Whether each token is a range of whole characters inside "text", none stands before the one
// before it, and form and stem can be terms.
bool well_formed(std::string_view text, const std::vector<Token>& tokens) {
  Token before;
  for (const Token& token : tokens) {
    const bool range =
        token.begin >= before.begin && token.begin < token.end && token.end <= text.size() &&
        depesche::base::valid_utf8(text.substr(token.begin, token.end - token.begin));
    if (!range || token.position < before.position || token.span < 1) return false;
    if (!is_term(token.form) || !is_term(token.stem)) return false;
    before = token;
  }
  return true;
}

}  // namespace

TEST_CASE("whatever the text the tokens are ordered words inside it") {
  std::mt19937 random(2024);
  Analyser analyser;
  std::vector<Token> tokens;
  for (int i = 0; i < 8000; ++i) {
    const std::string text = random_text(random, i % 4 != 0);
    CAPTURE(text);
    analyser.analyse(text, tokens);
    REQUIRE(well_formed(text, tokens));
    for (std::size_t offset = 0; offset <= text.size(); ++offset) {
      const std::size_t end = gender_suffix_end(text, offset);
      const bool none_or_inside = end == 0 || (end > offset && end <= text.size());
      REQUIRE(none_or_inside);
    }
    REQUIRE(depesche::base::valid_utf8(fold_value(text)));
    REQUIRE(depesche::base::valid_utf8(fold_form(text)));
  }
}

TEST_CASE("what was analysed before does not change the tokens") {
  std::mt19937 random(7);
  Analyser used;
  std::vector<Token> tokens;
  for (int i = 0; i < 500; ++i) {
    const std::string text = random_text(random, true);
    CAPTURE(text);
    used.analyse(text, tokens);
    Analyser fresh;
    const std::vector<Token> expected = tokens_of(text, fresh);
    REQUIRE(tokens.size() == expected.size());
    for (std::size_t j = 0; j < tokens.size(); ++j) {
      const Token& a = tokens[j];
      const Token& b = expected[j];
      const bool same = a.begin == b.begin && a.end == b.end && a.position == b.position &&
                        a.span == b.span && a.stopword == b.stopword && a.form == b.form &&
                        a.stem == b.stem;
      REQUIRE(same);
    }
  }
}

TEST_CASE("more different words than are remembered give the same tokens") {
  Analyser analyser;
  std::vector<Token> tokens;
  std::string text;
  for (int i = 0; i < 150000; ++i) text += "w" + std::to_string(i) + " ";
  for (int round = 0; round < 2; ++round) {
    analyser.analyse(text, tokens);
    REQUIRE(tokens.size() == 150000);
    CHECK(tokens.front().form == "w0");
    CHECK(tokens.back().form == "w149999");
  }
}

TEST_CASE("a long run of one character does no harm") {
  for (const char* piece :
       {"a",      "1",    "-",      "'",  ".", "a.",   "a-", "1.", "111.", "\u00AD",
        "\u0308", "a:in", "*innen", "/-", "(", "\xFF", "I",  "In", "1,",   "a\u00AD"}) {
    CAPTURE(piece);
    std::string text;
    while (text.size() < 300000) text += piece;
    Analyser analyser;
    CHECK(well_formed(text, tokens_of(text, analyser)));
  }
}

TEST_SUITE_END();
