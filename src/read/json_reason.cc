// SPDX-License-Identifier: GPL-2.0-or-later
// Plain words for nlohmann's errors.
#include "read/json_reason.h"

#include <string_view>

namespace depesche::read {

std::string json_reason(std::size_t position, const nlohmann::json::exception& error) {
  constexpr int kNumberOverflow = 406;
  if (error.id == kNumberOverflow) return "a number is too large";
  // The message is "[...] parse error at line 1, column N: syntax error while parsing X - REASON;
  // last read: 'TEXT'; expected Y". The text, which is the file's, and the jargon go.
  std::string_view message = error.what();
  const std::size_t dash = message.find(" - ");
  if (dash != std::string_view::npos) message.remove_prefix(dash + 3);
  message = message.substr(0, message.find("; last read: '"));
  return "not valid JSON at byte " + std::to_string(position) + ": " + std::string(message);
}

}  // namespace depesche::read
