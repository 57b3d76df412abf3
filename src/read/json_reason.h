// SPDX-License-Identifier: GPL-2.0-or-later
// What to tell a user of JSON that can't be read.
#ifndef DEPESCHE_READ_JSON_REASON_H_
#define DEPESCHE_READ_JSON_REASON_H_

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>

namespace depesche::read {

// The parser's error in one sentence without full stop and without text of the file. "position" is
// that of the fault, in bytes from 1.
std::string json_reason(std::size_t position, const nlohmann::json::exception& error);

}  // namespace depesche::read

#endif
