// SPDX-License-Identifier: GPL-2.0-or-later
// Looking up and decoding the character references of HTML.
#include "read/html_entities.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "base/utf8.h"
#include "read/encoding.h"

namespace depesche::read {
namespace {

struct Entity {
  std::string_view name;
  char32_t first;
  char32_t second;  // 0: none
  bool bare;        // known without its semicolon too
};

constexpr Entity kEntities[] = {
#include "read/html_entities.inc"
};

constexpr bool by_name(const Entity& a, const Entity& b) { return a.name < b.name; }
static_assert(std::is_sorted(std::begin(kEntities), std::end(kEntities), by_name));

constexpr std::size_t kLongestName = 31;
constexpr std::size_t kLongestBareName = 6;
constexpr std::size_t kShortestName = 2;

const Entity* find(std::string_view name) {
  const auto* found = std::lower_bound(std::begin(kEntities), std::end(kEntities),
                                       Entity{name, 0, 0, false}, by_name);
  return found != std::end(kEntities) && found->name == name ? found : nullptr;
}

bool is_decimal(char c) { return c >= '0' && c <= '9'; }
bool is_hexadecimal(char c) { return is_decimal(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); }
bool is_letter_or_digit(char c) {
  return is_decimal(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

char32_t digit_value(char c) {
  return static_cast<char32_t>(is_decimal(c) ? c - '0' : (c | 0x20) - 'a' + 10);
}

void append(std::string& out, const Entity& entity) {
  base::append_utf8(out, entity.first);
  if (entity.second != 0) base::append_utf8(out, entity.second);
}

// The length of the run at the start of "text" whose characters are "of_kind".
std::size_t run_length(std::string_view text, bool (*of_kind)(char)) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), of_kind) -
                                  text.begin());
}

// Appends what "#252;" or "#xFC;" at the start of "text" stands for. Returns how much of the text
// that takes; 0 if it is no number.
std::size_t decode_number(std::string_view text, std::string& out) {
  constexpr char32_t kReplacement = 0xFFFD;
  const bool hexadecimal = text.size() > 1 && (text[1] | 0x20) == 'x';
  const std::size_t begin = hexadecimal ? 2 : 1;
  const std::size_t digits = run_length(text.substr(std::min(begin, text.size())),
                                        hexadecimal ? is_hexadecimal : is_decimal);
  if (digits == 0) return 0;
  char32_t value = 0;
  for (const char c : text.substr(begin, digits)) {
    value = std::min<char32_t>(value * (hexadecimal ? 16 : 10) + digit_value(c), 0x110000);
  }
  if (value >= 0x80 && value < 0xA0) value = windows_1252(static_cast<unsigned char>(value));
  const bool is_character = value != 0 && value < 0x110000 && (value < 0xD800 || value > 0xDFFF);
  base::append_utf8(out, is_character ? value : kReplacement);
  const std::size_t end = begin + digits;
  return end < text.size() && text[end] == ';' ? end + 1 : end;
}

// Likewise for a name, "uuml;".
std::size_t decode_name(std::string_view text, bool in_attribute, std::string& out) {
  const std::size_t length = run_length(text.substr(0, kLongestName + 1), is_letter_or_digit);
  if (length < text.size() && text[length] == ';') {
    if (const Entity* entity = find(text.substr(0, length))) {
      append(out, *entity);
      return length + 1;
    }
  }
  for (std::size_t size = std::min(length, kLongestBareName); size >= kShortestName; --size) {
    const Entity* entity = find(text.substr(0, size));
    if (entity == nullptr || !entity->bare) continue;
    const char next = size < text.size() ? text[size] : ' ';
    if (in_attribute && (next == '=' || is_letter_or_digit(next))) return 0;
    append(out, *entity);
    return size;
  }
  return 0;
}

}  // namespace

std::string decode_html_entities(std::string_view text, bool in_attribute) {
  std::string decoded;
  decoded.reserve(text.size());
  while (true) {
    const std::size_t ampersand = text.find('&');
    decoded += text.substr(0, ampersand);
    if (ampersand == std::string_view::npos) return decoded;
    text.remove_prefix(ampersand + 1);
    const std::size_t taken = text.starts_with('#') ? decode_number(text, decoded)
                                                    : decode_name(text, in_attribute, decoded);
    if (taken == 0) decoded += '&';
    text.remove_prefix(taken);
  }
}

std::string html_entity(std::string_view name) {
  std::string text;
  if (const Entity* entity = find(name)) append(text, *entity);
  return text;
}

}  // namespace depesche::read
