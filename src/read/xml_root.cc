// SPDX-License-Identifier: GPL-2.0-or-later
// Which language an XML file is written in: the name of its root element.
#include "read/xml_root.h"

#include <cstddef>

namespace depesche::read {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

// The name at the start of "text", without prefix.
std::string_view name_at(std::string_view text) {
  std::string_view name = text.substr(0, text.find_first_of(" \t\r\n/>[\"'<&"));
  if (const std::size_t colon = name.find(':'); colon != std::string_view::npos) {
    name.remove_prefix(colon + 1);
  }
  return name;
}

// Moves "text" behind "end"; to its own end if that is not there.
void skip_behind(std::string_view& text, std::string_view end) {
  const std::size_t at = text.find(end);
  text.remove_prefix(at == std::string_view::npos ? text.size() : at + end.size());
}

}  // namespace

std::string_view xml_root(std::string_view head) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  constexpr std::string_view kDocumentType = "<!DOCTYPE";
  if (head.starts_with(kByteOrderMark)) head.remove_prefix(kByteOrderMark.size());
  while (true) {
    const std::size_t start = head.find_first_not_of(kBlanks);
    if (start == std::string_view::npos || head[start] != '<') return {};
    head.remove_prefix(start);
    if (head.starts_with("<?")) {
      skip_behind(head, "?>");
    } else if (head.starts_with("<!--")) {
      skip_behind(head, "-->");
    } else if (head.starts_with(kDocumentType)) {
      head.remove_prefix(kDocumentType.size());
      const std::size_t name = head.find_first_not_of(kBlanks);
      return name == std::string_view::npos ? std::string_view() : name_at(head.substr(name));
    } else {
      return name_at(head.substr(1));
    }
  }
}

}  // namespace depesche::read
