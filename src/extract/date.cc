// SPDX-License-Identifier: GPL-2.0-or-later
// Dates as German news pages print them.
#include "extract/date.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/utf8.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

constexpr std::size_t kLongestDateLine = 140;  // bytes

struct MonthRow {
  std::string_view name;
  int month;
};
// With the Austrian names, and the abbreviations with and without full stop.
constexpr MonthRow kMonths[] = {
    {"januar", 1}, {"jänner", 1},    {"jan", 1},   {"jän", 1},       {"februar", 2},
    {"feber", 2},  {"feb", 2},       {"febr", 2},  {"märz", 3},      {"maerz", 3},
    {"mär", 3},    {"mrz", 3},       {"april", 4}, {"apr", 4},       {"mai", 5},
    {"juni", 6},   {"jun", 6},       {"juli", 7},  {"jul", 7},       {"august", 8},
    {"aug", 8},    {"september", 9}, {"sept", 9},  {"sep", 9},       {"oktober", 10},
    {"okt", 10},   {"november", 11}, {"nov", 11},  {"dezember", 12}, {"dez", 12},
};

// The other words of date lines. Nothing else may stand there.
constexpr std::string_view kOtherWords[] = {
    "montag",  "dienstag",  "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
    "mo",      "di",        "mi",       "do",         "fr",      "sa",      "so",        "uhr",
    "h",       "am",        "um",       "vom",        "den",     "der",     "online",    "seit",
    "datum",   "lesedauer", "lesezeit", "min",        "minute",  "minuten", "dauer",     "ca",
    "aus",     "ausgabe",   "seite",    "mez",        "mesz",    "cet",     "cest",      "artikel",
    "meldung", "zuletzt",   "letzte",   "letztes",    "und"};

struct RoleRow {
  std::string_view word;
  DateRole role;
};
constexpr RoleRow kRoles[] = {
    {"stand", DateRole::updated},
    {"aktualisiert", DateRole::updated},
    {"aktualisierung", DateRole::updated},
    {"aktualisierte", DateRole::updated},
    {"update", DateRole::updated},
    {"updated", DateRole::updated},
    {"geändert", DateRole::updated},
    {"änderung", DateRole::updated},
    {"bearbeitet", DateRole::updated},
    {"erstellt", DateRole::published},
    {"veröffentlicht", DateRole::published},
    {"veröffentlichung", DateRole::published},
    {"publiziert", DateRole::published},
    {"erschienen", DateRole::published},
    {"erstmals", DateRole::published},
};

template <typename Row>
const Row* find_row(std::string_view Row::*key, const Row* begin, const Row* end,
                    std::string_view word) {
  const Row* row = std::find_if(begin, end, [&](const Row& r) { return r.*key == word; });
  return row == end ? nullptr : row;
}

int month_number(std::string_view word) {
  const MonthRow* row = find_row(&MonthRow::name, std::begin(kMonths), std::end(kMonths), word);
  return row == nullptr ? 0 : row->month;
}

// One piece of a line: a number, a word in lower case, or a sign.
struct Token {
  enum class Kind { number, word, sign };
  Kind kind = Kind::sign;
  std::string text;
  bool space_before = false;

  bool is(char c) const { return kind == Kind::sign && text.size() == 1 && text[0] == c; }
  bool is_number(std::size_t least, std::size_t most) const {
    return kind == Kind::number && text.size() >= least && text.size() <= most;
  }
  int value() const { return std::stoi(text); }
};

std::vector<Token> tokens_of(std::string_view line) {
  std::vector<Token> tokens;
  bool space = false;
  const std::string lower = base::to_lower(single_spaced(line));
  for (std::size_t at = 0, next = 0; at < lower.size(); at = next) {
    const char32_t c = base::decode_utf8(lower, at, next);
    if (c == U' ') {
      space = true;
      continue;
    }
    const std::string piece = lower.substr(at, next - at);
    const Token::Kind kind = c < 128 && is_ascii_digit(static_cast<char>(c)) ? Token::Kind::number
                             : base::is_letter(c)                            ? Token::Kind::word
                                                                             : Token::Kind::sign;
    const bool joins = !tokens.empty() && !space && kind != Token::Kind::sign &&
                       tokens.back().kind == kind && tokens.back().text.size() < 40;
    if (joins) {
      tokens.back().text += piece;
    } else {
      tokens.push_back({kind, piece, space});
    }
    space = false;
  }
  return tokens;
}

// Two digits are of this or the last century: 24 is 2024, 87 is 1987.
int full_year(const Token& token) {
  constexpr int kFirstYearOfLastCentury = 70;
  const int year = token.value();
  if (token.text.size() == 4) return year;
  return year < kFirstYearOfLastCentury ? 2000 + year : 1900 + year;
}

