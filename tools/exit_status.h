// SPDX-License-Identifier: GPL-2.0-or-later
// THE table of exit codes of both programs.
#ifndef DEPESCHE_TOOLS_EXIT_STATUS_H_
#define DEPESCHE_TOOLS_EXIT_STATUS_H_

#include <depesche/error.h>

namespace depesche::tools {

// Scripts depend on these numbers: never change one. Where sysexits.h has a number for it, it is
// that one. 4 is kept for results from which a shard was missing.
enum class ExitStatus {
  done = 0,
  nothing_found = 1,
  usage = 2,
  some_rejected = 3,
  damaged = 65,
  missing = 66,
  internal = 70,
  io = 74,
  locked = 75,
  interrupted = 130,
};

struct ExitStatusRow {
  ExitStatus status;
  const char* meaning;
};

inline constexpr ExitStatusRow kExitStatuses[] = {
    {ExitStatus::done, "found, or done"},
    {ExitStatus::nothing_found, "nothing found"},
    {ExitStatus::usage, "the command line or the query can't be understood"},
    {ExitStatus::some_rejected, "ingest is finished, but some records were rejected"},
    {ExitStatus::damaged, "the index is damaged, or of another version"},
    {ExitStatus::missing, "there is no such index or input"},
    {ExitStatus::internal, "a fault of the program"},
    {ExitStatus::io, "reading or writing failed: disk full, no permission"},
    {ExitStatus::locked, "another program writes to the index; try again later"},
    {ExitStatus::interrupted, "interrupted, after what was complete had been stored"},
};

constexpr ExitStatus exit_status_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::bad_argument:
    case ErrorCode::bad_query:
      return ExitStatus::usage;
    case ErrorCode::not_found:
      return ExitStatus::missing;
    case ErrorCode::io:
      return ExitStatus::io;
    case ErrorCode::index_locked:
      return ExitStatus::locked;
    case ErrorCode::index_incompatible:
    case ErrorCode::index_damaged:
      return ExitStatus::damaged;
    case ErrorCode::internal:
      return ExitStatus::internal;
  }
  return ExitStatus::internal;
}

}  // namespace depesche::tools

#endif
