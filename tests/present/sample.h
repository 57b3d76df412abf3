// SPDX-License-Identifier: GPL-2.0-or-later
// A small search result, made by hand.
#ifndef DEPESCHE_TESTS_PRESENT_SAMPLE_H_
#define DEPESCHE_TESTS_PRESENT_SAMPLE_H_

#include <sstream>
#include <string>

#include <depesche/search.h>

#include "present/result_writer.h"

namespace depesche::tests {

inline Hit sample_hit() {
  Hit hit;
  hit.rank = 1;
  hit.score = 7.125;
  hit.article.id = "hna-1";
  hit.article.kicker = "Krieg";
  hit.article.title = "Syrien-Gespräche in Genf";
  hit.kicker_marks = {{0, 5}};
  hit.title_marks = {{0, 6}};
  hit.article.outlet = "hna.de";
  hit.article.date = {2016, 9, 9, 20 * 60 + 44};
  hit.article.source = {"afp", "dpa"};
  hit.article.place = {"Genf"};
  hit.article.tags = {"Syrien", "USA"};
  hit.article.body = "Die Außenminister \"Kerry\" und Lawrow.\n\nZweiter Absatz.";
  hit.snippet.text = "Die Gespräche über Syrien gehen weiter";
  hit.snippet.marks = {{21, 27}};
  hit.snippet.starts_inside = true;
  hit.snippet.ends_inside = true;
  return hit;
}

inline Facet sample_facet() { return {"source", {{"afp", 1700}, {"dpa", 850}, {"中国", 1}}, 5, 2}; }

inline SearchResult sample_result() {
  SearchResult result;
  result.query = "syrien";
  result.hits = 2551;
  result.facets = {sample_facet()};
  result.notes = {"krieg*: 200 of 412 forms searched"};
  result.took_ms = 1.904;
  return result;
}

// What the format writes for this hit and result.
inline std::string written(const std::string& format, const present::WriterSettings& settings,
                           const Hit& hit, const SearchResult& result) {
  std::ostringstream out;
  const auto writer = present::result_format(format).make(out, settings);
  writer->hit(hit);
  writer->end(result);
  return out.str();
}

}  // namespace depesche::tests

#endif
