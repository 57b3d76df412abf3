// SPDX-License-Identifier: GPL-2.0-or-later
// Dates as German news pages print them.
#include "extract/date.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "extract/date_tokens.h"
#include "extract/places.h"
#include "extract/text.h"
#include "extract/time_stamp.h"

namespace depesche::extract {

namespace {

constexpr std::size_t kLongestDateLine = 140;  // bytes

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
    {"upgedatet", DateRole::updated},
    {"geändert", DateRole::updated},
    {"änderung", DateRole::updated},
    {"bearbeitet", DateRole::updated},
    {"erstellt", DateRole::published},
    {"veröffentlicht", DateRole::published},
    {"veröffentlichung", DateRole::published},
    {"veröffentlichungsdatum", DateRole::published},
    {"erscheinungsdatum", DateRole::published},
    {"publiziert", DateRole::published},
    {"published", DateRole::published},
    {"erschienen", DateRole::published},
    {"erstmals", DateRole::published},
};

// Days before the reference.
struct DayRow {
  std::string_view word;
  int days;
};
constexpr DayRow kRelativeDays[] = {{"heute", 0}, {"gestern", 1}, {"vorgestern", 2}};

// What "vor 9 …" counts.
struct UnitRow {
  std::string_view word;
  int minutes;
};
constexpr int kDay = 24 * 60;
constexpr UnitRow kUnits[] = {
    {"minute", 1}, {"minuten", 1}, {"min", 1},      {"stunde", 60},      {"stunden", 60},
    {"std", 60},   {"tag", kDay},  {"tagen", kDay}, {"woche", 7 * kDay}, {"wochen", 7 * kDay},
};

template <typename Row, std::size_t N>
const Row* find_row(const Row (&table)[N], std::string_view word) {
  const Row* row = std::find_if(std::begin(table), std::end(table),
                                [&](const Row& r) { return r.word == word; });
  return row == std::end(table) ? nullptr : row;
}

bool is_sign_between(const DateToken& token) {
  return token.kind == DateToken::Kind::sign &&
         (std::string_view(",.:;|-()/+").find(token.text) != std::string_view::npos ||
          token.text == "–" || token.text == "—" || token.text == "•" || token.text == "·" ||
          token.text == "∙" || token.text == "→");
}

// Moves "date" back by "minutes". The time of day is as exact as what was counted.
Date earlier(const Date& date, int minutes) {
  using namespace std::chrono;
  const int minute = date.minute < 0 ? 0 : date.minute;
  const sys_days day =
      year(date.year) / month(static_cast<unsigned>(date.month)) / static_cast<unsigned>(date.day);
  const auto moment = day + std::chrono::minutes(minute) - std::chrono::minutes(minutes);
  const sys_days found = floor<days>(moment);
  const year_month_day ymd = found;
  Date moved{static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
             static_cast<int>(static_cast<unsigned>(ymd.day()))};
  if (minutes < 60) moved.minute = static_cast<int>((moment - found).count());
  return moved;
}

// One pass over the tokens of a line.
class DateScan {
 public:
  // An unknown reference: relative dates are no dates.
  DateScan(std::string_view line, const Date& reference)
      : tokens_(date_tokens(line)), reference_(reference) {}

  // What the line says; nothing if something in it does not belong into date lines.
  std::optional<DateLine> run();

 private:
  bool take();
  bool take_number();
  bool take_word();
  bool take_relative();
  void put(const Date& date) {
    found_.push_back({date, role_, {}});
    role_ = DateRole::plain;
  }

