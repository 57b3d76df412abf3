// SPDX-License-Identifier: GPL-2.0-or-later
// The one exception type of the library.
#ifndef DEPESCHE_ERROR_H_
#define DEPESCHE_ERROR_H_

#include <depesche/export.h>

#include <cstddef>
#include <stdexcept>
#include <string>

namespace depesche {

// What kind of failure an Error is, for callers that act on it. Add at the end.
enum class ErrorCode {
  bad_argument,        // an option or argument has no valid value
  bad_query,           // the query text can't be read; the Error is a QueryError
  not_found,           // there is no such index or input
  io,                  // the operating system refused: permission, full disk, read error
  index_locked,        // another writer holds the index; trying again later may work
  index_incompatible,  // written by another schema or analysis version, or not by Depesche
  index_damaged,       // stored data contradict each other
  internal,            // a fault of the library itself
};

// Thrown by every function of the library that fails. The message says what was attempted, on
// which path, and why it failed; it may contain text of files and paths, so a program that prints
// it to a terminal removes control characters first. Std::bad_alloc passes through as it is.
class DEPESCHE_EXPORT Error : public std::runtime_error {
 public:
  Error(ErrorCode code, const std::string& message);
  ~Error() override;

  ErrorCode code() const noexcept { return code_; }

 private:
  ErrorCode code_;
};

// A query text that can't be read. The offset is the byte in the query text at which the fault
// was seen, at most its length, so that a program can draw a caret below it.
class DEPESCHE_EXPORT QueryError : public Error {
 public:
  QueryError(const std::string& message, std::size_t offset);
  ~QueryError() override;

  std::size_t offset() const noexcept { return offset_; }

 private:
  std::size_t offset_;
};

}  // namespace depesche

#endif
