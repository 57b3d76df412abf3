// SPDX-License-Identifier: GPL-2.0-or-later
// THE table of the fields of a hit: what `--fields` names, in every output format.
#include "present/hit_fields.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include <depesche/error.h>

namespace depesche::present {
namespace {

std::string joined(const std::vector<std::string>& values) {
  std::string all;
  for (const std::string& value : values) {
    if (!all.empty()) all += "; ";
    all += value;
  }
  return all;
}

std::string score_text(const Hit& hit) {
  std::array<char, 64> digits;
  const int length = std::snprintf(digits.data(), digits.size(), "%.4g", hit.score);
  return {digits.data(), static_cast<std::size_t>(length)};
}

void write_snippet(const Hit& hit, JsonWriter& json) {
  if (hit.snippet.text.empty()) {
    json.null();
    return;
  }
  json.begin_object();
  json.key("text");
  json.text(hit.snippet.text);
  json.key("marks");
  json.begin_list();
  for (const auto& [begin, end] : hit.snippet.marks) {
    json.begin_list();
    json.number(std::uint64_t{begin});
    json.number(std::uint64_t{end});
    json.end_list();
  }
  json.end_list();
  json.end_object();
}

// Rows for the two kinds of article fields.
template <std::string Article::*member>
constexpr HitField text_field(const char* name, bool by_default) {
  return {name, by_default, true, [](const Hit& hit) { return hit.article.*member; },
          [](const Hit& hit, JsonWriter& json) { json.text_or_null(hit.article.*member); }};
}

template <std::vector<std::string> Article::*member>
constexpr HitField list_field(const char* name, bool by_default) {
  return {name, by_default, true, [](const Hit& hit) { return joined(hit.article.*member); },
          [](const Hit& hit, JsonWriter& json) { json.texts(hit.article.*member); }};
}

template <Date Article::*member>
constexpr HitField date_field(const char* name, bool by_default) {
  return {
      name, by_default, true, [](const Hit& hit) { return date_text(hit.article.*member); },
      [](const Hit& hit, JsonWriter& json) { json.text_or_null(date_text(hit.article.*member)); }};
}

}  // namespace

const std::vector<HitField>& hit_fields() {
  static const std::vector<HitField> fields = {
      text_field<&Article::id>("id", true),
      {"rank", true, false, [](const Hit& hit) { return std::to_string(hit.rank); },
       [](const Hit& hit, JsonWriter& json) { json.number(std::uint64_t{hit.rank}); }},
      {"score", true, false, score_text,
       [](const Hit& hit, JsonWriter& json) { json.number(hit.score, 4); }},
      text_field<&Article::title>("title", true),
      text_field<&Article::kicker>("kicker", true),
      date_field<&Article::date>("date", true),
      list_field<&Article::source>("source", true),
      text_field<&Article::outlet>("outlet", true),
      text_field<&Article::section>("section", true),
      list_field<&Article::place>("place", true),
      list_field<&Article::tags>("tags", true),
      text_field<&Article::url>("url", true),
      {"snippet", true, false, [](const Hit& hit) { return hit.snippet.text; }, write_snippet},
      list_field<&Article::author>("author", false),
      text_field<&Article::lead>("lead", false),
      text_field<&Article::body>("body", false),
      text_field<&Article::caption>("caption", false),
      text_field<&Article::dateline>("dateline", false),
      text_field<&Article::credit>("credit", false),
      date_field<&Article::modified>("modified", false),
      text_field<&Article::note>("note", false),
      text_field<&Article::file>("file", false),
      text_field<&Article::format>("format", false),
  };
  return fields;
}

std::vector<HitField> choose_hit_fields(const std::vector<std::string>& names) {
  std::vector<HitField> chosen;
  if (names.empty()) {
    std::copy_if(hit_fields().begin(), hit_fields().end(), std::back_inserter(chosen),
                 [](const HitField& field) { return field.by_default; });
    return chosen;
  }
  for (const std::string& name : names) {
    const auto field = std::find_if(hit_fields().begin(), hit_fields().end(),
                                    [&](const HitField& row) { return row.name == name; });
    if (field == hit_fields().end()) {
      std::string known;
      for (const HitField& row : hit_fields()) known.append(" ").append(row.name);
      throw Error(ErrorCode::bad_argument,
                  "\"" + name + "\" is not a field of a hit; the fields are" + known);
    }
    chosen.push_back(*field);
  }
  return chosen;
}

std::string date_text(const Date& date) {
  if (!date.known()) return {};
  std::array<char, 64> text;
  int length =
      std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
  if (date.minute >= 0) {
    length = std::snprintf(text.data(), text.size(), "%04d-%02d-%02dT%02d:%02d", date.year,
                           date.month, date.day, date.minute / 60, date.minute % 60);
  }
  return {text.data(), static_cast<std::size_t>(length)};
}

}  // namespace depesche::present
