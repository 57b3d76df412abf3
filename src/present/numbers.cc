// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers as a reader of English text expects them.
#include "present/numbers.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace depesche::present {
namespace {

std::string one_decimal(double value, const char* unit) {
  std::array<char, 64> text;
  const int length = std::snprintf(text.data(), text.size(), "%.1f %s", value, unit);
  return {text.data(), static_cast<std::size_t>(length)};
}

}  // namespace

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t end = digits.size(); end > 3; end -= 3) digits.insert(end - 3, 1, ',');
  return digits;
}

std::string counted(std::uint64_t number, std::string_view singular, std::string_view plural) {
  return grouped(number) + " " + std::string(number == 1 ? singular : plural);
}

std::string byte_size(std::uint64_t bytes) {
  if (bytes < 1000) return std::to_string(bytes) + " B";
  static constexpr std::array<const char*, 5> kUnits = {"kB", "MB", "GB", "TB", "PB"};
  double value = static_cast<double>(bytes) / 1000;
  std::size_t unit = 0;
  // 999.95 would be shown as 1000.0.
  while (value >= 999.95 && unit + 1 < kUnits.size()) {
    value /= 1000;
    ++unit;
  }
  return one_decimal(value, kUnits[unit]);
}

std::string duration(double seconds) {
  if (seconds < 99.95) return one_decimal(seconds, "s");
  const auto whole = static_cast<std::uint64_t>(std::llround(seconds));
  if (whole < 3600) return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
  const std::uint64_t minutes = whole / 60;
  return grouped(minutes / 60) + " h " + std::to_string(minutes % 60) + " min";
}

}  // namespace depesche::present
