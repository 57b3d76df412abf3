// SPDX-License-Identifier: GPL-2.0-or-later
// What depesche-ingest says while it runs: the progress line and the first rejects.
#include "tools/progress.h"

#include <unistd.h>

#include <cerrno>
#include <iostream>
#include <system_error>

#include <depesche/error.h>
#include "present/ingest_report.h"
#include "present/numbers.h"
#include "present/rebuild_report.h"
#include "tools/run.h"
#include "tools/terminal.h"

namespace depesche::tools {
namespace {

constexpr std::chrono::milliseconds kInterval(100);

// One column stays free: a full line would wrap and could not be overwritten.
std::size_t line_columns() { return terminal_at(STDERR_FILENO).columns - 1; }

}  // namespace

Progress::Progress(Kind kind, const std::string& rejects_file, std::uint64_t most_rejects)
    : kind_(kind), rejects_file_(rejects_file), most_rejects_(most_rejects) {
  if (rejects_file.empty()) return;
  rejects_.open(rejects_file, std::ios::binary);
  if (!rejects_) {
    throw Error(ErrorCode::io,
                "creating " + rejects_file + ": " + std::generic_category().message(errno));
  }
}

Progress::~Progress() { clear_line(); }

double Progress::seconds() const {
  return std::chrono::duration<double>(Clock::now() - start_).count();
}

void Progress::clear_line() {
  if (line_shown_) std::cerr << "\r\x1b[K" << std::flush;
  line_shown_ = false;
}

bool Progress::due() const { return kind_ != Kind::none && Clock::now() - last_ >= kInterval; }

void Progress::show_line(const std::string& line) {
  std::cerr << "\r" << line << "\x1b[K" << std::flush;
  line_shown_ = true;
}

void Progress::update(const IngestReport& report) {
  if (!due()) return;
  last_ = Clock::now();
  if (kind_ == Kind::json) {
    std::cerr << present::ingest_json(report, seconds()) << std::endl;
  } else {
    show_line(present::ingest_progress(report, seconds(), line_columns()));
  }
}

void Progress::update(const RebuildReport& report) {
  if (!due()) return;
  last_ = Clock::now();
  if (kind_ == Kind::json) {
    std::cerr << present::rebuild_json(report) << std::endl;
  } else {
    show_line(present::rebuild_progress(report, line_columns()));
  }
}

void Progress::issue(const IngestIssue& issue) {
  if (rejects_.is_open()) rejects_ << present::issue_json(issue) << '\n';
  if (issue.kind == IngestIssue::Kind::warning) {
    ++warning_count_;
    return;
  }
  if (++reject_count_ > most_rejects_) return;
  clear_line();
  std::cerr << "rejected: " << present::issue_text(issue) << "\n";
}

void Progress::finish() {
  clear_line();
  if (rejects_.is_open()) {
    rejects_.close();
    if (!rejects_) throw Error(ErrorCode::io, "writing " + rejects_file_ + " failed");
    return;
  }
  if (reject_count_ > most_rejects_) {
    std::cerr << "rejected: " << present::grouped(reject_count_ - most_rejects_)
              << " more; --rejects FILE lists all\n";
  } else if (warning_count_ > 0) {
    std::cerr << present::counted(warning_count_, "warning", "warnings")
              << "; --rejects FILE lists them\n";
  }
}

}  // namespace depesche::tools
