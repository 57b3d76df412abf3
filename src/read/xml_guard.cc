// SPDX-License-Identifier: GPL-2.0-or-later
// A scan of well-formed XML: where something is not, the parser stops by itself.
#include "read/xml_guard.h"

#include <algorithm>

namespace depesche::read {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

// The offset behind the first "end" from "at" on; the size of the text if there is none.
std::size_t behind(std::string_view xml, std::string_view end, std::size_t at) {
  const std::size_t found = xml.find(end, at);
  return found == kNone ? xml.size() : found + end.size();
}

// If a comment, CDATA section or processing instruction starts at "at", the offset behind it; else
// "at".
std::size_t skip_section(std::string_view xml, std::size_t at) {
  struct Section {
    std::string_view begin;
    std::string_view end;
  };
  constexpr Section kSections[] = {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}};
  for (const Section& section : kSections) {
    if (xml.substr(at).starts_with(section.begin)) {
      return behind(xml, section.end, at + section.begin.size());
    }
  }
  return at;
}

// If a quoted value starts at "at", the offset behind it; else "at".
std::size_t skip_value(std::string_view xml, std::size_t at) {
  const std::string_view quote = xml.substr(at, 1);
  return quote == "\"" || quote == "'" ? behind(xml, quote, at + 1) : at;
}

// The offset behind the document type that starts at "at".
std::size_t skip_document_type(std::string_view xml, std::size_t at) {
  bool in_subset = false;
  while (at < xml.size()) {
    std::size_t next = skip_section(xml, at);
    if (next == at) next = skip_value(xml, at);
    if (next == at) {
      if (xml[at] == '[' || xml[at] == ']') in_subset = xml[at] == '[';
      ++next;
      if (xml[at] == '>' && !in_subset) return next;
    }
    at = next;
  }
  return at;
}

}  // namespace

void blank_document_type(std::string& xml) {
  std::size_t at = 0;
  while ((at = xml.find('<', at)) != kNone) {
    const std::size_t next = skip_section(xml, at);
    if (next == at) break;
    at = next;
  }
  constexpr std::string_view kStart = "<!DOCTYPE";
  if (at == kNone || xml.compare(at, kStart.size(), kStart) != 0) return;
  const auto begin = xml.begin() + static_cast<std::ptrdiff_t>(at);
  const auto end = xml.begin() + static_cast<std::ptrdiff_t>(skip_document_type(xml, at));
  std::replace_if(
      begin, end, [](char c) { return c != '\n'; }, ' ');
}

std::size_t find_crowded_element(std::string_view xml, std::size_t limit) {
  std::size_t at = 0;
  while ((at = xml.find('<', at)) != kNone) {
    if (const std::size_t next = skip_section(xml, at); next != at) {
      at = next;
      continue;
    }
    const std::size_t begin = at++;
    std::size_t values = 0;
    while (at < xml.size() && xml[at] != '>') {
      const std::size_t next = skip_value(xml, at);
      if (next != at && ++values > limit) return begin;
      at = std::max(next, at + 1);
    }
  }
  return kNone;
}

}  // namespace depesche::read
