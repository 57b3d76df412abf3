// SPDX-License-Identifier: GPL-2.0-or-later
// Summary, progress and issues of an ingest; numbers for people.
#include <doctest/doctest.h>

#include "present/ingest_report.h"
#include "present/numbers.h"

TEST_SUITE_BEGIN("present/ingest_report");

namespace depesche::present {
namespace {

IngestReport sample_report() {
  IngestReport report;
  report.seen = 5960;
  report.added = 5900;
  report.unchanged = 57;
  report.rejected = 3;
  report.bytes = 25'000'000;
  report.bytes_total = 50'000'000;
  report.seconds = 12.34;
  return report;
}

TEST_CASE("the summary advises a rebuild in a line of its own") {
  IngestReport report;
  report.rebuild_advised = true;
  CHECK(ingest_summary(report, false) ==
        "0 articles read in 0.0 s\n"
        "run \"depesche-ingest rebuild\" to learn the compounds of this archive");
}

TEST_CASE("the summary names what happened and leaves out what did not") {
  CHECK(ingest_summary(sample_report(), false) ==
        "5,960 articles read: 5,900 added, 57 unchanged, 3 rejected in 12.3 s (2.0 MB/s)");
  CHECK(ingest_summary(sample_report(), true) ==
        "5,960 articles read; a real run would report: 5,900 added, 57 unchanged, 3 rejected "
        "in 12.3 s (2.0 MB/s)");
  CHECK(ingest_summary(IngestReport(), false) == "0 articles read in 0.0 s");
}

TEST_CASE("an extraction without losses needs no summary") {
  IngestReport report;
  report.seen = report.added = 48;
  CHECK(extract_summary(report).empty());
  report.rejected = 2;
  report.warnings = 1;
  report.skipped_files = 1;
  CHECK(extract_summary(report) ==
        "48 articles extracted, 2 rejected, 1 warning, 1 file of unknown format skipped");
}

TEST_CASE("progress tells speed and what is left and fits the line") {
  CHECK(ingest_progress(sample_report(), 10, 100) ==
        "5,960 articles · 2.5 MB/s · 3 rejected · 50 % · 10.0 s left");
  CHECK(ingest_progress(sample_report(), 10, 20) == "5,960 articles · 2.…");
  IngestReport unknown = sample_report();
  unknown.bytes_total = 0;
  CHECK(ingest_progress(unknown, 10, 100) == "5,960 articles · 2.5 MB/s · 3 rejected");
}

TEST_CASE("the report as json") {
  CHECK(
      ingest_json(sample_report(), 12.34) ==
      R"({"format_version":1,"seen":5960,"added":5900,"updated":0,"unchanged":57,"deleted":0,)"
      R"("rejected":3,"warnings":0,"skipped_files":0,"skipped_records":0,"control_characters":0,)"
      R"("bytes":25000000,"bytes_total":50000000,"seconds":12.34,"interrupted":false,"rebuild_advised":false})");
}

TEST_CASE("an issue names file and line") {
  CHECK(issue_text({IngestIssue::Kind::reject, "a.jsonl", 12, "no title"}) ==
        "a.jsonl:12: no title");
  CHECK(issue_text({IngestIssue::Kind::warning, "a.txt", 0, "odd date"}) ==
        "a.txt: warning: odd date");
  CHECK(issue_json({IngestIssue::Kind::reject, "a.txt", 0, "no title"}) ==
        R"({"kind":"reject","file":"a.txt","line":null,"record":null,"reason":"no title"})");
}

TEST_CASE("numbers are grouped and units fit") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(1000) == "1,000");
  CHECK(grouped(1234567) == "1,234,567");
  CHECK(counted(1, "article", "articles") == "1 article");
  CHECK(byte_size(999) == "999 B");
  CHECK(byte_size(1000) == "1.0 kB");
  CHECK(byte_size(999'999) == "1.0 MB");
  CHECK(duration(0.04) == "0.0 s");
  CHECK(duration(200.4) == "3 min 20 s");
  CHECK(duration(7260) == "2 h 1 min");
}

}  // namespace
}  // namespace depesche::present
