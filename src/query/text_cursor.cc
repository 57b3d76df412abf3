// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the borders of characters, words and sentences.
#include "query/text_cursor.h"

#include "base/block.h"
#include "base/utf8.h"

#include <algorithm>

namespace depesche::query {
namespace {

// The code point that ends before text[at], and where it starts. "at" is not 0.
char32_t decode_back(std::string_view text, std::size_t at, std::size_t& start) {
  start = at - 1;
  while (start > 0 && at - start < 4 && !starts_code_point(text, start)) --start;
  std::size_t next = 0;
  const char32_t code_point = base::decode_utf8(text, start, next);
  if (next == at) return code_point;
  start = at - 1;
  return base::decode_utf8(text, start, next);
}

bool is_closing(char32_t code_point) {
  return code_point == U'"' || code_point == U'\'' || code_point == U')' || code_point == U']' ||
         code_point == U'“' || code_point == U'”' || code_point == U'‘' || code_point == U'’' ||
         code_point == U'«' || code_point == U'»' || code_point == U'‹' || code_point == U'›';
}

bool is_single_space(std::string_view text, std::size_t at) {
  return text[at] == ' ' && at + 1 < text.size() && is_visible_ascii(text[at + 1]);
}

// How many of the next sixteen bytes are one character each: ASCII, but for white space in a run.
// 0 where fewer than seventeen are left.
std::size_t plain_run(std::string_view text) {
  if (text.size() <= base::kBlockBytes) return 0;
  const base::Block bytes = base::load_block(text.data());
  const base::Block next = base::load_block(text.data() + 1);
  const auto other = bytes - ' ' >= '\x7f' - ' ';
  const auto other_next = next - '!' >= '\x7f' - '!';
  return base::first_in(other | ((bytes == ' ') & other_next));
}

// True if the letters before the full stop at text[stop] are too few for the end of a sentence
// ("z. B.", "Dr. Müller", "3. Mai").
bool is_abbreviation(std::string_view text, std::size_t stop) {
  constexpr int kShortestWord = 3;
  int letters = 0;
  for (std::size_t at = stop; at > 0 && letters < kShortestWord; ++letters) {
    std::size_t start = 0;
    if (!base::is_letter(decode_back(text, at, start))) break;
    at = start;
  }
  return letters < kShortestWord;
}

}  // namespace

bool is_space(char32_t c) {
  if (c < 0x80) return c == U' ' || (c >= 0x09 && c <= 0x0d);
  return c == 0x85 || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 ||
         c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000;
}

std::size_t count_chars(std::string_view text, std::size_t enough) {
  std::size_t count = 0;
  TextCursor cursor(text, 0);
  while (count < enough) {
    const std::size_t run = std::min(plain_run(text.substr(cursor.at())), enough - count);
    cursor = TextCursor(text, cursor.at() + run);
    count += run;
    if (run == base::kBlockBytes || count == enough) continue;
    if (!cursor.forward()) break;
    ++count;
  }
  return count;
}

bool starts_code_point(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xc0) != 0x80;
}

std::size_t skip_space(std::string_view text, std::size_t at) {
  if (at < text.size() && is_visible_ascii(text[at])) return at;
  std::size_t next = at;
  while (at < text.size() && is_space(base::decode_utf8(text, at, next))) at = next;
  return at;
}

std::size_t skip_space_back(std::string_view text, std::size_t at) {
  if (at > 0 && is_visible_ascii(text[at - 1])) return at;
  std::size_t start = at;
  while (at > 0 && is_space(decode_back(text, at, start))) at = start;
  return at;
}

bool starts_sentence(std::string_view text, std::size_t at) {
  std::size_t before = skip_space_back(text, at);
  if (before == 0) return true;
  if (before == at) return false;
  const std::string_view gap = text.substr(before, at - before);
  const std::size_t line_end = gap.find('\n');
  if (line_end != gap.npos && gap.find('\n', line_end + 1) != gap.npos) return true;
  std::size_t next = 0;
  const char32_t first = base::decode_utf8(text, at, next);
  if (base::is_letter(first) && base::to_lower(first) == first) return false;
  for (std::size_t start = 0; before > 0; before = start) {
    const char32_t last = decode_back(text, before, start);
    if (is_closing(last)) continue;
    if (last == U'.') return !is_abbreviation(text, start);
    return last == U'!' || last == U'?' || last == U'…';
  }
  return false;
}

bool TextCursor::forward_any() {
  if (at_ >= text_.size()) return false;
  ++chars_;
  if (is_single_space(text_, at_)) {
    ++at_;
  } else if (is_space(base::decode_utf8(text_, at_, at_))) {
    at_ = skip_space(text_, at_);
  }
  return true;
}

bool TextCursor::back_any() {
  if (at_ == 0) return false;
  const std::size_t before = skip_space_back(text_, at_);
  if (before < at_) {
    at_ = before;
  } else {
    decode_back(text_, at_, at_);
  }
  ++chars_;
  return true;
}

}  // namespace depesche::query
