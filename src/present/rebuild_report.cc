// SPDX-License-Identifier: GPL-2.0-or-later
// What a rebuild did and is doing: summary and progress line, as text and as JSON.
#include "present/rebuild_report.h"

#include "present/json.h"
#include "present/numbers.h"
#include "present/result_json.h"
#include "present/width.h"

namespace depesche::present {

std::string rebuild_summary(const RebuildReport& report) {
  return counted(report.articles, "article", "articles") + " analysed anew in " +
         duration(report.seconds);
}

std::string rebuild_progress(const RebuildReport& report, std::size_t columns) {
  std::string line = grouped(report.articles) + " of " +
                     counted(report.articles_total, "article", "articles") + " analysed anew";
  // The first moments would promise nonsense.
  if (report.seconds >= 1 && report.articles > 0) {
    const auto done = static_cast<double>(report.articles);
    const auto all = static_cast<double>(report.articles_total);
    line += " · " + duration(report.seconds * (all - done) / done) + " left";
  }
  return truncate(line, columns);
}

std::string rebuild_json(const RebuildReport& report) {
  std::string text;
  JsonWriter json(text);
  json.begin_object();
  json.key("format_version");
  json.number(kJsonFormatVersion);
  json.key("articles");
  json.number(report.articles);
  json.key("articles_total");
  json.number(report.articles_total);
  json.key("seconds");
  json.number(report.seconds, 3);
  json.key("interrupted");
  json.raw(report.interrupted ? "true" : "false");
  json.end_object();
  return text;
}

}  // namespace depesche::present
