// SPDX-License-Identifier: GPL-2.0-or-later
// Which key is which field.
#include "extract/keys.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

TEST_SUITE_BEGIN("extract/keys");

namespace depesche::extract {
namespace {

// The keys of "field" in a record that has "names", separated by spaces.
std::string keys_in(const std::vector<std::string>& names, std::string_view field,
                    const ExtractOptions& options = {}) {
  read::Record record;
  for (const std::string& name : names) record.fields.push_back({name, {"x"}});
  std::string keys;
  for (const std::string_view key : FieldKeys(record, options).of(field)) {
    keys += (keys.empty() ? "" : " ") + std::string(key);
  }
  return keys;
}

TEST_CASE("a field is read from the key of its own name") {
  CHECK(keys_in({"headline", "title"}, "title") == "title");
  CHECK(keys_in({"Titel", "title"}, "title") == "title");
  CHECK(keys_in({}, "title") == "title");
}

TEST_CASE("usual names stand for a field") {
  const struct {
    std::string_view key;
    std::string_view field;
  } table[] = {
      {"Title", "title"},
      {"URL", "url"},
      {"Titel", "title"},
      {"Überschrift", "title"},
      {"UEBERSCHRIFT", "title"},
      {"headline", "title"},
      {"Text", "body"},
      {"article_body", "body"},
      {"Inhalt", "body"},
      {"Vorspann", "lead"},
      {"Datum", "date"},
      {"Veröffentlicht am", "date"},
      {"published_at", "date"},
      {"publishedAt", "date"},
      {"Ressort", "section"},
      {"category", "section"},
      {"Schlagwörter", "tags"},
      {"keywords", "tags"},
      {"Autor", "author"},
      {"authors", "author"},
      {"Quelle", "source"},
      {"Link", "url"},
      {"date_modified", "modified"},
      {"Ort", "place"},
  };
  for (const auto& row : table) {
    CAPTURE(row.key);
    CHECK(keys_in({std::string(row.key)}, row.field) == row.key);
  }
  CHECK(keys_in({"Beschreibung", "article"}, "body") == "body");
}

TEST_CASE("of several usual names the first of the table counts") {
  CHECK(keys_in({"content", "text"}, "body") == "text");
  CHECK(keys_in({"text", "content"}, "body") == "text");
  CHECK(keys_in({"Headline", "Titel"}, "title") == "Titel");
}

TEST_CASE("a map goes before names and what it takes is nothing else") {
  ExtractOptions options;
  options.map = {{"title", "a"}, {"title", "b"}, {"lead", "text"}, {"section", "date"}};
  CHECK(keys_in({"title", "a"}, "title", options) == "a b");
  CHECK(keys_in({"text", "Inhalt"}, "body", options) == "Inhalt");
  CHECK(keys_in({"text"}, "body", options) == "body");
  CHECK(keys_in({"date"}, "date", options).empty());
}

TEST_CASE("titles and bodies are told from other keys") {
  ExtractOptions options;
  options.map = {{"body", "artikel"}, {"section", "text"}};
  for (const char* name : {"title", "Titel", "BODY", "vorspann", "artikel"}) {
    CAPTURE(name);
    CHECK(names_text(name, options));
  }
  for (const char* name : {"text", "url", "", "Kultur", "Titelschutz"}) {
    CAPTURE(name);
    CHECK_FALSE(names_text(name, options));
  }
}

}  // namespace
}  // namespace depesche::extract

TEST_SUITE_END();
