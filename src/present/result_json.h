// SPDX-License-Identifier: GPL-2.0-or-later
// A search result and its parts as JSON.
//
// {"format_version":1,"query":"syrien","hits":42,"offset":0,
//  "results":[{"id":"…","rank":1,"score":7.1,"title":"…","kicker":null,"date":"2016-09-07",
//              "source":["afp"],"outlet":"hna.de","section":null,"place":["Genf"],"tags":[],
//              "url":null,"snippet":{"text":"…","marks":[[12,18]]}}],
//  "facets":{"source":{"values":[{"value":"afp","count":17}],"missing":5,"more":0}},
//  "notes":["krieg*: 200 of 412 forms searched"],"took_ms":1.9}
//
// "query_id" comes second when the query is one of a batch, "explanation" last when it was asked
// for. JSON lines have the objects of "results", one a line, with "type":"hit" in front, and then
// the rest with "type":"summary" in front. Keys are only ever added.
#ifndef DEPESCHE_PRESENT_RESULT_JSON_H_
#define DEPESCHE_PRESENT_RESULT_JSON_H_

#include <vector>

#include <depesche/search.h>
#include "present/json.h"

namespace depesche::present {

inline constexpr std::uint64_t kJsonFormatVersion = 1;

// The value of the key "facets".
void write_facets(const std::vector<Facet>& facets, JsonWriter& json);

// A whole article: every field of hit_fields() that is the article's own.
void write_article(const Article& article, JsonWriter& json);

}  // namespace depesche::present

#endif
