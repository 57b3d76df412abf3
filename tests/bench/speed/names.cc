// SPDX-License-Identifier: GPL-2.0-or-later
// Names of the synthetic archive: the common ones of German parts, the rare ones of syllables.
#include "bench/speed/names.h"

#include <string_view>

#include "bench/speed/random.h"

namespace depesche::bench {
namespace {

#include "bench/speed/name_tables.inc"

constexpr std::uint32_t kGerman = 1500;  // ranks

}  // namespace

void capitalise(std::string& out, std::size_t at) {
  if (at >= out.size()) return;
  if (out[at] >= 'a' && out[at] <= 'z') out[at] = static_cast<char>(out[at] - 32);
  if (out[at] == '\xC3' && at + 1 < out.size() && static_cast<unsigned char>(out[at + 1]) >= 0xA0) {
    out[at + 1] = static_cast<char>(out[at + 1] - 32);
  }
}

void append_syllables(std::uint64_t bits, int count, std::string& out) {
  const std::size_t at = out.size();
  for (; count > 0; --count, bits /= 32) out += part(kSyllables, bits);
  capitalise(out, at);
}

void append_first_name(std::uint32_t rank, std::string& out) {
  out += part(kFirstNames, mix(rank, 4));
}

void append_surname(std::uint32_t rank, std::string& out) {
  const std::uint64_t bits = mix(rank, 5);
  if (rank < kGerman) {
    out += part(kNameHeads, bits);
    out += part(kSurnameTails, bits / 64);
    return;
  }
  append_syllables(bits, bits / 4096 % 2 == 0 ? 3 : 2, out);
  out += part(kLastSyllables, bits / 65536);
}

void append_place(std::uint32_t rank, std::string& out) {
  const std::uint64_t bits = mix(rank, 6);
  if (rank < kGerman) {
    out += part(kNameHeads, bits);
    out += part(kPlaceTails, bits / 64);
    return;
  }
  append_syllables(bits, 2, out);
  out += part(kPlaceTails, bits / 1024);
}

void append_acronym(std::uint32_t rank, std::string& out) {
  std::uint64_t bits = mix(rank, 7);
  for (std::uint64_t length = 3 + bits % 2; length > 0; --length, bits /= 26) {
    out += static_cast<char>('A' + bits / 2 % 26);
  }
}

}  // namespace depesche::bench
