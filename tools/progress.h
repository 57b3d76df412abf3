// SPDX-License-Identifier: GPL-2.0-or-later
// What depesche-ingest says while it runs: the progress line and the first rejects.
#ifndef DEPESCHE_TOOLS_PROGRESS_H_
#define DEPESCHE_TOOLS_PROGRESS_H_

#include <chrono>
#include <cstdint>
#include <fstream>
#include <string>

#include <depesche/ingest.h>
#include <depesche/rebuild.h>

namespace depesche::tools {

// Writes to the standard error, and all issues to a file if one is named. Not safe for concurrent
// use.
class Progress {
 public:
  enum class Kind { none, line, json };

  // Shows the first "most_rejects" rejects. Throws Error(io) if "rejects_file", unless empty, can't
  // be created.
  Progress(Kind kind, const std::string& rejects_file, std::uint64_t most_rejects = 10);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void update(const IngestReport& report);
  void update(const RebuildReport& report);
  void issue(const IngestIssue& issue);

  // Clears the line, says how many issues were not shown. Throws Error(io) if the file of rejects
  // could not be written.
  void finish();

 private:
  bool due() const;
  void show_line(const std::string& line);
  double seconds() const;
  void clear_line();

  using Clock = std::chrono::steady_clock;
  Kind kind_;
  std::string rejects_file_;
  std::uint64_t most_rejects_;
  std::ofstream rejects_;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_{};  // long ago: the first update is shown at once
  bool line_shown_ = false;
  std::uint64_t reject_count_ = 0;
  std::uint64_t warning_count_ = 0;
};

}  // namespace depesche::tools

#endif
