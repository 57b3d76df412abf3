// SPDX-License-Identifier: GPL-2.0-or-later
// What the tests of the analysis share: tables from files, and tokens as text.
#ifndef DEPESCHE_TESTS_ANALYSE_TABLES_H_
#define DEPESCHE_TESTS_ANALYSE_TABLES_H_

#include <set>
#include <string>
#include <vector>

#include "analyse/analyser.h"
#include "support/table.h"

namespace depesche::analyse {

// The rows of a table beside the tests.
inline std::vector<std::vector<std::string>> table(const std::string& name) {
  return tests::table(std::string(DEPESCHE_ANALYSE_TABLES) + "/" + name);
}

inline std::vector<Token> tokens_of(std::string_view text, Analyser& analyser) {
  std::vector<Token> tokens;
  analyser.analyse(text, tokens);
  return tokens;
}

// "0:syrien 1:gespraeche 0-1:syriengespraeche": the positions and the form of each token.
inline std::string forms_of(std::string_view text) {
  Analyser analyser;
  std::string out;
  for (const Token& token : tokens_of(text, analyser)) {
    if (!out.empty()) out += ' ';
    out += std::to_string(token.position);
    if (token.span > 1) out += "-" + std::to_string(token.position + token.span - 1);
    out += ":" + std::string(token.form);
  }
  return out;
}

// The bytes of each token, "|" between them; several tokens of the same bytes count once.
inline std::string words_of(std::string_view text) {
  Analyser analyser;
  std::string out;
  std::size_t begin = 0;
  std::size_t end = 0;
  for (const Token& token : tokens_of(text, analyser)) {
    if (token.begin == begin && token.end == end) continue;
    begin = token.begin;
    end = token.end;
    out += (out.empty() ? "" : "|") + std::string(text.substr(begin, end - begin));
  }
  return out;
}

inline std::set<std::string> stems_of(std::string_view text) {
  Analyser analyser;
  std::set<std::string> stems;
  for (const Token& token : tokens_of(text, analyser)) stems.emplace(token.stem);
  return stems;
}

}  // namespace depesche::analyse

#endif
