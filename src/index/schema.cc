// SPDX-License-Identifier: GPL-2.0-or-later
// The table of fields, and how terms and values are written.
#include "index/schema.h"

#include "analyse/analyser.h"
#include "base/bytes.h"
#include "base/calendar.h"
#include "base/hash.h"
#include "extract/agencies.h"

#include <cstdio>

namespace depesche::index {
namespace {

constexpr FieldRow kFields[] = {
    // name, aliases, kind, words, whole, slot, facet
    {"title", "titel", FieldKind::text, kTitleWords, nullptr, kNoSlot, false},
    {"body", "text", FieldKind::text, kMainWords, nullptr, kNoSlot, false},
    {"caption", "bild", FieldKind::text, "XCAP", nullptr, kNoSlot, false},
    {"tags", "tag schlagwort", FieldKind::both, kTagsWords, "K", kTagsSlot, true},
    {"source", "quelle agentur agency", FieldKind::value, nullptr, "XAG", kSourceSlot, true,
     extract::source_value},
    {"outlet", "medium", FieldKind::value, nullptr, "H", kOutletSlot, true},
    {"section", "ressort", FieldKind::value, nullptr, "XSEC", kSectionSlot, true},
    {"place", "ort", FieldKind::value, nullptr, "XPL", kPlaceSlot, true},
    {"author", "autor", FieldKind::both, "XA", "A", kAuthorSlot, true},
    {"date", "datum", FieldKind::date, nullptr, nullptr, kDateSlot, false},
    {"year", "jahr", FieldKind::date, nullptr, "Y", kDateSlot, true},
    {"month", "monat", FieldKind::date, nullptr, "M", kDateSlot, true},
    {"day", "", FieldKind::date, nullptr, "D", kDateSlot, true},
    {"url", "", FieldKind::value, nullptr, "U", kNoSlot, false},
    {"id", "", FieldKind::value, nullptr, kIdPrefix, kNoSlot, false},
};

// Xapian takes terms up to 245 bytes; the longest prefix has five.
constexpr std::size_t kLongestValueBytes = 200;
constexpr std::size_t kCutValueBytes = 180;

char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (lower_ascii(a[i]) != lower_ascii(b[i])) return false;
  }
  return true;
}

bool has_alias(std::string_view aliases, std::string_view name) {
  while (!aliases.empty()) {
    const std::size_t space = aliases.find(' ');
    if (equal_ignoring_case(aliases.substr(0, space), name)) return true;
    if (space == std::string_view::npos) break;
    aliases.remove_prefix(space + 1);
  }
  return false;
}

int digits(std::string_view text) {
  int number = 0;
  for (const char c : text) number = number * 10 + (c - '0');
  return number;
}

}  // namespace

std::span<const FieldRow> fields() { return kFields; }

const FieldRow* find_field(std::string_view name_or_alias) {
  if (name_or_alias.empty()) return nullptr;
  for (const FieldRow& row : kFields) {
    if (equal_ignoring_case(row.name, name_or_alias) || has_alias(row.aliases, name_or_alias)) {
      return &row;
    }
  }
  return nullptr;
}

std::string word_term(Tier tier, std::string_view words_prefix, std::string_view text) {
  static constexpr const char* kTierPrefixes[] = {"", "Z", "XCH", "XCM"};
  std::string term = kTierPrefixes[static_cast<std::size_t>(tier)];
  return term.append(words_prefix).append(text);
}

std::string value_term(const FieldRow& field, std::string_view value) {
  if (field.normalise == nullptr) {
    return exact_value_term(field.whole, analyse::fold_value(value));
  }
  return exact_value_term(field.whole, analyse::fold_value(field.normalise(value)));
}

std::string exact_value_term(const char* whole_prefix, std::string_view value) {
  std::string term = whole_prefix;
  if (value.size() <= kLongestValueBytes) return term.append(value);
  std::size_t cut = kCutValueBytes;
  // Not inside a code point: back over continuation bytes.
  while (cut > 0 && (static_cast<unsigned char>(value[cut]) & 0xc0) == 0x80) --cut;
  return term.append(value.substr(0, cut)).append(base::hash_hex(value));
}

std::string encode_list(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) base::append_text(out, value);
  return out;
}

std::vector<std::string> decode_list(std::string_view encoded) {
  std::vector<std::string> values;
  base::ByteReader in(encoded);
  while (!in.at_end()) values.emplace_back(in.text());
  return values;
}

std::string date_value(const Date& date) {
  if (!date.known()) return std::string();
  char text[64];
  int length = std::snprintf(text, sizeof text, "%04d%02d%02d", date.year, date.month, date.day);
  if (date.minute >= 0) {
    length = std::snprintf(text, sizeof text, "%04d%02d%02d%02d%02d", date.year, date.month,
                           date.day, date.minute / 60, date.minute % 60);
  }
  return std::string(text, static_cast<std::size_t>(length));
}

Date parse_date_value(std::string_view value) {
  if (value.size() != 8 && value.size() != 12) return Date();
  if (value.find_first_not_of("0123456789") != std::string_view::npos) return Date();
  Date date;
  date.year = digits(value.substr(0, 4));
  date.month = digits(value.substr(4, 2));
  date.day = digits(value.substr(6, 2));
  if (value.size() == 12) date.minute = digits(value.substr(8, 2)) * 60 + digits(value.substr(10));
  return base::valid_date(date) ? date : Date();
}

}  // namespace depesche::index
