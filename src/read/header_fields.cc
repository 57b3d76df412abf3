// SPDX-License-Identifier: GPL-2.0-or-later
// Header lines -> fields.
#include "read/header_fields.h"

#include <algorithm>

namespace depesche::read {

std::string_view trim_blanks(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; });
  return lower;
}

std::size_t end_of_header(std::string_view text) {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at)) {
    ++at;
    if (text.substr(at).starts_with('\n')) return at + 1;
    if (text.substr(at).starts_with("\r\n")) return at + 2;
  }
  return std::string_view::npos;
}

HeaderFields::HeaderFields(std::string_view lines) {
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(lines.size(), line.size() + 1));
    if (line.starts_with(' ') || line.starts_with('\t')) {
      if (fields_.empty()) continue;
      std::string& value = fields_.back().second;
      if (!value.empty()) value += ' ';
      value += trim_blanks(line);
      continue;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    fields_.emplace_back(lower_case(trim_blanks(line.substr(0, colon))),
                         trim_blanks(line.substr(colon + 1)));
  }
}

std::string_view HeaderFields::value(std::string_view name) const {
  for (const auto& [known, value] : fields_) {
    if (known == name) return value;
  }
  return {};
}

}  // namespace depesche::read
