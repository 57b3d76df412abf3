// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyse/analyser.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using depesche::analyse::Analyser;
using depesche::analyse::Token;

TEST_SUITE_BEGIN("analyse/analyser");

namespace {

// The tokens of "text": "position+span:form(stem)[bytes]", a space between them.
std::string tokens_of(const std::string& text) {
  static Analyser analyser;
  std::vector<Token> tokens;
  analyser.analyse(text, tokens);
  std::string out;
  for (const Token& token : tokens) {
    out += (out.empty() ? "" : " ") + std::to_string(token.position) +
           (token.span == 1 ? "" : "+" + std::to_string(token.span)) + ":" +
           std::string(token.form) + "(" + std::string(token.stem) + ")[" +
           text.substr(token.begin, token.end - token.begin) + "]";
  }
  return out;
}

struct Row {
  const char* text;
  const char* tokens;
};

}  // namespace

TEST_CASE("a text becomes words with form and stem and the bytes they stand at") {
  const Row rows[] = {
      {"Die Häuser", "0:die(die)[Die] 1:haeuser(haus)[Häuser]"},
      {"Syrien-Gespräche",
       "0+2:syriengespraeche(syriengesprach)[Syrien-Gespräche] 0:syrien(syri)[Syrien] "
       "1:gespraeche(gesprach)[Gespräche]"},
      {"Student:innen",
       "0:studentinnen(studentin)[Student:innen] 0:studentinnen(student)[Student:innen]"},
      {"z. B. in Genf", "0:zb(zb)[z. B.] 1:in(in)[in] 2:genf(genf)[Genf]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(tokens_of(row.text) == row.tokens);
  }
}

TEST_SUITE_END();
