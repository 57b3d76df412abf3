// SPDX-License-Identifier: GPL-2.0-or-later
// What a rebuild and a compaction say of themselves.
#include "present/rebuild_report.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("present/rebuild_report");

using depesche::CompactReport;
using depesche::RebuildReport;
using namespace depesche::present;

TEST_CASE("the summary counts words and articles and bytes and time") {
  RebuildReport report;
  report.articles_read = report.articles = report.articles_total = 5960;
  report.lexicon_words = 60000;
  report.bytes_before = 264'200'000;
  report.bytes_after = 261'100'000;
  report.seconds = 12.34;
  CHECK(rebuild_summary(report) ==
        "compounds: 60,000 words from the start list and 5,960 articles\n"
        "size: 264.2 MB before, 261.1 MB now\n"
        "5,960 articles analysed anew in 12.3 s");
  CompactReport compacted;
  compacted.bytes_before = 261'100'000;
  compacted.bytes_after = 123'700'000;
  compacted.seconds = 0.5;
  CHECK(compact_summary(compacted) == "compacted: 261.1 MB before, 123.7 MB now, in 0.5 s");
  compacted.removed = 1;
  CHECK(compact_summary(compacted) ==
        "compacted: 261.1 MB before, 123.7 MB now, 1 removed or replaced article taken out, "
        "in 0.5 s");
}

TEST_CASE("the progress line tells the pass and fits the columns") {
  RebuildReport report;
  report.articles_read = 250;
  report.articles_total = 1000;
  report.seconds = 10;
  CHECK(rebuild_progress(report, 80) == "250 of 1,000 articles read for their compounds");
  CHECK(rebuild_progress(report, 10).size() <= 12);
}

TEST_CASE("the progress line promises an end only after a second") {
  RebuildReport report;
  report.articles_read = 1000;
  report.articles = 250;
  report.articles_total = 1000;
  report.seconds = 0.5;
  CHECK(rebuild_progress(report, 80) == "250 of 1,000 articles analysed anew");
  report.seconds = 10;
  CHECK(rebuild_progress(report, 80) == "250 of 1,000 articles analysed anew · 30.0 s left");
}

TEST_CASE("as JSON each is one object in one line") {
  RebuildReport report;
  report.articles_read = report.articles_total = 4;
  report.articles = 3;
  report.lexicon_words = 5;
  report.bytes_before = 6;
  report.interrupted = true;
  CHECK(rebuild_json(report) ==
        R"({"format_version":1,"articles_read":4,"articles":3,"articles_total":4,)"
        R"("lexicon_words":5,"bytes_before":6,"bytes_after":0,"seconds":0,"interrupted":true})");
  CompactReport compacted;
  compacted.bytes_before = 6;
  compacted.bytes_after = 5;
  CHECK(
      compact_json(compacted) ==
      R"({"format_version":1,"bytes_before":6,"bytes_after":5,"removed":0,"seconds":0,"interrupted":false})");
}

TEST_SUITE_END();
