// SPDX-License-Identifier: GPL-2.0-or-later
// What a rebuild or compaction did and is doing: summary and progress line, as text and as JSON.
#include "present/rebuild_report.h"

#include <cstdint>
#include <initializer_list>
#include <utility>

#include "present/json.h"
#include "present/numbers.h"
#include "present/result_json.h"
#include "present/width.h"

namespace depesche::present {
namespace {

std::string sizes(std::uint64_t before, std::uint64_t after) {
  return byte_size(before) + " before, " + byte_size(after) + " now";
}

std::string report_json(std::initializer_list<std::pair<const char*, std::uint64_t>> counts,
                        double seconds, bool interrupted) {
  std::string text;
  JsonWriter json(text);
  json.begin_object();
  json.key("format_version");
  json.number(kJsonFormatVersion);
  for (const auto& [name, value] : counts) {
    json.key(name);
    json.number(value);
  }
  json.key("seconds");
  json.number(seconds, 3);
  json.key("interrupted");
  json.raw(interrupted ? "true" : "false");
  json.end_object();
  return text;
}

}  // namespace

std::string rebuild_summary(const RebuildReport& report) {
  return "compounds: " + counted(report.lexicon_words, "word", "words") +
         " from the start list and " + counted(report.articles_read, "article", "articles") +
         "\nsize: " + sizes(report.bytes_before, report.bytes_after) + "\n" +
         counted(report.articles, "article", "articles") + " analysed anew in " +
         duration(report.seconds);
}

std::string compact_summary(const CompactReport& report) {
  std::string text = "compacted: " + sizes(report.bytes_before, report.bytes_after);
  if (report.removed > 0) {
    text += ", " +
            counted(report.removed, "removed or replaced article", "removed or replaced articles") +
            " taken out";
  }
  return text + ", in " + duration(report.seconds);
}

std::string rebuild_progress(const RebuildReport& report, std::size_t columns) {
  const bool writing = report.articles > 0;
  std::string line = grouped(writing ? report.articles : report.articles_read) + " of " +
                     counted(report.articles_total, "article", "articles") +
                     (writing ? " analysed anew" : " read for their compounds");
  // The first moments would promise nonsense, and reading is a small part of the work.
  if (report.seconds >= 1 && writing) {
    const auto done = static_cast<double>(report.articles);
    const auto all = static_cast<double>(report.articles_total);
    line += " · " + duration(report.seconds * (all - done) / done) + " left";
  }
  return truncate(line, columns);
}

std::string rebuild_json(const RebuildReport& report) {
  return report_json({{"articles_read", report.articles_read},
                      {"articles", report.articles},
                      {"articles_total", report.articles_total},
                      {"lexicon_words", report.lexicon_words},
                      {"bytes_before", report.bytes_before},
                      {"bytes_after", report.bytes_after}},
                     report.seconds, report.interrupted);
}

std::string compact_json(const CompactReport& report) {
  return report_json({{"bytes_before", report.bytes_before},
                      {"bytes_after", report.bytes_after},
                      {"removed", report.removed}},
                     report.seconds, report.interrupted);
}

}  // namespace depesche::present
