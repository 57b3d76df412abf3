// SPDX-License-Identifier: GPL-2.0-or-later
// The options of depesche-ingest.
#include "tools/ingest_options.h"

#include <unistd.h>

#include <algorithm>
#include <array>

#include "tools/terminal.h"

namespace depesche::tools {
namespace {

std::string format_choices() {
  std::string names = "auto";
  for (const std::string& format : ingest_formats()) names += "|" + format;
  return names;
}

// More are of no use to anybody, and the library would try to start them.
constexpr std::size_t kMostThreads = 256;

// "section,,body" as three names, the second empty.
std::vector<std::string> parse_columns(const std::string& text) {
  std::vector<std::string> names;
  if (text.empty()) return names;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    names.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return names;
}

int days_in_month(int year, int month) {
  static constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays.at(static_cast<std::size_t>(month - 1));
}

}  // namespace

AddOptions::AddOptions() {
  general.text("index,d", "DIR", index,
               "the index; else $DEPESCHE_INDEX, $XDG_DATA_HOME/depesche, "
               "~/.local/share/depesche");

  writing.seconds("wait", "SECONDS", wait_seconds, "wait so long for another writer (10)");
  writing.flag("quiet", quiet, "no progress and no summary");

  reading.choice("format", format_choices(), format, "of the files; auto: by name and content");
  reading.texts("map", "FIELD=KEY", map, "read FIELD of an article from KEY of the record");
  reading.text(
      "delimiter", "C", delimiter,
      "between the cells of a table, or tab; else , ; | or tab, as its first lines have it");
  reading.text("quote", "C", quote, "around cells, '' for none; else \" or '");
  reading.text("columns", "A,B,C", columns,
               "the columns of tables, by field or as --map has them; else their first line");
  reading.text("outlet", "NAME", outlet, "who published articles that do not say it");
  reading.text("date", "DATE", date, "the day, as 2016-09-07, of articles that do not say it");
  adding.flag("prune", prune,
              "remove articles that came from PATH and are not there any more; at most 10 % "
              "of them without --force");
  adding.flag("force", force, "remove as many as --prune finds");
  adding.flag("dry-run", dry_run, "read and compare only; write nothing to the index");
  resources.count("threads", "N", threads, "threads that work at the same time; as many as processors");
  resources.count("memory", "MB", memory_mb, "keep to about so much memory, whatever comes (512)");
  reading.text("rejects", "FILE", rejects, "list what was rejected, with reasons, as JSON lines");
  reporting.choice("progress", "auto|never|json", progress,
                   "auto: a line on a terminal; json: objects on the standard error, and the "
                   "summary as an object");

  extracting.flag("explain", explain, "which rule gave each field, and what was left out by which");

  learning.text("whole-words", "FILE", whole_words,
                "never split the words of FILE, one a line: Ostern; an empty FILE clears the list, "
                "which the index keeps");
  learning.text("compounds", "FILE", compounds,
                "split the words of FILE as it says: Wachs+tube; kept likewise");
  compacting.flag("relearn", relearn, "rebuild, which learns compounds and compacts as well");
}

Progress::Kind AddOptions::progress_kind() const {
  if (quiet || progress == "never") return Progress::Kind::none;
  if (progress == "json") return Progress::Kind::json;
  return terminal_at(STDERR_FILENO).interactive ? Progress::Kind::line : Progress::Kind::none;
}

IngestOptions AddOptions::request() const {
  IngestOptions request;
  request.format = format;
  const std::vector<std::string> fields = ingest_fields();
  for (const std::string& text : map) {
    const auto assignment = parse_assignment(text, "--map");
    if (std::find(fields.begin(), fields.end(), assignment.first) == fields.end()) {
      std::string known;
      for (const std::string& field : fields) known += " " + field;
      throw UsageError("--map: \"" + assignment.first + "\" is not a field; the fields are" +
                       known);
    }
    request.map.push_back(assignment);
  }
  request.delimiter = delimiter == "tab" || delimiter == "\\t" ? "\t" : delimiter;
  request.quote = quote;
  request.columns = parse_columns(columns);
  request.outlet = outlet;
  if (!date.empty()) request.date = parse_day(date);
  request.prune = prune;
  request.force = force;
  request.dry_run = dry_run;
  request.threads = thread_count();
  request.memory_bytes = memory_bytes();
  request.wait_seconds = wait_seconds;
  if (force && !prune) throw UsageError("--force does nothing without --prune");
  return request;
}

unsigned AddOptions::thread_count() const {
  return static_cast<unsigned>(std::min<std::size_t>(threads, kMostThreads));
}

std::uint64_t AddOptions::memory_bytes() const {
  constexpr std::size_t kMostMegabytes = std::size_t{1} << 30;
  return std::uint64_t{std::min(memory_mb, kMostMegabytes)} << 20;
}

Date parse_day(const std::string& text) {
  static constexpr std::string_view kForm = "dddd-dd-dd";
  bool fits = text.size() == kForm.size();
  for (std::size_t i = 0; fits && i < text.size(); ++i) {
    fits = kForm[i] == '-' ? text[i] == '-' : text[i] >= '0' && text[i] <= '9';
  }
  Date date;
  if (fits) {
    date.year = std::stoi(text.substr(0, 4));
    date.month = std::stoi(text.substr(5, 2));
    date.day = std::stoi(text.substr(8, 2));
    fits = date.year >= 1500 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
           date.day <= days_in_month(date.year, date.month);
  }
  if (!fits) throw UsageError("--date: \"" + text + "\" is not a day like 2016-09-07");
  return date;
}

}  // namespace depesche::tools
