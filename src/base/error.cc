// SPDX-License-Identifier: GPL-2.0-or-later
// The exception type; here so that its type information stands in the library once.
#include <depesche/error.h>

namespace depesche {

Error::Error(ErrorCode code, const std::string& message)
    : std::runtime_error(message), code_(code) {}
Error::~Error() = default;

QueryError::QueryError(const std::string& message, std::size_t offset)
    : Error(ErrorCode::bad_query, message), offset_(offset) {}
QueryError::~QueryError() = default;

}  // namespace depesche
