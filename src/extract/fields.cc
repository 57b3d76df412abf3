// SPDX-License-Identifier: GPL-2.0-or-later
// Records with named keys (JSON, tables) -> articles.
#include "extract/fields.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

#include "extract/agencies.h"
#include "extract/body_text.h"
#include "extract/byline.h"
#include "extract/credit.h"
#include "extract/date.h"
#include "extract/dateline.h"
#include "extract/html/markup_text.h"
#include "extract/html/plain_text.h"
#include "extract/keys.h"
#include "extract/names.h"
#include "extract/paragraphs.h"
#include "extract/places.h"
#include "extract/story.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

using Strings = std::vector<std::string>;

// The values of a list field that one string of a record stands for.
Strings one_value(std::string_view text) { return {single_spaced(text)}; }

// Real records have lists, or one string with commas: "Syrien, Genf".
Strings tag_values(std::string_view text) {
  Strings tags;
  for (const std::string_view tag : split(text, ",;")) tags.push_back(single_spaced(tag));
  return tags;
}

// "dpa, AFP", "dpa/lhe" and "(mit dpa, AFP)" are agencies; what is no list of agencies is one
// value.
Strings source_values(std::string_view text) {
  const std::optional<Credit> credit = parse_credit(text);
  if (credit && !credit->agencies.empty()) return credit->agencies;
  const std::vector<Name> names = read_names(text);
  const bool list = std::all_of(names.begin(), names.end(), [](const Name& name) {
    return name.kind == NameKind::agency || name.kind == NameKind::initials;
  });
  if (list && has(names, NameKind::agency)) return agencies_of(names);
  return {source_value(text)};
}

Strings place_values(std::string_view text) {
  if (const std::optional<Strings> places = parse_places(text)) return *places;
  return one_value(text);
}

// Text as it is, its paragraphs separated by empty lines.
std::string paragraphs_value(std::string_view text) {
  Strings paragraphs;
  for (Line& line : lines_of(text_of_markup(text))) paragraphs.push_back(std::move(line.text));
  return join_paragraphs(paragraphs);
}

// One line of text that readers see; it may hold markup.
std::string shown_value(std::string_view text) {
  return has_markup(text) ? plain_text(text) : single_spaced(text);
}

std::string line_value(std::string_view text) { return single_spaced(text); }

// THE table of the fields that a record may fill. A row has a text, a list or a date.
struct FieldRow {
  std::string_view name;
  std::string Article::*text = nullptr;
  std::string (*read_text)(std::string_view) = nullptr;
  Strings Article::*list = nullptr;
  Strings (*read_list)(std::string_view) = nullptr;
  Date Article::*date = nullptr;
};

constexpr FieldRow kFields[] = {
    {"id", &Article::id, line_value, nullptr, nullptr},
    {"kicker", &Article::kicker, shown_value, nullptr, nullptr},
    {"title", &Article::title, shown_value, nullptr, nullptr},
    {"lead", &Article::lead, paragraphs_value, nullptr, nullptr},
    {"body", &Article::body, paragraphs_value, nullptr, nullptr},
    {"caption", &Article::caption, shown_value, nullptr, nullptr},
    {"dateline", &Article::dateline, line_value, nullptr, nullptr},
    {"place", nullptr, nullptr, &Article::place, place_values},
    {"credit", &Article::credit, line_value, nullptr, nullptr},
    {"source", nullptr, nullptr, &Article::source, source_values},
    {"author", nullptr, nullptr, &Article::author, author_values},
    {"outlet", &Article::outlet, line_value, nullptr, nullptr},
    {"section", &Article::section, line_value, nullptr, nullptr},
    {"tags", nullptr, nullptr, &Article::tags, tag_values},
    {"date", nullptr, nullptr, nullptr, nullptr, &Article::date},
    {"modified", nullptr, nullptr, nullptr, nullptr, &Article::modified},
    {"url", &Article::url, line_value, nullptr, nullptr},
    {"note", &Article::note, line_value, nullptr, nullptr},
};

// What separates the texts of a list in a field that has one text.
std::string_view separator_of(const FieldRow& row) {
  if (row.read_text == paragraphs_value) return "\n\n";
  return row.text == &Article::caption ? "\n" : " ";
}

void read_date(std::string_view value, Date Article::*field, Extraction& result) {
  if (trim(value).empty() || (result.article.*field).known()) return;
  if (const std::optional<Date> date = parse_date(value)) {
    result.article.*field = *date;
    return;
  }
  constexpr std::size_t kLongestShown = 60;
  if (value.size() > kLongestShown) {
    result.warnings.emplace_back("a date that is too long is not understood");
    return;
  }
  std::string warning = "date \"";
  warning.append(single_spaced(value)).append("\" is not understood");
  result.warnings.push_back(std::move(warning));
}

void read_value(const FieldRow& row, std::string_view value, Extraction& result) {
  if (trim(value).empty()) return;
  if (row.text != nullptr) {
    std::string& text = result.article.*row.text;
    if (!text.empty()) text += separator_of(row);
    text += row.read_text(value);
  } else if (row.list != nullptr) {
    add_new(result.article.*row.list, row.read_list(value));
  } else {
    read_date(value, row.date, result);
  }
}

// A list of values is taken as it is ("Bund, Länder" is one tag); only a string may stand for
// several. Agencies are told from each other in both.
bool is_taken_as_list(const FieldRow& row, const read::Field& field) {
  return row.list != nullptr && field.is_list && row.list != &Article::source;
}

