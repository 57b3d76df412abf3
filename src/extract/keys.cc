// SPDX-License-Identifier: GPL-2.0-or-later
// Which key of a record, or column of a table, is which field.
#include "extract/keys.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/utf8.h"

namespace depesche::extract {
namespace {

struct UsualName {
  std::string_view field;
  std::string_view name;  // as plain_name() has it
};

// THE table of usual names, the best of a field first. Only what means one thing wherever it
// stands: a "description" may be a lead or a search engine's, "article" a text or a number.
constexpr UsualName kUsualNames[] = {
    {"id", "id"},
    {"kicker", "kicker"},
    {"kicker", "dachzeile"},
    {"title", "title"},
    {"title", "titel"},
    {"title", "headline"},
    {"title", "ueberschrift"},
    {"title", "schlagzeile"},
    {"lead", "lead"},
    {"lead", "vorspann"},
    {"lead", "teaser"},
    {"lead", "anriss"},
    {"body", "body"},
    {"body", "text"},
    {"body", "content"},
    {"body", "maintext"},
    {"body", "fulltext"},
    {"body", "articlebody"},
    {"body", "volltext"},
    {"body", "artikeltext"},
    {"body", "inhalt"},
    {"caption", "caption"},
    {"caption", "bildunterschrift"},
    {"caption", "bildtext"},
    {"dateline", "dateline"},
    {"place", "place"},
    {"place", "ort"},
    {"credit", "credit"},
    {"source", "source"},
    {"source", "quelle"},
    {"source", "agentur"},
    {"source", "agency"},
    {"author", "author"},
    {"author", "authors"},
    {"author", "autor"},
    {"author", "autoren"},
    {"author", "autorin"},
    {"author", "verfasser"},
    {"author", "byline"},
    {"outlet", "outlet"},
    {"outlet", "medium"},
    {"outlet", "zeitung"},
    {"outlet", "publisher"},
    {"outlet", "sourcedomain"},
    {"section", "section"},
    {"section", "ressort"},
    {"section", "rubrik"},
    {"section", "category"},
    {"section", "kategorie"},
    {"tags", "tags"},
    {"tags", "schlagworte"},
    {"tags", "schlagwoerter"},
    {"tags", "stichworte"},
    {"tags", "stichwoerter"},
    {"tags", "keywords"},
    {"date", "date"},
    {"date", "datum"},
    {"date", "published"},
    {"date", "publishedat"},
    {"date", "datepublished"},
    {"date", "datepublish"},
    {"date", "publishdate"},
    {"date", "pubdate"},
    {"date", "publicationdate"},
    {"date", "erscheinungsdatum"},
    {"date", "erschienen"},
    {"date", "veroeffentlicht"},
    {"date", "veroeffentlichtam"},
    {"modified", "modified"},
    {"modified", "datemodified"},
    {"modified", "datemodify"},
    {"modified", "updated"},
    {"modified", "updatedat"},
    {"modified", "aktualisiert"},
    {"modified", "geaendert"},
    {"url", "url"},
    {"url", "link"},
    {"url", "permalink"},
    {"note", "note"},
};

// "Veröffentlicht am" and "veroeffentlicht_am" are "veroeffentlichtam".
std::string plain_name(std::string_view key) {
  const std::string lower = base::to_lower(key);
  std::string name;
  for (std::size_t i = 0, next = 0; i < lower.size(); i = next) {
    const char32_t c = base::decode_utf8(lower, i, next);
    switch (c) {
      case U'ä':
        name += "ae";
        break;
      case U'ö':
        name += "oe";
        break;
      case U'ü':
        name += "ue";
        break;
      case U'ß':
        name += "ss";
        break;
      case U' ':
      case U'_':
      case U'-':
        break;
      default:
        base::append_utf8(name, c);
    }
  }
  return name;
}

const UsualName* find_usual(std::string_view key) {
  constexpr std::size_t kLongestName = 40;
  if (key.size() > kLongestName) return nullptr;
  const std::string plain = plain_name(key);
  const auto* found = std::find_if(std::begin(kUsualNames), std::end(kUsualNames),
                                   [&](const UsualName& row) { return row.name == plain; });
  return found == std::end(kUsualNames) ? nullptr : found;
}

}  // namespace

FieldKeys::FieldKeys(const read::Record& record, const ExtractOptions& options)
    : options_(options) {
  for (const read::Field& field : record.fields) {
    const bool mapped = std::any_of(options.map.begin(), options.map.end(),
                                    [&](const auto& pair) { return pair.second == field.name; });
    const UsualName* row = mapped ? nullptr : find_usual(field.name);
    if (row == nullptr) continue;
    // The field's own name, written as it is, is the best of all.
    const bool own = field.name == row->field;
    const Usual usual{own ? 0 : static_cast<std::size_t>(row - kUsualNames) + 1, field.name};
    const auto [place, is_new] = usual_.try_emplace(row->field, usual);
    if (!is_new && usual.rank < place->second.rank) place->second = usual;
  }
}

std::vector<std::string_view> FieldKeys::of(std::string_view field) const {
  std::vector<std::string_view> keys;
  bool taken = false;  // by another field
  for (const auto& [name, key] : options_.map) {
    if (name == field) keys.push_back(key);
    if (key == field) taken = true;
  }
  if (!keys.empty()) return keys;
  if (const auto usual = usual_.find(field); usual != usual_.end()) return {usual->second.key};
  if (!taken) keys.push_back(field);
  return keys;
}

bool names_text(std::string_view key, const ExtractOptions& options) {
  constexpr std::array<std::string_view, 3> kTexts = {"title", "lead", "body"};
  const auto is_text = [&](std::string_view field) {
    return std::find(kTexts.begin(), kTexts.end(), field) != kTexts.end();
  };
  bool mapped = false;
  for (const auto& [field, mapped_key] : options.map) {
    if (mapped_key != key) continue;
    if (is_text(field)) return true;
    mapped = true;
  }
  const UsualName* row = mapped ? nullptr : find_usual(key);
  return row != nullptr && is_text(row->field);
}

}  // namespace depesche::extract
