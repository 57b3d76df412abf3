// SPDX-License-Identifier: GPL-2.0-or-later
// XXH3 through the system's libxxhash.
#include "base/hash.h"

#include <xxhash.h>

namespace depesche::base {

std::uint64_t hash64(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

std::string hash_hex(std::string_view bytes) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string digits(16, '0');
  std::uint64_t hash = hash64(bytes);
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, hash >>= 4) {
    *digit = kDigits[hash & 0xF];
  }
  return digits;
}

}  // namespace depesche::base
