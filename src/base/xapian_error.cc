// SPDX-License-Identifier: GPL-2.0-or-later
// Xapian's exceptions by kind, as measured: many a damaged table shows as a plain DatabaseError.
#include "base/xapian_error.h"

#include <string_view>

namespace depesche::base {
namespace {

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

ErrorCode code_of(const Xapian::Error& error) {
  const std::string type = error.get_type();
  const std::string& message = error.get_msg();
  if (type == "DatabaseLockError") {
    // "already locked", or no right to open the lock file: the same type for both.
    return contains(message, "already locked") ? ErrorCode::index_locked : ErrorCode::io;
  }
  if (type == "DatabaseNotFoundError") return ErrorCode::not_found;
  if (type == "DatabaseCorruptError" || type == "DatabaseVersionError" ||
      type == "DatabaseModifiedError" || type == "DocNotFoundError" ||
      type == "SerialisationError" || contains(message, "EOF reading block") ||
      contains(message, "inflate failed")) {
    return ErrorCode::index_damaged;
  }
  if (error.get_error_string() != nullptr || contains(message, "(No space left on device)") ||
      contains(message, "(Permission denied)") || contains(message, "(Read-only file system)") ||
      contains(message, "(File too large)") || contains(message, "(Input/output error)")) {
    return ErrorCode::io;
  }
  if (type == "DatabaseOpeningError") return ErrorCode::index_damaged;
  return ErrorCode::internal;
}

}  // namespace

void throw_as_error(const std::string& what, const Xapian::Error& error) {
  std::string message = what + ": " + error.get_msg();
  if (const char* reason = error.get_error_string()) message += std::string(" (") + reason + ")";
  throw Error(code_of(error), message);
}

}  // namespace depesche::base
