// SPDX-License-Identifier: GPL-2.0-or-later
// The dateline at the start of a report: "Genf - ", "München (dpa/lby) - ".
#include "extract/dateline.h"

#include <algorithm>

#include "base/utf8.h"
#include "extract/agencies.h"
#include "extract/credit.h"
#include "extract/places.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

constexpr std::size_t kLongestDateline = 120;  // bytes

// A dash of any kind at the start of "text", its bytes.
std::size_t dash_at_start(std::string_view text) {
  for (const std::string_view dash : {"-", "–", "—", "‐", "‑", "−"}) {
    if (text.starts_with(dash)) return dash.size();
  }
  return 0;
}

// A report goes on with a sentence: a capital letter, a digit or an opening quote.
bool starts_sentence(std::string_view text) {
  if (text.empty()) return false;
  std::size_t next = 0;
  const char32_t first = base::decode_utf8(text, 0, next);
  if (base::is_upper(first) || base::is_digit(first)) return true;
  for (const std::string_view quote : {"\"", "„", "»", "«", "“", "'", "‚", "›", "(", "…"}) {
    if (text.starts_with(quote)) return true;
  }
  // "iPhone", "al-Assad", "Berlin - der …": small letters start few sentences.
  return false;
}

// Fills "dateline" from "head", what stands before the brackets or the dash.
bool read_places(std::string_view head, Dateline& dateline) {
  // "Nendeln, 27.6.2015 – Anlässlich …"
  const std::size_t comma = head.find(',');
  if (comma != std::string_view::npos) {
    const std::string_view date = trim(head.substr(comma + 1));
    const bool is_date = !date.empty() && std::all_of(date.begin(), date.end(), [](char c) {
      return is_ascii_digit(c) || c == '.' || c == ' ';
    });
    if (!is_date) return false;
    head = head.substr(0, comma);
  }
  const auto places = parse_places(trim(head));
  if (!places) return false;
  dateline.places = *places;
  return true;
}

// "Berlin (dpa) - ", "München (epd). ", "Paris (ats afp) Les", "Bielefeld (ots) Der", and without
// a place "(sda) Der Bundesrat …".
std::optional<Dateline> with_brackets(std::string_view paragraph, std::string_view start) {
  for (std::size_t open = start.find('('); open != std::string_view::npos;
       open = start.find('(', open + 1)) {
    const std::size_t close = start.find(')', open);
    if (close == std::string_view::npos) return std::nullopt;
    Dateline dateline;
    dateline.agencies = bracketed_agencies(start.substr(open + 1, close - open - 1));
    if (dateline.agencies.empty()) continue;  // "Halle (Saale) (dpa) - "
    if (open > 0 && !read_places(start.substr(0, open), dateline)) return std::nullopt;
    std::string_view rest = trim_left(paragraph.substr(close + 1));
    if (const std::size_t dash = dash_at_start(rest)) {
      rest.remove_prefix(dash);
    } else if (rest.starts_with('.') || rest.starts_with(':')) {
      rest.remove_prefix(1);
    }
    rest = trim_left(rest);
    if (!starts_sentence(rest)) return std::nullopt;
    dateline.raw = single_spaced(start.substr(0, close + 1));
    dateline.credit = single_spaced(start.substr(open + 1, close - open - 1));
    dateline.bytes = paragraph.size() - rest.size();
    return dateline;
  }
  return std::nullopt;
}

// "BERLIN afp | ", "Berlin taz | ", "KIEL dpa/taz | ": the last word of "head" names who reports.
// Takes it off; false if it is something else.
bool take_reporter(std::string_view& head, Dateline& dateline) {
  const std::size_t space = head.find_last_of(' ');
  if (space == std::string_view::npos) return false;
  const std::string_view reporter = head.substr(space + 1);
  for (const std::string_view name : split(reporter, "/,")) {
    const std::string_view code = agency_code(name);
    if (code.empty() && name != "taz") return false;
    if (!code.empty()) add_new(dateline.agencies, {std::string(code)});
  }
  if (!dateline.agencies.empty()) dateline.credit = reporter;
  head = trim(head.substr(0, space));
  return true;
}

