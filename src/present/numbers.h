// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers as a reader of English text expects them.
#ifndef DEPESCHE_PRESENT_NUMBERS_H_
#define DEPESCHE_PRESENT_NUMBERS_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace depesche::present {

// 1234567 -> "1,234,567".
std::string grouped(std::uint64_t number);

// "1 article", "42 articles".
std::string counted(std::uint64_t number, std::string_view singular, std::string_view plural);

// "512 B", "2.1 MB": decimal units.
std::string byte_size(std::uint64_t bytes);

// "0.8 s", "12.3 s", "3 min 20 s".
std::string duration(double seconds);

}  // namespace depesche::present

#endif
