// SPDX-License-Identifier: GPL-2.0-or-later
// What a rebuild says of itself.
#include "present/rebuild_report.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("present/rebuild_report");

using depesche::RebuildReport;
using namespace depesche::present;

TEST_CASE("the summary counts articles and time") {
  RebuildReport report;
  report.articles = report.articles_total = 5960;
  report.seconds = 12.34;
  CHECK(rebuild_summary(report) == "5,960 articles analysed anew in 12.3 s");
  report.articles = 1;
  CHECK(rebuild_summary(report) == "1 article analysed anew in 12.3 s");
}

TEST_CASE("the progress line promises an end only after a second and fits the columns") {
  RebuildReport report;
  report.articles = 250;
  report.articles_total = 1000;
  report.seconds = 0.5;
  CHECK(rebuild_progress(report, 80) == "250 of 1,000 articles analysed anew");
  report.seconds = 10;
  CHECK(rebuild_progress(report, 80) == "250 of 1,000 articles analysed anew · 30.0 s left");
  CHECK(rebuild_progress(report, 10).size() <= 12);
}

TEST_CASE("as JSON it is one object in one line") {
  RebuildReport report;
  report.articles = 3;
  report.articles_total = 4;
  report.interrupted = true;
  CHECK(rebuild_json(report) ==
        R"({"format_version":1,"articles":3,"articles_total":4,"seconds":0,"interrupted":true})");
}

TEST_SUITE_END();
