// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/eval/question_words.h"

#include <doctest/doctest.h>

#include "query/syntax.h"

namespace {

using depesche::bench::question_words;
using depesche::query::Node;
using depesche::query::NodeKind;

struct Row {
  const char* question;
  const char* words;
};

constexpr Row kRows[] = {
    // Signs of the query language, and others.
    {"Wie viele?", "Wie viele"},
    {"Vatikan: „Weihnachten absagen!“", "Vatikan Weihnachten absagen"},
    {"(Nord-)Korea -Gipfel - +Genf", "Nord Korea Gipfel Genf"},
    {"titel:Krieg quelle=dpa", "titel Krieg quelle dpa"},
    {"krieg* wo?t =Uber Asad~1 \"a b\"~5 wort^2", "krieg wo t Uber Asad 1 a b 5 wort 2"},
    {"a && b || c & d", "a b c d"},
    {"[eckig] {geschweift} <spitz>", "eckig geschweift spitz"},
    // Operators.
    {"Krieg UND Frieden, ODER NICHT?", "Krieg und Frieden oder nicht"},
    {"AND OR NOT NEAR/5 RUND", "and or not near 5 RUND"},
    // What joins a word stays.
    {"G20-Gipfel in St.-Petersburg", "G20-Gipfel in St Petersburg"},
    {"Geht's um 3,5 oder 1.000,50 Euro?", "Geht's um 3,5 oder 1.000,50 Euro"},
    {"Die U.S.A., Berlin,Genf; H&M", "Die U.S.A Berlin Genf H&M"},
    {"Bürger*innen, Lehrer:in und (Ärzt/innen)", "Bürger*innen Lehrer:in und Ärzt/innen"},
    {"2020–2021 25 % 5€", "2020 2021 25 5"},
    {"Häuser über ß", "Häuser über ß"},
    // Nothing.
    {"", ""},
    {"?! … –", ""},
    {"kaputt\xff"
     "es",
     "kaputt es"},
};

bool all_words(const Node& node) {
  if (node.kind == NodeKind::word) return node.field == nullptr && !node.exact;
  if (node.kind != NodeKind::all && node.kind != NodeKind::bag) return false;
  for (const Node& child : node.children) {
    if (!all_words(child) || child.required) return false;
  }
  return true;
}

TEST_SUITE_BEGIN("bench/question_words");

TEST_CASE("of a question its words stay") {
  for (const Row& row : kRows) {
    CAPTURE(row.question);
    CHECK(question_words(row.question) == std::string(row.words));
  }
}

TEST_CASE("the query language reads nothing but words in what stays") {
  for (const Row& row : kRows) {
    if (*row.words == '\0') continue;
    CAPTURE(row.question);
    CHECK(all_words(depesche::query::parse(question_words(row.question), false)));
    CHECK(all_words(depesche::query::parse(question_words(row.question), true)));
  }
}

TEST_SUITE_END();

}  // namespace