// True if the user says that "field" is read from "key".
bool is_mapped(std::string_view field, std::string_view key, const ExtractOptions& options) {
  return std::any_of(options.map.begin(), options.map.end(),
                     [&](const auto& pair) { return pair.first == field && pair.second == key; });
}

void read_row(const FieldRow& row, const FieldKeys& keys, const read::Record& record,
              const ExtractOptions& options, Extraction& result) {
  for (const std::string_view key : keys.of(row.name)) {
    for (const read::Field& field : record.fields) {
      if (field.name != key) continue;
      if (options.explain && key != row.name) {
        const bool mapped = is_mapped(row.name, key, options);
        result.findings.push_back({row.name, mapped ? "--map" : "usual name of the key"});
      }
      for (const std::string& value : field.values) {
        if (is_taken_as_list(row, field)) {
          if (!trim(value).empty()) add_new(result.article.*row.list, one_value(value));
        } else {
          read_value(row, value, result);
        }
      }
    }
  }
}

// Why the record's text is no text, if so. A title or body that is lost must not go unseen.
std::string wrong_type(const read::Record& record, const FieldKeys& keys) {
  for (const std::string_view name : {"title", "lead", "body"}) {
    for (const std::string_view key : keys.of(name)) {
      const std::string inside = std::string(key) + '.';
      for (const read::Field& field : record.fields) {
        std::string reason(name);
        if (field.name == key && !field.is_text) {
          const std::string& value = field.values.front();
          const bool truth = value == "true" || value == "false";
          return reason.append(truth ? " is a truth value, not text" : " is a number, not text");
        }
        if (field.name.starts_with(inside)) return reason.append(" is an object, not text");
      }
    }
  }
  return {};
}

// Gives "field" the value if it has none and the value is not empty, and notes the rule.
template <typename Value>
void fill(std::string_view name, Value Article::*field, const Value& value, std::string_view rule,
          const ExtractOptions& options, Extraction& result) {
  if (!(result.article.*field).empty() || value.empty()) return;
  result.article.*field = value;
  if (options.explain) result.findings.push_back({name, rule});
}

// The agencies of a credit and the places of a dateline that the record has as keys.
void read_own_lines(const ExtractOptions& options, Extraction& result) {
  const Article& article = result.article;
  if (const std::optional<Credit> credit = parse_credit(article.credit)) {
    fill("source", &Article::source, credit->agencies, "credit", options, result);
  }
  std::string_view head = trim(article.dateline);
  if (!article.place.empty() || head.empty()) return;
  while (head.ends_with('-') || head.ends_with("–")) {
    head = trim(head.substr(0, head.size() - (head.ends_with('-') ? 1 : 3)));
  }
  const std::optional<Dateline> dateline = parse_dateline(std::string(head) + " - X.");
  if (!dateline) return;
  fill("place", &Article::place, dateline->places, "dateline", options, result);
  fill("source", &Article::source, dateline->agencies, "dateline", options, result);
}

// A body that repeats the lead, as `extract` prints it, keeps what follows.
void drop_repeated_lead(Article& article) {
  if (article.lead.empty() || !article.body.starts_with(article.lead)) return;
  const std::string_view rest = std::string_view(article.body).substr(article.lead.size());
  if (rest.empty() || rest.starts_with('\n')) article.body = std::string(trim(rest));
}

// Takes credit and dateline out of the body. What the record says itself goes before them.
void read_story(const ExtractOptions& options, Extraction& result) {
  Article& article = result.article;
  Strings paragraphs;
  for (Line& line : lines_of(article.body)) paragraphs.push_back(std::move(line.text));
  Strings captions;
  take_furniture(paragraphs, captions, options.explain ? &result.dropped : nullptr);
  Article story;
  for (const std::string& caption : captions) {
    if (!story.caption.empty()) story.caption += '\n';
    story.caption += caption;
  }
  move_dateline(paragraphs, story);
  move_credit(paragraphs, story);
  article.body = join_paragraphs(paragraphs);
  constexpr std::string_view kDateline = "dateline of the body";
  constexpr std::string_view kCredit = "dateline or credit of the body";
  fill("caption", &Article::caption, story.caption, "captions in the body", options, result);
  fill("place", &Article::place, story.place, kDateline, options, result);
  fill("dateline", &Article::dateline, story.dateline, kDateline, options, result);
  fill("source", &Article::source, story.source, kCredit, options, result);
  fill("credit", &Article::credit, story.credit, kCredit, options, result);
  fill("author", &Article::author, story.author, kCredit, options, result);
}

}  // namespace

Extraction read_fields(const read::Record& record, const ExtractOptions& options) {
  Extraction result;
  const FieldKeys keys(record, options);
  result.reject = wrong_type(record, keys);
  if (!result.reject.empty()) return result;
  for (const FieldRow& row : kFields) read_row(row, keys, record, options, result);
  Article& article = result.article;
  if (article.title.empty() && article.body.empty() && article.lead.empty()) {
    result.reject = "neither title nor body";
    return result;
  }
  read_own_lines(options, result);
  drop_repeated_lead(article);
  read_story(options, result);
  return result;
}

std::vector<std::string> mappable_fields() {
  std::vector<std::string> names;
  for (const FieldRow& row : kFields) names.emplace_back(row.name);
  return names;
}

}  // namespace depesche::extract
