// SPDX-License-Identifier: GPL-2.0-or-later
// The line that names an article's authors: "Von Felix Schröder und Jörg Soldwisch, dpa".
#include "extract/byline.h"

#include <algorithm>
#include <iterator>

#include "extract/names.h"
#include "extract/places.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

constexpr std::size_t kLongestByline = 140;  // bytes

constexpr std::string_view kLabels[] = {"Von:",
                                        "von:",
                                        "VON:",
                                        "Von",
                                        "von",
                                        "VON",
                                        "Autor:",
                                        "Autorin:",
                                        "Autoren:",
                                        "Text:",
                                        "Artikel von",
                                        "Ein Artikel von",
                                        "Ein Bericht von",
                                        "Ein Kommentar von",
                                        "Eine Kolumne von",
                                        "Ein Interview von",
                                        "Eine Analyse von",
                                        "Ein Gastbeitrag von",
                                        "Kommentar von",
                                        "Interview von"};

std::string_view without_label(std::string_view line) {
  for (const std::string_view label : kLabels) {
    if (line.size() <= label.size() || !line.starts_with(label)) continue;
    const std::string_view rest = trim_left(line.substr(label.size()));
    const bool separate = rest.size() < line.size() - label.size() || label.ends_with(':');
    if (separate) return rest;
  }
  return {};
}

// The part of "text" from its first digit on, if that is a date.
std::optional<DateLine> take_date(std::string_view& text) {
  const auto digit = std::find_if(text.begin(), text.end(), is_ascii_digit);
  if (digit == text.end()) return std::nullopt;
  const std::size_t at = static_cast<std::size_t>(digit - text.begin());
  const std::optional<DateLine> date = parse_date_line(text.substr(at));
  if (date) {
    text = trim(text.substr(0, at));
    while (text.ends_with(',') || text.ends_with('|') || text.ends_with('-')) {
      text = trim_right(text.substr(0, text.size() - 1));
    }
  }
  return date;
}

// "28. April 2023, 18:31 Uhr Quelle: ZEIT ONLINE, dpa, sk 25 Kommentare": the line below a title
// that tells where the text is from. Without its date such a line is a picture's.
std::optional<Byline> parse_dated_source(std::string_view line) {
  constexpr std::string_view kLabel = "Quelle:";
  const std::size_t at = line.find(kLabel);
  if (at == std::string_view::npos || at == 0) return std::nullopt;
  std::string_view list = trim(line.substr(at + kLabel.size()));
  std::vector<std::string_view> all = words(list);
  if (all.size() > 2 && all.back().starts_with("Komment") && all_digits(all[all.size() - 2])) {
    list = trim(list.substr(0, static_cast<std::size_t>(all[all.size() - 2].data() - list.data())));
  }
  Byline byline;
  byline.date = parse_date_line(line.substr(0, at));
  const std::vector<Name> names = read_names(list);
  if (!byline.date || names.empty() || has(names, NameKind::unknown)) return std::nullopt;
  byline.people = people_of(names);
  byline.agencies = agencies_of(names);
  if (!byline.agencies.empty()) byline.credit = list;
  return byline;
}

// "Jana Wolf, Washington": a correspondent with the place, which must be known.
std::optional<Byline> parse_correspondent(std::string_view line) {
  const std::size_t comma = line.find_last_of(',');
  if (comma == std::string_view::npos || !is_known_place(trim(line.substr(comma + 1)))) {
    return std::nullopt;
  }
  const std::vector<Name> names = read_names(line.substr(0, comma));
  const bool people = std::all_of(names.begin(), names.end(), [](const Name& name) {
    return name.kind == NameKind::person && name.separator != '/';
  });
  if (names.empty() || !people) return std::nullopt;
  Byline byline;
  byline.people = people_of(names);
  return byline;
}

}  // namespace

bool is_byline_label(std::string_view line) {
  return std::find(std::begin(kLabels), std::end(kLabels), trim(line)) != std::end(kLabels);
}

std::optional<Byline> parse_byline(std::string_view line) {
  line = trim(line);
  if (line.empty() || line.size() > kLongestByline) return std::nullopt;
  std::string_view list = without_label(line);
  if (list.empty()) {
    const std::optional<Byline> dated = parse_dated_source(line);
    return dated ? dated : parse_correspondent(line);
  }
  Byline byline;
  byline.date = take_date(list);
  const std::vector<Name> names = read_names(list);
  byline.people = people_of(names);
  byline.agencies = agencies_of(names);
  if (byline.people.empty() && byline.agencies.empty()) return std::nullopt;
  for (const Name& name : names) {
    if (name.kind != NameKind::agency) continue;
    if (!byline.credit.empty()) byline.credit += '/';
    byline.credit += name.text;
  }
  // A place or a role may follow a person: "Von Jana Wolf, Washington".
  const bool first_known = names.front().kind != NameKind::word;
  if (has(names, NameKind::unknown) || !first_known) return std::nullopt;
  return byline;
}

std::vector<std::string> author_values(std::string_view text) {
  text = trim(text);
  if (const std::optional<Byline> byline = parse_byline(text); byline && !byline->people.empty()) {
    return byline->people;
  }
  const std::vector<Name> names = read_names(text);
  const bool people_only = std::all_of(names.begin(), names.end(), [](const Name& name) {
    return name.kind == NameKind::person || name.kind == NameKind::agency;
  });
  if (people_only && has(names, NameKind::person)) return people_of(names);
  return {single_spaced(text)};
}

}  // namespace depesche::extract
