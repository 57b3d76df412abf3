// SPDX-License-Identifier: GPL-2.0-or-later
// What date lines are made of: numbers, signs, and the words that may stand in them.
#include "extract/date_tokens.h"

#include <algorithm>
#include <iterator>

#include "base/calendar.h"
#include "base/utf8.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

struct MonthRow {
  std::string_view name;
  int month;
};
// With the Austrian names, the abbreviations with and without full stop, and the English names that
// content management systems leave untranslated: "November 05, 2025".
constexpr MonthRow kMonths[] = {
    {"januar", 1},    {"jänner", 1},   {"jan", 1},       {"jän", 1},       {"january", 1},
    {"februar", 2},   {"feber", 2},    {"feb", 2},       {"febr", 2},      {"february", 2},
    {"märz", 3},      {"maerz", 3},    {"mär", 3},       {"mrz", 3},       {"march", 3},
    {"mar", 3},       {"april", 4},    {"apr", 4},       {"mai", 5},       {"may", 5},
    {"juni", 6},      {"jun", 6},      {"june", 6},      {"juli", 7},      {"jul", 7},
    {"july", 7},      {"august", 8},   {"aug", 8},       {"september", 9}, {"sept", 9},
    {"sep", 9},       {"oktober", 10}, {"okt", 10},      {"october", 10},  {"oct", 10},
    {"november", 11}, {"nov", 11},     {"dezember", 12}, {"dez", 12},      {"december", 12},
    {"dec", 12},
};

// The other words of date lines. Nothing else may stand there.
constexpr std::string_view kFillers[] = {
    "montag",     "dienstag", "mittwoch", "donnerstag", "freitag",   "samstag",  "sonnabend",
    "sonntag",    "mo",       "di",       "mi",         "do",        "fr",       "sa",
    "so",         "mon",      "tue",      "wed",        "thu",       "fri",      "sat",
    "sun",        "uhr",      "h",        "am",         "um",        "vom",      "den",
    "der",        "online",   "seit",     "datum",      "lesedauer", "lesezeit", "min",
    "minute",     "minuten",  "dauer",    "ca",         "aus",       "ausgabe",  "seite",
    "mez",        "mesz",     "cet",      "cest",       "gmt",       "utc",      "artikel",
    "meldung",    "zuletzt",  "letzte",   "letztes",    "und",       "titel",    "uhrlesedauer",
    "uhrlesezeit"};

bool is_year(const DateToken& token) { return token.is_number(4, 4) || token.is_number(2, 2); }

// "27. Februar 20169 Bilder": the counter of a gallery, glued to the year.
bool is_year_and_counter(const DateToken& token, const DateToken* next) {
  return token.is_number(5, 7) && next != nullptr &&
         (next->is_word("bilder") || next->is_word("fotos") || next->is_word("kommentare"));
}

}  // namespace

std::vector<DateToken> date_tokens(std::string_view line) {
  using Kind = DateToken::Kind;
  constexpr std::size_t kLongestToken = 40;
  std::vector<DateToken> tokens;
  bool space = false;
  const std::string lower = base::to_lower(single_spaced(line));
  for (std::size_t at = 0, next = 0; at < lower.size(); at = next) {
    const char32_t c = base::decode_utf8(lower, at, next);
    if (c == U' ') {
      space = true;
      continue;
    }
    const std::string piece = lower.substr(at, next - at);
    const Kind kind = c < 128 && is_ascii_digit(static_cast<char>(c)) ? Kind::number
                      : base::is_letter(c)                            ? Kind::word
                                                                      : Kind::sign;
    const bool joins = !tokens.empty() && !space && kind != Kind::sign &&
                       tokens.back().kind == kind && tokens.back().text.size() < kLongestToken;
    if (joins) {
      tokens.back().text += piece;
    } else {
      tokens.push_back({kind, piece, space});
    }
    space = false;
  }
  return tokens;
}

