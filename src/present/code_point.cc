// SPDX-License-Identifier: GPL-2.0-or-later
// Which code points of an article may reach a terminal as they are.
#include "present/code_point.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include <utf8proc.h>

namespace depesche::present {
namespace {

struct Range {
  char32_t first, last;
  CodePointKind kind;
};

constexpr Range kRanges[] = {
    {0x00, 0x1F, CodePointKind::control},
    {0x7F, 0x9F, CodePointKind::control},
    {0xAD, 0xAD, CodePointKind::invisible},      // soft hyphen
    {0x34F, 0x34F, CodePointKind::invisible},    // combining grapheme joiner
    {0x61C, 0x61C, CodePointKind::layout},       // Arabic letter mark
    {0x115F, 0x1160, CodePointKind::invisible},  // Hangul fillers
    {0x180B, 0x180F, CodePointKind::invisible},  // Mongolian selectors
    {0x200B, 0x200D, CodePointKind::invisible},  // zero-width space and joiners
    {0x200E, 0x200F, CodePointKind::layout},     // left-to-right and right-to-left mark
    {0x2028, 0x202E, CodePointKind::layout},     // separators, embeddings, overrides
    {0x2060, 0x2064, CodePointKind::invisible},  // word joiner, invisible operators
    {0x2065, 0x206F, CodePointKind::layout},     // isolates and deprecated format characters
    {0x3164, 0x3164, CodePointKind::invisible},  // Hangul filler
    {0xFE00, 0xFE0F, CodePointKind::invisible},  // variation selectors
    {0xFEFF, 0xFEFF, CodePointKind::invisible},  // byte order mark
    {0xFFA0, 0xFFA0, CodePointKind::invisible},
    {0xFFF9, 0xFFFB, CodePointKind::layout},       // interlinear annotation
    {0xE0000, 0xE0FFF, CodePointKind::invisible},  // tags, selectors
};

}  // namespace

CodePointKind kind_of(char32_t code_point) {
  const auto* range = std::lower_bound(
      std::begin(kRanges), std::end(kRanges), code_point,
      [](const Range& candidate, char32_t value) { return candidate.last < value; });
  if (range == std::end(kRanges) || code_point < range->first) return CodePointKind::plain;
  return range->kind;
}

char32_t decode(std::string_view text, std::size_t offset, std::size_t& next) {
  utf8proc_int32_t code_point = 0;
  // Four bytes are the longest sequence; the cut keeps the length inside the signed type.
  const std::string_view rest = text.substr(offset, 4);
  const utf8proc_ssize_t length =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(rest.data()),
                       static_cast<utf8proc_ssize_t>(rest.size()), &code_point);
  if (length <= 0) {
    next = offset + 1;
    return 0xFFFD;
  }
  next = offset + static_cast<std::size_t>(length);
  return static_cast<char32_t>(code_point);
}

std::size_t columns_of(char32_t code_point) {
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point));
  return width > 0 ? static_cast<std::size_t>(width) : 0;
}

std::string code_point_name(char32_t code_point) {
  std::array<char, 16> name;
  const int length =
      std::snprintf(name.data(), name.size(), "<U+%04X>", static_cast<unsigned>(code_point));
  return {name.data(), static_cast<std::size_t>(length)};
}

}  // namespace depesche::present
