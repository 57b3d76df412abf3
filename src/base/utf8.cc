// SPDX-License-Identifier: GPL-2.0-or-later
// UTF-8 over utf8proc, with short cuts for ASCII.
#include "base/utf8.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <iterator>
#include <memory>

#include <depesche/error.h>

namespace depesche::base {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

unsigned char byte_at(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]);
}

// The first place from "offset" on where normal form C can differ from "text"; its size if there is
// none. Every character that composes with one before it has a lead byte of 0xCC or more, and so
// have those that decompose for good (U+0340, U+2126 ...). The quotes, dashes and dots of German
// print, U+2010 to U+203F, and the euro sign are stable.
std::size_t find_composing(std::string_view text, std::size_t offset) {
  for (; offset < text.size(); ++offset) {
    if (byte_at(text, offset) < 0xCC) continue;
    const std::string_view three = text.substr(offset, 3);
    const bool print =
        three.size() == 3 && three.starts_with("\xE2\x80") && byte_at(three, 2) >= 0x90;
    if (!print && three != "\xE2\x82\xAC") break;
    offset += 2;
  }
  return offset;
}

char lower_ascii(char c) {
  const bool upper = static_cast<unsigned char>(c - 'A') < 26;
  return static_cast<char>(c | (upper ? 0x20 : 0));
}

// The start of the character before "offset", which is not 0.
std::size_t previous(std::string_view text, std::size_t offset) {
  do --offset;
  while (offset > 0 && (byte_at(text, offset) & 0xC0U) == 0x80);
  return offset;
}

// The first character from "offset" on that is below U+0300, and so composes with none before it.
std::size_t find_boundary(std::string_view text, std::size_t offset) {
  while (offset < text.size() &&
         (byte_at(text, offset) >= 0xCC || (byte_at(text, offset) & 0xC0U) == 0x80)) {
    ++offset;
  }
  return offset;
}

bool is_mark(char32_t code_point) {
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
  return category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
}

// The marks that "mark" stands for in a decomposed text.
std::size_t decomposed_length(char32_t mark) {
  utf8proc_int32_t parts[8];
  return static_cast<std::size_t>(std::max<utf8proc_ssize_t>(
      utf8proc_decompose_char(static_cast<utf8proc_int32_t>(mark), parts, std::ssize(parts),
                              UTF8PROC_DECOMPOSE, nullptr),
      1));
}

// "text" with U+034F after every 30 combining marks in a row, as the Stream-Safe Text Format of
// Unicode has it: utf8proc sorts a run of marks in quadratic time, minutes for 100 kB of them.
std::string stream_safe(std::string_view text) {
  constexpr std::size_t kMaxRun = 30;
  constexpr char32_t kGraphemeJoiner = 0x034F;
  std::string safe;
  std::size_t run = 0;
  std::size_t kept = 0;
  for (std::size_t i = 0, next = 0; i < text.size(); i = next) {
    const char32_t code_point = decode_utf8(text, i, next);
    if (code_point < 0x300 || code_point == kGraphemeJoiner || !is_mark(code_point)) {
      run = 0;
      continue;
    }
    const std::size_t length = decomposed_length(code_point);
    run += length;
    if (run <= kMaxRun) continue;
    safe.append(text, kept, i - kept);
    append_utf8(safe, kGraphemeJoiner);
    kept = i;
    run = length;
  }
  safe.append(text, kept);
  return safe;
}

// Appends "text" in normal form C.
void compose(std::string_view text, std::string& out) {
  const std::string safe = stream_safe(text);
  utf8proc_uint8_t* result = nullptr;
  const utf8proc_ssize_t length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(safe.data()),
                   static_cast<utf8proc_ssize_t>(safe.size()), &result,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(result, &std::free);
  if (length == UTF8PROC_ERROR_NOMEM) throw std::bad_alloc();
  if (length < 0) throw Error(ErrorCode::internal, "composing text that is not valid UTF-8");
  out.append(reinterpret_cast<const char*>(result), static_cast<std::size_t>(length));
}

}  // namespace