  std::vector<DateToken> tokens_;
  Date reference_;
  std::size_t at_ = 0;
  std::vector<DateLine> found_;
  DateRole role_ = DateRole::plain;  // of the next date
  bool counting_ = false;            // a number of minutes to read may stand here
};

std::optional<DateLine> DateScan::run() {
  while (at_ < tokens_.size()) {
    if (!take()) return std::nullopt;
  }
  const DateLine* best = nullptr;
  const DateLine* last_change = nullptr;
  for (const DateLine& date : found_) {
    if (best == nullptr || date.role > best->role) best = &date;
    if (date.role == DateRole::updated) last_change = &date;
  }
  if (best == nullptr) return std::nullopt;
  DateLine line = *best;
  if (last_change != nullptr) line.updated = last_change->date;
  return line;
}

// Reads the token or the date that comes next; false for something that date lines don't have.
bool DateScan::take() {
  if (const std::optional<Date> day = read_day(tokens_, at_)) {
    put(*day);
    return true;
  }
  if (reference_.known() && take_relative()) return true;
  switch (tokens_[at_].kind) {
    case DateToken::Kind::number:
      return take_number();
    case DateToken::Kind::word:
      return take_word();
    case DateToken::Kind::sign:
      break;
  }
  return is_sign_between(tokens_[at_++]);
}

bool DateScan::take_number() {
  const std::size_t digits = tokens_[at_].text.size();
  const int minute = read_time(tokens_, at_);
  if (minute >= 0) {
    if (!found_.empty() && found_.back().date.minute < 0) found_.back().date.minute = minute;
    return true;
  }
  ++at_;  // "Lesezeit: 3 Min.", "Seite 1"
  const bool minutes = at_ < tokens_.size() && tokens_[at_].text.starts_with("min");
  return digits <= 3 && (counting_ || minutes);
}

bool DateScan::take_word() {
  std::string_view word = tokens_[at_++].text;
  // Pages glue elements together: "20:44 UhrAktualisiert: …"
  if (word.starts_with("uhr") && find_row(kRoles, word.substr(3)) != nullptr) word.remove_prefix(3);
  if (const RoleRow* row = find_row(kRoles, word)) {
    role_ = row->role;
    return true;
  }
  counting_ = word == "seite" || word.find("lese") != std::string_view::npos;
  return is_date_filler(word);
}

// "heute", "vor 9 Stunden", "vor einem Tag"
bool DateScan::take_relative() {
  const DateToken& first = tokens_[at_];
  if (first.kind != DateToken::Kind::word) return false;
  if (const DayRow* row = find_row(kRelativeDays, first.text)) {
    Date day = earlier(reference_, row->days * kDay);
    day.minute = -1;
    put(day);
    ++at_;
    return true;
  }
  if (first.text != "vor" || at_ + 3 > tokens_.size()) return false;
  const DateToken& count = tokens_[at_ + 1];
  const UnitRow* unit = find_row(kUnits, tokens_[at_ + 2].text);
  const bool one = count.is_word("einer") || count.is_word("einem");
  if (unit == nullptr || !(one || count.is_number(1, 3))) return false;
  if (unit->minutes < kDay && reference_.minute < 0) return false;
  put(earlier(reference_, unit->minutes * (one ? 1 : count.value())));
  at_ += 3;
  return true;
}

// "Frankfurt, November 05, 2025, 5:09 Uhr": a place before the date, as letters have it.
std::string_view without_place(std::string_view line) {
  const std::size_t comma = line.find(',');
  if (comma == std::string_view::npos || !is_known_place(line.substr(0, comma))) return line;
  return trim_left(line.substr(comma + 1));
}

}  // namespace

std::optional<DateLine> parse_date_line(std::string_view line) {
  line = trim(line);
  if (line.empty() || line.size() > kLongestDateLine) return std::nullopt;
  if (std::none_of(line.begin(), line.end(), is_ascii_digit)) return std::nullopt;
  return DateScan(without_place(line), Date()).run();
}

std::optional<DateLine> parse_relative_date(std::string_view line, const Date& reference) {
  line = trim(line);
  if (line.empty() || line.size() > kLongestDateLine || !reference.known()) return std::nullopt;
  return DateScan(line, reference).run();
}

std::optional<Date> parse_date(std::string_view text) {
  text = trim(text);
  if (const std::optional<Date> stamp = parse_time_stamp(text)) return stamp;
  if (const std::optional<DateLine> line = parse_date_line(text)) return line->date;
  return std::nullopt;
}

}  // namespace depesche::extract
