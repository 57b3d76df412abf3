// SPDX-License-Identifier: GPL-2.0-or-later
// Search results in every output format.
#include <doctest/doctest.h>

#include <depesche/error.h>

#include "present/article.h"
#include "present/facet_table.h"
#include "present/result_json.h"
#include "present/sample.h"
#include "present/width.h"

TEST_SUITE_BEGIN("present/result");

namespace depesche::present {
namespace {

using tests::sample_hit;
using tests::sample_result;
using tests::written;

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

TEST_CASE("text shows hit and facets and notes and the total last") {
  WriterSettings settings;
  settings.columns = 60;
  CHECK(written("text", settings, sample_hit(), sample_result()) ==
        R"( 1. Krieg: Syrien-Gespräche in Genf
    hna.de · 2016-09-09 20:44 · afp · dpa · Genf · [hna-1]
    … Die Gespräche über Syrien gehen weiter …

source
  afp     1,700  ████████████████████████████████████████
  dpa       850  ████████████████████
  中国        1  ▏
  (none)      5  ▏
  … 2 more values

note: krieg*: 200 of 412 forms searched
2,551 articles, 1 shown
)");
}

TEST_CASE("formats with a place for partial matches show them apart from hits") {
  SearchResult result;
  result.query = "syrien apfelkuchen";
  result.partial = {12, {sample_hit()}};
  const auto shown = [&](const std::string& format) {
    WriterSettings settings;
    if (result_format(format).takes_fields) settings.fields = {"id"};
    std::ostringstream out;
    result_format(format).make(out, settings)->end(result);
    return out.str();
  };
  CHECK(shown("text") ==
        "Nothing has all of the words. These articles have some of them:\n\n"
        "id: hna-1\n\n"
        "0 articles, 12 with some of the words\n");
  CHECK(
      shown("json").find(
          R"("hits":0,"offset":0,"results":[],"partial":{"articles":12,"results":[{"id":"hna-1"}]},)") !=
      std::string::npos);
  CHECK(shown("jsonl").find(R"("partial":{"articles":12,"results":[{"id":"hna-1"}]},)") !=
        std::string::npos);
  CHECK(shown("trec") == "0 Q0 hna-1 1 7.125 depesche\n");
  CHECK(shown("ids") == "");
  CHECK(shown("csv") == "id\n");
  CHECK(shown("tsv") == "id\n");
}

TEST_CASE("partial matches behind hits are told as more") {
  SearchResult result;
  result.hits = 1;
  result.partial = {12, {sample_hit()}};
  WriterSettings settings;
  settings.fields = {"id"};
  CHECK(written("text", settings, sample_hit(), result) ==
        "id: hna-1\n\n"
        "These articles have some of the words:\n\n"
        "id: hna-1\n\n"
        "1 article, 12 more with some of the words\n");
}

TEST_CASE("text on a narrow terminal wraps everything") {
  WriterSettings settings;
  settings.columns = 28;
  CHECK(written("text", settings, sample_hit(), sample_result()) ==
        R"( 1. Krieg: Syrien-Gespräche
    in Genf
    hna.de
    2016-09-09 20:44 · afp
    dpa · Genf · [hna-1]
    … Die Gespräche über
    Syrien gehen weiter …

source
  afp     1,700  ███████████
  dpa       850  █████▌
  中国        1  ▏
  (none)      5  ▏
  … 2 more values

note: krieg*: 200 of 412
forms searched
2,551 articles, 1 shown
)");
}

TEST_CASE("colour marks what was found and nothing else changes") {
  WriterSettings settings;
  settings.columns = 60;
  const std::string plain = written("text", settings, sample_hit(), sample_result());
  settings.colour = true;
  std::string coloured = written("text", settings, sample_hit(), sample_result());
  CHECK(coloured.find("\x1b[1;31mSyrien\x1b[0m\x1b[1m-Gespräche") != std::string::npos);
  CHECK(coloured.find("\x1b[1;31mKrieg\x1b[0m\x1b[1m: ") != std::string::npos);
  CHECK(coloured.find("über \x1b[1;31mSyrien\x1b[0m gehen") != std::string::npos);
  for (const char* code :
       {"\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[1;31m", "\x1b[1;36m", "\x1b[36m"}) {
    coloured = replaced(coloured, code, "");
  }
  CHECK(coloured == plain);
}

TEST_CASE("text with chosen fields is a line a field") {
  WriterSettings settings;
  settings.fields = {"title", "source", "url"};
  CHECK(written("text", settings, sample_hit(), SearchResult()) ==
        "title: Syrien-Gespräche in Genf\nsource: afp; dpa\nurl: \n\n0 articles\n");
}

TEST_CASE("json has the documented keys in their order") {
  CHECK(written("json", {}, sample_hit(), sample_result()) ==
        R"({"format_version":1,"query":"syrien","hits":2551,"offset":0,"results":[)"
        R"({"id":"hna-1","rank":1,"score":7.125,"title":"Syrien-Gespräche in Genf",)"
        R"("kicker":"Krieg","date":"2016-09-09T20:44","source":["afp","dpa"],"outlet":"hna.de",)"
        R"("section":null,"place":["Genf"],"tags":["Syrien","USA"],"url":null,)"
        R"("snippet":{"text":"Die Gespräche über Syrien gehen weiter","marks":[[21,27]]}}],)"
        R"("facets":{"source":{"values":[{"value":"afp","count":1700},)"
        R"({"value":"dpa","count":850},{"value":"中国","count":1}],"missing":5,"more":2}},)"
        R"("notes":["krieg*: 200 of 412 forms searched"],"took_ms":1.9})"
        "\n");
}

TEST_CASE("json lines are the hits and then the summary") {
  WriterSettings settings;
  settings.fields = {"id", "rank"};
  settings.query_id = "q 1";
  CHECK(written("jsonl", settings, sample_hit(), SearchResult()) ==
        R"({"type":"hit","query_id":"q 1","id":"hna-1","rank":1})"
        "\n"
        R"({"type":"summary","format_version":1,"query_id":"q 1","query":"","hits":0,"offset":0,)"
        R"("facets":{},"notes":[],"took_ms":0})"
        "\n");
}

TEST_CASE("csv quotes and tsv does not") {
  WriterSettings settings;
  settings.fields = {"rank", "source", "body"};
  CHECK(written("csv", settings, sample_hit(), sample_result()) ==
        "rank,source,body\n1,afp; dpa,\"Die Außenminister \"\"Kerry\"\" und Lawrow.\n\n"
        "Zweiter Absatz.\"\n");
  CHECK(written("tsv", settings, sample_hit(), sample_result()) ==
        "rank\tsource\tbody\n1\tafp; dpa\tDie Außenminister \"Kerry\" und Lawrow.  "
        "Zweiter Absatz.\n");
}

TEST_CASE("a cell that a spreadsheet would run is a text") {
  WriterSettings settings;
  settings.fields = {"title"};
  for (const char* title : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\xe2\x80\x8b=1"}) {
    Hit hit;
    hit.article.title = title;
    const std::string csv = written("csv", settings, hit, {});
    CAPTURE(csv);
    CHECK(csv.substr(0, 7) == "title\n'");
  }
}

TEST_CASE("ids and trec lines are one word an id") {
  Hit hit = sample_hit();
  hit.article.id = "zwei Worte";
  CHECK(written("ids", {}, hit, {}) == "zwei Worte\n");
  WriterSettings settings;
  settings.query_id = "7";
  CHECK(written("trec", settings, hit, {}) == "7 Q0 zwei%20Worte 1 7.125 depesche\n");
}

TEST_CASE("an unknown format or field is an error that lists the known ones") {
  CHECK_THROWS_WITH_AS(result_format("xml"),
                       "\"xml\" is not an output format; the formats are text json jsonl csv tsv "
                       "ids trec",
                       Error);
  CHECK_THROWS_AS(choose_hit_fields({"title", "titel"}), Error);
}

TEST_CASE("long values leave room for counts and bars") {
  Facet facet{"author", {{std::string(300, 'x'), 12}, {"b", 3}}, 0, 0};
  for (const std::size_t columns : {20U, 40U, 80U, 140U}) {
    std::ostringstream out;
    write_facet_table(facet, columns, false, out);
    std::istringstream lines(out.str());
    for (std::string line; std::getline(lines, line);) {
      CAPTURE(line);
      CHECK(display_width(line) <= columns);
    }
    CHECK(out.str().find("… ") != std::string::npos);
  }
}

TEST_CASE("a whole article as text and as json") {
  std::ostringstream out;
  write_article_text(sample_hit().article, 50, false, out);
  CHECK(out.str() == R"(Krieg
Syrien-Gespräche in Genf

Die Außenminister "Kerry" und Lawrow.

Zweiter Absatz.

id:       hna-1
outlet:   hna.de
date:     2016-09-09T20:44
source:   afp; dpa
place:    Genf
tags:     Syrien; USA
)");
  std::string text;
  JsonWriter json(text);
  write_article(sample_hit().article, json);
  CHECK(text.find(R"("body":"Die Außenminister \"Kerry\" und Lawrow.\n\nZweiter Absatz.")") !=
        std::string::npos);
  CHECK(text.find("rank") == std::string::npos);
}

}  // namespace
}  // namespace depesche::present