// What stands behind the dash may be the other team or the second half of a headline. A report is a
// sentence or long, and it does not begin with a result: "Beispielstadt - Musterdorf 2:1 (1:0)".
bool is_report(std::string_view paragraph, std::string_view rest, bool known_place) {
  constexpr std::size_t kLongEnough = 72;  // code points
  constexpr std::size_t kNearStart = 60;   // bytes
  const bool sentence = ends_sentence(rest) && !rest.ends_with('?');
  if (!sentence && length(paragraph) < kLongEnough) return false;
  if (known_place) return true;
  const std::string_view start = rest.substr(0, kNearStart);
  for (std::size_t at = start.find(':'); at != std::string_view::npos;
       at = start.find(':', at + 1)) {
    if (at > 0 && at + 1 < start.size() && is_ascii_digit(start[at - 1]) &&
        is_ascii_digit(start[at + 1])) {
      return false;
    }
  }
  return true;
}

bool has_known_place(const Dateline& dateline) {
  return std::any_of(dateline.places.begin(), dateline.places.end(), is_known_place);
}

// "Genf - ", "Frankfurt/Main – ", "Berlin taz | "
std::optional<Dateline> with_dash(std::string_view paragraph, std::string_view start) {
  for (std::size_t space = start.find_first_of(" \xC2"); space != std::string_view::npos;
       space = start.find_first_of(" \xC2", space + 1)) {
    std::string_view rest = trim_left(paragraph.substr(space));
    if (rest.size() + space == paragraph.size()) continue;  // no space there
    std::size_t dash = dash_at_start(rest);
    const bool bar = rest.starts_with("| ");
    if (bar) dash = 1;
    if (dash == 0) continue;
    const std::string_view after = rest.substr(dash);
    rest = trim_left(after);
    if (rest.size() == after.size() || !starts_sentence(rest)) return std::nullopt;
    std::string_view head = trim(start.substr(0, space));
    Dateline dateline;
    dateline.raw = single_spaced(head);
    if (bar && !take_reporter(head, dateline)) return std::nullopt;
    if (!read_places(head, dateline)) return std::nullopt;
    if (!bar && !is_report(paragraph, rest, has_known_place(dateline))) return std::nullopt;
    dateline.bytes = paragraph.size() - rest.size();
    return dateline;
  }
  return std::nullopt;
}

// "Berlin. In Berlin brennen …": the papers of one publisher; places known to be some only.
std::optional<Dateline> with_full_stop(std::string_view paragraph, std::string_view start) {
  const std::size_t stop = start.find(". ");
  if (stop == std::string_view::npos || stop == 0) return std::nullopt;
  const std::vector<std::string_view> parts = split(start.substr(0, stop), "/");
  if (parts.empty() || !std::any_of(parts.begin(), parts.end(), is_known_place))
    return std::nullopt;
  Dateline dateline;
  if (!read_places(start.substr(0, stop), dateline)) return std::nullopt;
  const std::string_view rest = trim_left(paragraph.substr(stop + 1));
  if (!starts_sentence(rest)) return std::nullopt;
  dateline.raw = single_spaced(start.substr(0, stop));
  dateline.bytes = paragraph.size() - rest.size();
  return dateline;
}

}  // namespace

std::optional<Dateline> parse_dateline(std::string_view paragraph) {
  const std::size_t skipped = paragraph.size() - trim_left(paragraph).size();
  paragraph.remove_prefix(skipped);
  if (!capitalised(paragraph) && !paragraph.starts_with('(')) return std::nullopt;
  const std::string_view start =
      paragraph.substr(0, std::min({paragraph.size(), kLongestDateline, paragraph.find('\n')}));
  std::optional<Dateline> dateline = with_brackets(paragraph, start);
  if (!dateline) dateline = with_dash(paragraph, start);
  if (!dateline) dateline = with_full_stop(paragraph, start);
  if (dateline) dateline->bytes += skipped;
  return dateline;
}

}  // namespace depesche::extract
