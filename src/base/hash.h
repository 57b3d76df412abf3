// SPDX-License-Identifier: GPL-2.0-or-later
// Fast hashes for telling texts apart; not for security. The library's one home of xxHash.
#ifndef DEPESCHE_BASE_HASH_H_
#define DEPESCHE_BASE_HASH_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace depesche::base {

// XXH3 with 64 bits, seed 0. Stored in indexes: must never change.
std::uint64_t hash64(std::string_view bytes);

// hash64 as 16 lower-case hexadecimal digits.
std::string hash_hex(std::string_view bytes);

}  // namespace depesche::base

#endif
