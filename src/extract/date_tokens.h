// SPDX-License-Identifier: GPL-2.0-or-later
// What date lines are made of: numbers, signs, and the words that may stand in them.
#ifndef DEPESCHE_EXTRACT_DATE_TOKENS_H_
#define DEPESCHE_EXTRACT_DATE_TOKENS_H_

#include <depesche/article.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace depesche::extract {

// One piece of a line: a number, a word in lower case, or a sign.
struct DateToken {
  enum class Kind { number, word, sign };
  Kind kind = Kind::sign;
  std::string text;  // at most 40 bytes, so that value() of a number() with few digits is safe
  bool space_before = false;

  bool is(char c) const { return kind == Kind::sign && text.size() == 1 && text[0] == c; }
  bool is_word(std::string_view word) const { return kind == Kind::word && text == word; }
  bool is_number(std::size_t least, std::size_t most) const {
    return kind == Kind::number && text.size() >= least && text.size() <= most;
  }
  int value() const { return std::stoi(text); }
};

std::vector<DateToken> date_tokens(std::string_view line);

// The number of the month with this German or English name or abbreviation, in lower case; 0: none.
int month_number(std::string_view word);

// True for the words that stand beside a date and say nothing: "Uhr", "Freitag", "Lesezeit".
bool is_date_filler(std::string_view word);

// Two digits are of this or the last century: 24 is 2024, 87 is 1987.
int full_year(const DateToken& token);

// Reads the day that starts at tokens[at] ("26.04.2024", "7. September 2016", "30/04/2024",
// "2024-04-26", "November 05, 2025") and moves "at" behind it.
std::optional<Date> read_day(const std::vector<DateToken>& tokens, std::size_t& at);

// Reads the time of day at tokens[at] ("20:44", "7.57", "20:44:31", "18 Uhr") and moves "at" behind
// it. The minute of the day; -1 if there is none, with "at" unchanged.
int read_time(const std::vector<DateToken>& tokens, std::size_t& at);

}  // namespace depesche::extract

#endif
