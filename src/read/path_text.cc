// SPDX-License-Identifier: GPL-2.0-or-later
// Percent-encoding of what a path may hold but no text.
#include "read/path_text.h"

#include <cstddef>

#include "base/utf8.h"

namespace depesche::read {
namespace {

bool can_be_shown(char32_t code_point, std::size_t bytes) {
  const bool invalid = code_point == 0xFFFD && bytes == 1;
  const bool breaks_line =
      code_point == '\n' || code_point == '\t' || code_point == 0x2028 || code_point == 0x2029;
  return !invalid && !breaks_line && !base::is_control(code_point);
}

}  // namespace

std::string display_path(std::string_view path) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string text;
  text.reserve(path.size());
  for (std::size_t i = 0, next = 0; i < path.size(); i = next) {
    const char32_t code_point = base::decode_utf8(path, i, next);
    if (can_be_shown(code_point, next - i)) {
      text.append(path, i, next - i);
      continue;
    }
    for (std::size_t k = i; k < next; ++k) {
      const auto byte = static_cast<unsigned char>(path[k]);
      text += {'%', kDigits[byte >> 4], kDigits[byte & 0xF]};
    }
  }
  return text;
}

}  // namespace depesche::read
