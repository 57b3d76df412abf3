// SPDX-License-Identifier: GPL-2.0-or-later
// Hostile text through every output format and every field.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "present/article.h"
#include "present/code_point.h"
#include "present/hostile.h"
#include "present/ingest_report.h"
#include "present/sample.h"

TEST_SUITE_BEGIN("present/hostile");

namespace depesche::present {
namespace {

Hit hit_of(const std::string& text) {
  Hit hit;
  hit.rank = 1;
  hit.score = 1;
  Article& article = hit.article;
  for (std::string* field :
       {&article.id, &article.kicker, &article.title, &article.lead, &article.body,
        &article.caption, &article.dateline, &article.credit, &article.outlet, &article.section,
        &article.url, &article.file, &article.format, &hit.snippet.text}) {
    *field = text;
  }
  for (auto* field : {&article.place, &article.source, &article.author, &article.tags}) {
    *field = {text, text};
  }
  hit.kicker_marks = {{0, text.size()}};
  hit.title_marks = {{0, text.size()}};
  hit.snippet.marks = {{0, 1}, {1, text.size()}};
  return hit;
}

SearchResult result_of(const std::string& text) {
  SearchResult result;
  result.query = text;
  result.hits = 1;
  result.facets = {{text, {{text, 1}}, 1, 1}};
  result.notes = {text};
  result.explanation = text;
  return result;
}

// Valid UTF-8 without any of the bytes and sequences that do harm, but for line feeds and
// "allowed". Does not ask the code under test which they are.
bool is_safe(std::string_view bytes, char allowed = '\n') {
  using namespace std::string_view_literals;
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    if ((value < 0x20 || value == 0x7F) && byte != '\n' && byte != allowed) return false;
  }
  for (int last = 0x80; last <= 0x9F; ++last) {
    if (bytes.find(std::string("\xc2") + static_cast<char>(last)) != bytes.npos) return false;
  }
  for (const std::string_view sequence :
       {"\xe2\x80\x8b"sv, "\xe2\x80\x8c"sv, "\xe2\x80\x8d"sv, "\xe2\x80\x8e"sv, "\xe2\x80\x8f"sv,
        "\xe2\x80\xa8"sv, "\xe2\x80\xa9"sv, "\xe2\x80\xaa"sv, "\xe2\x80\xab"sv, "\xe2\x80\xac"sv,
        "\xe2\x80\xad"sv, "\xe2\x80\xae"sv, "\xe2\x81\xa6"sv, "\xe2\x81\xa7"sv, "\xe2\x81\xa8"sv,
        "\xe2\x81\xa9"sv, "\xd8\x9c"sv, "\xef\xbb\xbf"sv, "\xf3\xa0\x81"sv}) {
    if (bytes.find(sequence) != bytes.npos) return false;
  }
  for (std::size_t offset = 0, next = 0; offset < bytes.size(); offset = next) {
    if (decode(bytes, offset, next) == 0xFFFD && next - offset == 1) return false;
  }
  return true;
}

std::vector<std::string> all_fields() {
  std::vector<std::string> names;
  for (const HitField& field : hit_fields()) names.emplace_back(field.name);
  return names;
}

TEST_CASE("no format lets a control byte of any field through") {
  static_assert(tests::kHostile.size() >= 40);
  for (const std::string_view hostile : tests::kHostile) {
    const std::string text = "vor " + std::string(hostile) + " nach";
    for (const ResultFormat& format : result_formats()) {
      for (const auto& fields : {std::vector<std::string>(), all_fields()}) {
        WriterSettings settings;
        settings.fields = fields;
        settings.query_id = text;
        settings.columns = 30;
        const std::string bytes =
            tests::written(format.name, settings, hit_of(text), result_of(text));
        CAPTURE(bytes);
        CHECK(is_safe(bytes, std::string_view(format.name) == "tsv" ? '\t' : '\n'));
      }
    }
  }
}

TEST_CASE("with colour the only escape sequences are ours") {
  for (const std::string_view hostile : tests::kHostile) {
    WriterSettings settings;
    settings.colour = true;
    std::string bytes = tests::written("text", settings, hit_of(std::string(hostile)),
                                       result_of(std::string(hostile)));
    for (const std::string_view code :
         {"\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[1;31m", "\x1b[1;36m", "\x1b[36m"}) {
      for (std::size_t at = 0; (at = bytes.find(code, at)) != std::string::npos;) {
        bytes.erase(at, code.size());
      }
    }
    CAPTURE(bytes);
    CHECK(is_safe(bytes));
  }
}

TEST_CASE("articles and ingest messages are safe as well") {
  for (const std::string_view hostile : tests::kHostile) {
    const std::string text(hostile);
    std::ostringstream out;
    write_article_text(hit_of(text).article, 40, false, out);
    CHECK(is_safe(out.str()));
    CHECK(is_safe(issue_text({IngestIssue::Kind::reject, text, 3, text})));
    CHECK(is_safe(issue_json({IngestIssue::Kind::warning, text, 0, text})));
  }
}

TEST_CASE("json gives every valid text back as it was") {
  for (const std::string_view hostile : tests::kHostile) {
    const std::string text(hostile);
    std::size_t next = 0;
    bool valid = true;
    for (std::size_t offset = 0; offset < text.size(); offset = next) {
      if (decode(text, offset, next) == 0xFFFD && next - offset == 1) valid = false;
    }
    WriterSettings settings;
    settings.fields = all_fields();
    const auto parsed =
        nlohmann::json::parse(tests::written("json", settings, hit_of(text), result_of(text)));
    if (!valid) continue;
    CAPTURE(text);
    const auto& hit = parsed.at("results").at(0);
    CHECK(parsed.at("query") == text);
    CHECK(hit.at("title") == text);
    CHECK(hit.at("body") == text);
    CHECK(hit.at("tags").at(1) == text);
    CHECK(hit.at("snippet").at("text") == text);
    CHECK(parsed.at("facets").at(text).at("values").at(0).at("value") == text);
    CHECK(parsed.at("notes").at(0) == text);
  }
}

}  // namespace
}  // namespace depesche::present