char32_t decode_long_utf8(std::string_view text, std::size_t offset, std::size_t& next) {
  const unsigned char lead = byte_at(text, offset);
  next = offset + 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || offset + length > text.size()) return kReplacement;
  char32_t code_point = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    const unsigned char c = byte_at(text, offset + i);
    if ((c & 0xC0U) != 0x80) return kReplacement;
    code_point = (code_point << 6) | (c & 0x3FU);
  }
  const bool overlong =
      (length == 3 && code_point < 0x800) || (length == 4 && code_point < 0x10000);
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (overlong || surrogate || code_point > 0x10FFFF) return kReplacement;
  next = offset + length;
  return code_point;
}

bool valid_utf8(std::string_view text) {
  for (std::size_t i = 0, next = 0; i < text.size(); i = next) {
    if (byte_at(text, i) < 0x80) {
      // Pages are ASCII for the most part: eight bytes at a time.
      constexpr std::uint64_t kHighBits = 0x8080808080808080;
      std::uint64_t eight = 0;
      for (next = i + 1; next + sizeof(eight) <= text.size(); next += sizeof(eight)) {
        std::memcpy(&eight, text.data() + next, sizeof(eight));
        if ((eight & kHighBits) != 0) break;
      }
      continue;
    }
    // U+FFFD itself has three bytes; read from a single byte it stands for a fault.
    if (decode_utf8(text, i, next) == kReplacement && next == i + 1) return false;
  }
  return true;
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | (code_point >> 18));
    put(0x80 | ((code_point >> 12) & 0x3F));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

std::string to_nfc(std::string_view text) {
  if (!valid_utf8(text)) {
    throw Error(ErrorCode::internal, "composing text that is not valid UTF-8");
  }
  std::string composed;
  std::size_t done = 0;
  for (std::size_t at = 0; (at = find_composing(text, at)) < text.size();) {
    // Only the stretch around it can change: from the character that it may compose with.
    const std::size_t begin = at > done ? previous(text, at) : at;
    at = find_boundary(text, at);
    composed += text.substr(done, begin - done);
    compose(text.substr(begin, at - begin), composed);
    done = at;
  }
  composed += text.substr(done);
  return composed;
}

bool is_letter(char32_t code_point) {
  if (code_point < 0x80) {
    return (code_point | 0x20) >= 'a' && (code_point | 0x20) <= 'z';
  }
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;
}

bool is_digit(char32_t code_point) {
  if (code_point < 0x80) return code_point >= '0' && code_point <= '9';
  if (code_point >= U'₀' && code_point <= U'₉') return true;
  return utf8proc_category(static_cast<utf8proc_int32_t>(code_point)) == UTF8PROC_CATEGORY_ND;
}

bool is_upper(char32_t code_point) {
  if (code_point < 0x80) return code_point >= 'A' && code_point <= 'Z';
  return utf8proc_category(static_cast<utf8proc_int32_t>(code_point)) == UTF8PROC_CATEGORY_LU;
}

char32_t to_lower(char32_t code_point) {
  if (code_point < 0x80) {
    return code_point >= 'A' && code_point <= 'Z' ? code_point + 0x20 : code_point;
  }
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(code_point)));
}

std::string to_lower(std::string_view text) {
  std::string lower;
  lower.reserve(text.size());
  for (std::size_t i = 0, next = 0; i < text.size(); i = next) {
    // Runs of ASCII, most of any text, are copied as a whole.
    const char* const run = text.data() + i;
    const char* const end = text.data() + text.size();
    const char* const run_end =
        std::find_if(run, end, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    lower.append(run, run_end);
    char* const lower_end = lower.data() + lower.size();
    std::transform(lower_end - (run_end - run), lower_end, lower_end - (run_end - run),
                   lower_ascii);
    next = static_cast<std::size_t>(run_end - text.data());
    if (run_end != end) append_utf8(lower, to_lower(decode_utf8(text, next, next)));
  }
  return lower;
}

bool is_control(char32_t code_point) {
  return (code_point < 0x20 && code_point != '\n' && code_point != '\t') ||
         (code_point >= 0x7F && code_point <= 0x9F);
}

}  // namespace depesche::base