int month_number(std::string_view word) {
  const auto row = std::find_if(std::begin(kMonths), std::end(kMonths),
                                [&](const MonthRow& month) { return month.name == word; });
  return row == std::end(kMonths) ? 0 : row->month;
}

bool is_date_filler(std::string_view word) {
  return std::find(std::begin(kFillers), std::end(kFillers), word) != std::end(kFillers);
}

int full_year(const DateToken& token) {
  constexpr int kFirstYearOfLastCentury = 70;
  const int year = token.value();
  if (token.text.size() == 4) return year;
  return year < kFirstYearOfLastCentury ? 2000 + year : 1900 + year;
}

std::optional<Date> read_day(const std::vector<DateToken>& tokens, std::size_t& at) {
  const auto has = [&](std::size_t count) { return at + count <= tokens.size(); };
  const auto token = [&](std::size_t i) -> const DateToken& { return tokens[at + i]; };
  Date date;
  std::size_t used = 0;
  if (has(5) && token(0).is_number(4, 4) && token(1).is('-') && token(2).is_number(1, 2) &&
      token(3).is('-') && token(4).is_number(1, 2)) {
    date = {token(0).value(), token(2).value(), token(4).value()};
    used = 5;
  } else if (has(5) && token(0).is_number(1, 2) && (token(1).is('.') || token(1).is('/')) &&
             token(2).is_number(1, 2) && token(3).is(token(1).text[0]) && is_year(token(4))) {
    date = {full_year(token(4)), token(2).value(), token(0).value()};
    used = 5;
  } else if (has(2) && token(0).is_number(1, 2)) {
    // "7. September 2016", "7 Sept. 2016"
    const std::size_t month = token(1).is('.') ? 2 : 1;
    std::size_t year = month + 1;
    if (has(year + 1) && token(year).is('.')) ++year;
    if (!has(year + 1) || token(month).kind != DateToken::Kind::word) return std::nullopt;
    const int number = month_number(token(month).text);
    const bool glued = is_year_and_counter(token(year), has(year + 2) ? &token(year + 1) : nullptr);
    if (number == 0 || !(token(year).is_number(4, 4) || glued)) return std::nullopt;
    date = {std::stoi(token(year).text.substr(0, 4)), number, token(0).value()};
    used = year + (glued ? 2 : 1);
  } else if (has(3) && token(0).kind == DateToken::Kind::word && month_number(token(0).text) > 0) {
    // "November 05, 2025"
    std::size_t day = token(1).is('.') ? 2 : 1;
    std::size_t year = day + 1;
    if (has(year + 1) && token(year).is(',')) ++year;
    if (!has(year + 1) || !token(day).is_number(1, 2) || !token(year).is_number(4, 4)) {
      return std::nullopt;
    }
    date = {token(year).value(), month_number(token(0).text), token(day).value()};
    used = year + 1;
  }
  if (used == 0 || !base::valid_date(date)) return std::nullopt;
  at += used;
  return date;
}

int read_time(const std::vector<DateToken>& tokens, std::size_t& at) {
  const auto has = [&](std::size_t count) { return at + count <= tokens.size(); };
  const auto token = [&](std::size_t i) -> const DateToken& { return tokens[at + i]; };
  if (!has(2) || !token(0).is_number(1, 2) || token(0).value() > 23) return -1;
  const int hour = token(0).value();
  const bool minutes = has(3) && (token(1).is(':') || token(1).is('.')) &&
                       token(2).is_number(2, 2) && !token(2).space_before && token(2).value() < 60;
  if (minutes) {
    const int minute = hour * 60 + token(2).value();
    at += 3;
    if (has(2) && token(0).is(':') && token(1).is_number(2, 2)) at += 2;  // seconds
    return minute;
  }
  if (!token(1).is_word("uhr")) return -1;
  ++at;
  return hour * 60;
}

}  // namespace depesche::extract
