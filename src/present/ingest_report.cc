// SPDX-License-Identifier: GPL-2.0-or-later
// What an ingest did and is doing: summary, progress line, issues; as text and as JSON.
#include "present/ingest_report.h"

#include <array>
#include <cstdint>
#include <cstdio>

#include "present/json.h"
#include "present/numbers.h"
#include "present/result_json.h"
#include "present/sanitise.h"
#include "present/width.h"

namespace depesche::present {
namespace {

void append_count(std::string& list, std::uint64_t count, const char* what) {
  if (count == 0) return;
  if (!list.empty()) list += ", ";
  list += grouped(count) + " " + what;
}

std::string speed(std::uint64_t bytes, double seconds) {
  const double per_second = static_cast<double>(bytes) / seconds;
  return byte_size(static_cast<std::uint64_t>(per_second)) + "/s";
}

// What went wrong with some of the input.
void append_losses(std::string& list, const IngestReport& report) {
  append_count(list, report.rejected, "rejected");
  append_count(list, report.warnings, report.warnings == 1 ? "warning" : "warnings");
  append_count(list, report.skipped_files,
               report.skipped_files == 1 ? "file of unknown format skipped"
                                         : "files of unknown format skipped");
  append_count(list, report.skipped_records,
               report.skipped_records == 1 ? "other record of a web archive skipped"
                                           : "other records of web archives skipped");
  append_count(
      list, report.control_characters,
      report.control_characters == 1 ? "control character dropped" : "control characters dropped");
}

}  // namespace

std::string ingest_summary(const IngestReport& report, bool dry_run) {
  std::string done;
  append_count(done, report.added, "added");
  append_count(done, report.updated, "updated");
  append_count(done, report.unchanged, "unchanged");
  append_count(done, report.deleted, "deleted");
  append_losses(done, report);
  std::string line = counted(report.seen, "article", "articles") + " read";
  if (!done.empty()) line += (dry_run ? "; a real run would report: " : ": ") + done;
  line += " in " + duration(report.seconds);
  // A speed of a few milliseconds says nothing.
  if (report.seconds >= 0.1 && report.bytes > 0) {
    line += " (" + speed(report.bytes, report.seconds) + ")";
  }
  if (report.rebuild_advised) {
    line += "\nrun \"depesche-ingest rebuild\" to learn the compounds of this archive";
  }
  return line;
}

std::string extract_summary(const IngestReport& report) {
  std::string losses;
  append_losses(losses, report);
  if (losses.empty()) return {};
  return counted(report.added, "article", "articles") + " extracted, " + losses;
}

std::string ingest_progress(const IngestReport& report, double seconds, std::size_t columns) {
  std::string line = counted(report.seen, "article", "articles");
  if (seconds >= 0.1 && report.bytes > 0) line += " · " + speed(report.bytes, seconds);
  if (report.rejected > 0) line += " · " + grouped(report.rejected) + " rejected";
  if (report.bytes_total > 0 && report.bytes <= report.bytes_total) {
    const double share =
        static_cast<double>(report.bytes) / static_cast<double>(report.bytes_total);
    line += " · " + std::to_string(static_cast<int>(share * 100)) + " %";
    // The first moments (opening, a cold cache) would promise nonsense.
    if (seconds >= 1 && share > 0.01) {
      line += " · " + duration(seconds / share - seconds) + " left";
    }
  }
  return truncate(line, columns);
}

std::string ingest_json(const IngestReport& report, double seconds) {
  const struct {
    const char* name;
    std::uint64_t value;
  } counts[] = {
      {"seen", report.seen},
      {"added", report.added},
      {"updated", report.updated},
      {"unchanged", report.unchanged},
      {"deleted", report.deleted},
      {"rejected", report.rejected},
      {"warnings", report.warnings},
      {"skipped_files", report.skipped_files},
      {"skipped_records", report.skipped_records},
      {"control_characters", report.control_characters},
      {"bytes", report.bytes},
  };
  std::string text;
  JsonWriter json(text);
  json.begin_object();
  json.key("format_version");
  json.number(kJsonFormatVersion);
  for (const auto& [name, value] : counts) {
    json.key(name);
    json.number(value);
  }
  json.key("bytes_total");
  if (report.bytes_total > 0) {
    json.number(report.bytes_total);
  } else {
    json.null();
  }
  json.key("seconds");
  json.number(seconds, 3);
  json.key("interrupted");
  json.raw(report.interrupted ? "true" : "false");
  json.key("rebuild_advised");
  json.raw(report.rebuild_advised ? "true" : "false");
  json.end_object();
  return text;
}

std::string issue_text(const IngestIssue& issue) {
  std::string text = issue.file;
  if (issue.line > 0) text += ":" + std::to_string(issue.line);
  if (issue.record > 0) text += ", record " + std::to_string(issue.record);
  if (issue.kind == IngestIssue::Kind::warning) text += ": warning";
  return sanitise(text + ": " + issue.reason);
}

std::string issue_json(const IngestIssue& issue) {
  std::string text;
  JsonWriter json(text);
  json.begin_object();
  json.key("kind");
  json.text(issue.kind == IngestIssue::Kind::reject ? "reject" : "warning");
  json.key("file");
  json.text(issue.file);
  for (const auto& [name, number] : {std::pair("line", issue.line), {"record", issue.record}}) {
    json.key(name);
    if (number > 0) {
      json.number(number);
    } else {
      json.null();
    }
  }
  json.key("reason");
  json.text(issue.reason);
  json.end_object();
  return text;
}

}  // namespace depesche::present
