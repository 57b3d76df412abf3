// SPDX-License-Identifier: GPL-2.0-or-later
// The one place where Xapian's exceptions become Depesche's: Xapian::Error is not a std::exception.
#ifndef DEPESCHE_BASE_XAPIAN_ERROR_H_
#define DEPESCHE_BASE_XAPIAN_ERROR_H_

#include <depesche/error.h>
#include <xapian.h>

#include <string>
#include <utility>

namespace depesche::base {

// Throws the Error that stands for "error", its message led by "what" ("opening index /x").
// Codes: lock errors -> index_locked (io when the lock file can't be opened for want of
// permission); not found -> not_found; corrupt, format, version, EOF and inflate errors ->
// index_damaged; errors with an errno -> io; the rest internal.
[[noreturn]] void throw_as_error(const std::string& what, const Xapian::Error& error);

// Runs work() and translates what Xapian throws. DatabaseModifiedError is translated as well:
// whoever wants to retry catches it inside "work".
template <typename Work>
auto guarded(const std::string& what, Work&& work) -> decltype(std::forward<Work>(work)()) {
  try {
    return std::forward<Work>(work)();
  } catch (const Xapian::Error& error) {
    throw_as_error(what, error);
  }
}

}  // namespace depesche::base

#endif
