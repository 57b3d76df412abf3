// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers and texts as bytes.
#include "base/bytes.h"

#include <depesche/error.h>

namespace depesche::base {

void append_number(std::string& out, std::uint64_t number) {
  while (number >= 0x80) {
    out.push_back(static_cast<char>(number | 0x80));
    number >>= 7;
  }
  out.push_back(static_cast<char>(number));
}

void append_text(std::string& out, std::string_view text) {
  append_number(out, text.size());
  out.append(text);
}

void append_fixed64(std::string& out, std::uint64_t number) {
  for (int shift = 0; shift < 64; shift += 8) out.push_back(static_cast<char>(number >> shift));
}

std::uint64_t ByteReader::number() {
  std::uint64_t number = 0;
  for (int shift = 0; shift < 64; shift += 7) {
    const auto byte = static_cast<unsigned char>(take(1).front());
    number |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
    if (byte < 0x80) return number;
  }
  throw Error(ErrorCode::index_damaged, "a stored number is too long");
}

std::string_view ByteReader::text() { return take(number()); }

std::uint64_t ByteReader::fixed64() {
  std::uint64_t number = 0;
  int shift = 0;
  for (const char byte : take(8)) {
    number |= static_cast<std::uint64_t>(static_cast<unsigned char>(byte)) << shift;
    shift += 8;
  }
  return number;
}

std::string_view ByteReader::take(std::uint64_t count) {
  if (count > rest_.size()) throw Error(ErrorCode::index_damaged, "stored data end too early");
  const std::string_view taken = rest_.substr(0, static_cast<std::size_t>(count));
  rest_.remove_prefix(taken.size());
  return taken;
}

}  // namespace depesche::base
