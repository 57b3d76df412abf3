// SPDX-License-Identifier: GPL-2.0-or-later
// The Gregorian calendar and ISO 8601.
#include "base/calendar.h"

namespace depesche::base {
namespace {

// Reads from the front of a text what a date is made of; "failed" stays set once something was not
// there.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  // A number of exactly "digits" digits.
  int number(std::size_t digits) {
    int value = 0;
    if (text_.size() < digits) return fail();
    for (std::size_t i = 0; i < digits; ++i) {
      if (text_[i] < '0' || text_[i] > '9') return fail();
      value = value * 10 + (text_[i] - '0');
    }
    text_.remove_prefix(digits);
    return value;
  }

  bool take(char c) {
    if (text_.empty() || text_.front() != c) return false;
    text_.remove_prefix(1);
    return true;
  }

  void expect(char c) {
    if (!take(c)) failed_ = true;
  }

  bool at_digit() const { return !text_.empty() && text_.front() >= '0' && text_.front() <= '9'; }
  bool at_end() const { return text_.empty(); }
  bool failed() const { return failed_; }

 private:
  int fail() {
    failed_ = true;
    return 0;
  }

  std::string_view text_;
  bool failed_ = false;
};

// ":31.5" and the zone behind hours and minutes; nothing of it is kept.
void skip_seconds_and_zone(Reader& in) {
  if (in.take(':')) {
    in.number(2);
    if (in.take('.') || in.take(',')) {
      if (!in.at_digit()) in.expect('0');
      while (in.at_digit()) in.number(1);
    }
  }
  in.take(' ');
  if (in.take('Z') || in.take('z')) return;
  if (in.take('+') || in.take('-')) {
    in.number(2);
    if (in.take(':') || in.at_digit()) in.number(2);
  }
}

std::string digits(int value, std::size_t width) {
  std::string text = std::to_string(value);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

}  // namespace

int days_in_month(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[month - 1];
}

bool valid_date(const Date& date) {
  return date.year >= 1500 && date.year <= 2999 && date.month >= 1 && date.month <= 12 &&
         date.day >= 1 && date.day <= days_in_month(date.year, date.month) && date.minute >= -1 &&
         date.minute < 24 * 60;
}

std::string format_date(const Date& date) {
  if (!date.known()) return {};
  std::string text = digits(date.year, 4) + '-' + digits(date.month, 2) + '-' + digits(date.day, 2);
  if (date.minute >= 0) {
    text += 'T' + digits(date.minute / 60, 2) + ':' + digits(date.minute % 60, 2);
  }
  return text;
}

std::optional<Date> parse_iso_date(std::string_view text) {
  Reader in(text);
  Date date;
  date.year = in.number(4);
  const bool dashes = in.take('-');
  date.month = in.number(2);
  if (dashes) in.expect('-');
  date.day = in.number(2);
  if (!in.at_end()) {
    if (!in.take('T') && !in.take('t')) in.expect(' ');
    const int hour = in.number(2);
    in.take(':');
    const int minute = in.number(2);
    if (hour > 23 || minute > 59) return std::nullopt;
    date.minute = hour * 60 + minute;
    skip_seconds_and_zone(in);
  }
  if (in.failed() || !in.at_end() || !valid_date(date)) return std::nullopt;
  return date;
}

std::optional<DateSpan> parse_date_span(std::string_view text) {
  Reader in(text);
  DateSpan span;
  span.first = {in.number(4), 1, 1};
  span.last = {span.first.year, 12, 31};
  if (in.take('-')) {
    span.first.month = span.last.month = in.number(2);
    if (span.first.month < 1 || span.first.month > 12) return std::nullopt;
    span.last.day = days_in_month(span.last.year, span.last.month);
    if (in.take('-')) span.first.day = span.last.day = in.number(2);
  }
  if (in.failed() || !in.at_end() || !valid_date(span.first) || !valid_date(span.last)) {
    return std::nullopt;
  }
  return span;
}

}  // namespace depesche::base