bool is_year(const Token& token) { return token.is_number(4, 4) || token.is_number(2, 2); }

// Reads the date that starts at tokens[at]: "26.04.2024", "7. September 2016", "30/04/2024",
// "2024-04-26", "2021-03-4". Moves "at" behind it.
std::optional<Date> read_day(const std::vector<Token>& tokens, std::size_t& at) {
  const auto has = [&](std::size_t count) { return at + count <= tokens.size(); };
  const auto token = [&](std::size_t i) -> const Token& { return tokens[at + i]; };
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
    std::size_t month = token(1).is('.') ? 2 : 1;
    std::size_t year = month + 1;
    if (has(year + 1) && token(year).is('.')) ++year;
    if (!has(year + 1) || token(month).kind != Token::Kind::word) return std::nullopt;
    const int number = month_number(token(month).text);
    if (number == 0 || !token(year).is_number(4, 4)) return std::nullopt;
    date = {token(year).value(), number, token(0).value()};
    used = year + 1;
  }
  if (used == 0 || !base::valid_date(date)) return std::nullopt;
  at += used;
  return date;
}

// Reads the time that starts at tokens[at]: "20:44", "7.57", "20:44:31", "18 Uhr". -1 if none does.
int read_time(const std::vector<Token>& tokens, std::size_t& at) {
  const auto has = [&](std::size_t count) { return at + count <= tokens.size(); };
  const auto token = [&](std::size_t i) -> const Token& { return tokens[at + i]; };
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
  if (token(1).kind != Token::Kind::word || token(1).text != "uhr") return -1;
  ++at;
  return hour * 60;
}

bool is_sign_between(const Token& token) {
  return token.kind == Token::Kind::sign &&
         (std::string_view(",.:;|-()/+").find(token.text) != std::string_view::npos ||
          token.text == "–" || token.text == "—" || token.text == "•" || token.text == "·" ||
          token.text == "∙" || token.text == "→");
}

// The letters of "uhrlesedauer", as pages glue them together, begin with a word of the table.
bool is_other_word(std::string_view word) {
  if (std::find(std::begin(kOtherWords), std::end(kOtherWords), word) != std::end(kOtherWords)) {
    return true;
  }
  return word.starts_with("uhrlese") || word.starts_with("uhraktualisiert");
}

// What one pass over a line gathers.
struct DateScan {
  std::vector<DateLine> found;
  DateRole role = DateRole::plain;  // of the next date
  bool counting = false;            // a number of minutes to read may stand here
};

// Reads the token or the date at tokens[at]; false for something that date lines don't have.
bool scan_token(const std::vector<Token>& tokens, std::size_t& at, DateScan& scan) {
  const Token& token = tokens[at];
  if (token.kind == Token::Kind::number) {
    if (const std::optional<Date> day = read_day(tokens, at)) {
      scan.found.push_back({*day, scan.role});
      scan.role = DateRole::plain;
      return true;
    }
    const int minute = read_time(tokens, at);
    if (minute >= 0) {
      if (!scan.found.empty() && scan.found.back().date.minute < 0) {
        scan.found.back().date.minute = minute;
      }
      return true;
    }
    ++at;  // "Lesezeit: 3 Min.", "Seite 1"
    const bool minutes = at < tokens.size() && tokens[at].text.starts_with("min");
    return token.text.size() <= 3 && (scan.counting || minutes);
  }
  ++at;
  if (token.kind == Token::Kind::sign) return is_sign_between(token);
  if (const RoleRow* row =
          find_row(&RoleRow::word, std::begin(kRoles), std::end(kRoles), token.text)) {
    scan.role = row->role;
    return true;
  }
  scan.counting = token.text == "seite" || token.text.find("lese") != std::string::npos;
  return is_other_word(token.text);
}

}  // namespace

std::optional<DateLine> parse_date_line(std::string_view line) {
  line = trim(line);
  if (line.empty() || line.size() > kLongestDateLine) return std::nullopt;
  if (std::none_of(line.begin(), line.end(), is_ascii_digit)) return std::nullopt;
  const std::vector<Token> tokens = tokens_of(line);
  DateScan scan;
  for (std::size_t at = 0; at < tokens.size();) {
    if (!scan_token(tokens, at, scan)) return std::nullopt;
  }
  const DateLine* best = nullptr;
  for (const DateLine& date : scan.found) {
    if (best == nullptr || date.role > best->role) best = &date;
  }
  if (best == nullptr) return std::nullopt;
  return *best;
}

std::optional<Date> parse_date(std::string_view text) {
  text = trim(text);
  if (const std::optional<Date> iso = base::parse_iso_date(text)) return iso;
  if (const std::optional<DateLine> line = parse_date_line(text)) return line->date;
  return std::nullopt;
}

}  // namespace depesche::extract
