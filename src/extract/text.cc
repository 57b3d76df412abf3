// SPDX-License-Identifier: GPL-2.0-or-later
// Small helpers on UTF-8 text that every file of this folder needs.
#include "extract/text.h"

#include <algorithm>
#include <cstdint>

#include "base/utf8.h"

namespace depesche::extract {

namespace {

// The bytes of the white space character at the start of "text"; 0 if there is none.
std::size_t space_at_start(std::string_view text) {
  if (text.empty()) return 0;
  const char first = text.front();
  if (first == ' ' || (first >= '\t' && first <= '\r')) return 1;
  if (static_cast<unsigned char>(first) < 0xC2) return 0;
  for (const std::string_view space :
       {"\u00a0", "\u2002", "\u2003", "\u2007", "\u2008", "\u2009", "\u200a", "\u200b", "\u200e",
        "\u200f", "\u2028", "\u2029", "\u202f", "\u2060", "\u3000", "\ufeff"}) {
    if (text.starts_with(space)) return space.size();
  }
  return 0;
}

// The offset of the last code point of "text", which is not empty.
std::size_t last_code_point(std::string_view text) {
  std::size_t offset = text.size() - 1;
  while (offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U) --offset;
  return offset;
}

}  // namespace

std::string_view trim_left(std::string_view text) {
  while (const std::size_t bytes = space_at_start(text)) text.remove_prefix(bytes);
  return text;
}

std::string_view trim_right(std::string_view text) {
  while (!text.empty()) {
    const std::size_t last = last_code_point(text);
    if (space_at_start(text.substr(last)) == 0) break;
    text = text.substr(0, last);
  }
  return text;
}

std::string_view trim(std::string_view text) { return trim_right(trim_left(text)); }

std::string_view without_full_stop(std::string_view text) {
  text = trim_right(text);
  if (text.ends_with('.') && !text.ends_with("..")) text.remove_suffix(1);
  return trim_right(text);
}

std::string single_spaced(std::string_view text) {
  text = trim(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t space = space_at_start(text.substr(at));
    if (space == 0) {
      out += text[at++];
      continue;
    }
    if (out.back() != ' ') out += ' ';
    at += space;
  }
  return out;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> pieces;
  while (true) {
    const std::size_t end = text.find_first_of(separators);
    const std::string_view piece = trim(text.substr(0, end));
    if (!piece.empty()) pieces.push_back(piece);
    if (end == std::string_view::npos) return pieces;
    text.remove_prefix(end + 1);
  }
}

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> found;
  std::size_t start = 0;
  std::size_t at = 0;
  const auto close = [&] {
    if (at > start) found.push_back(text.substr(start, at - start));
  };
  while (at < text.size()) {
    const std::size_t space = space_at_start(text.substr(at));
    if (space == 0) {
      ++at;
      continue;
    }
    close();
    at += space;
    start = at;
  }
  close();
  return found;
}

std::size_t length(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

bool capitalised(std::string_view text) {
  if (text.empty()) return false;
  std::size_t next = 0;
  return base::is_upper(base::decode_utf8(text, 0, next));
}

bool all_letters(std::string_view text) {
  if (text.empty()) return false;
  for (std::size_t at = 0, next = 0; at < text.size(); at = next) {
    if (!base::is_letter(base::decode_utf8(text, at, next))) return false;
  }
  return true;
}

bool ends_sentence(std::string_view text) {
  text = trim_right(text);
  while (!text.empty()) {
    const std::string_view last = text.substr(last_code_point(text));
    if (last == "." || last == "!" || last == "?" || last == "…" || last == ":") return true;
    const bool closing = last == "\"" || last == "'" || last == ")" || last == "]" || last == "“" ||
                         last == "”" || last == "‘" || last == "’" || last == "«" || last == "»" ||
                         last == "‹" || last == "›";
    if (!closing) return false;
    text.remove_suffix(last.size());
  }
  return false;
}

std::string join_paragraphs(const std::vector<std::string>& paragraphs) {
  std::string joined;
  for (const std::string& paragraph : paragraphs) {
    if (paragraph.empty()) continue;
    if (!joined.empty()) joined += "\n\n";
    joined += paragraph;
  }
  return joined;
}

void add_new(std::vector<std::string>& list, const std::vector<std::string>& values) {
  for (const std::string& value : values) {
    if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
  }
}

}  // namespace depesche::extract
