// SPDX-License-Identifier: GPL-2.0-or-later
// Arrays of small numbers in as few bytes as the largest needs, read where they lie.
#ifndef DEPESCHE_INDEX_COLUMNS_PACKED_NUMBERS_H_
#define DEPESCHE_INDEX_COLUMNS_PACKED_NUMBERS_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

namespace depesche::index {

// Numbers of 1, 2 or 4 bytes each, in the byte order of the machine, at any address. Points to
// bytes that others keep. Immutable; safe to share.
class PackedNumbers {
 public:
  // The bytes that a number needs if none is larger.
  static unsigned width_for(std::uint32_t largest) {
    return largest <= 0xff ? 1 : largest <= 0xffff ? 2 : 4;
  }
  static void append(std::string& out, const std::vector<std::uint32_t>& numbers, unsigned width) {
    if (width == 1) append_as<std::uint8_t>(out, numbers);
    if (width == 2) append_as<std::uint16_t>(out, numbers);
    if (width == 4) append_as<std::uint32_t>(out, numbers);
  }

  PackedNumbers() = default;
  PackedNumbers(const char* bytes, std::size_t count, unsigned width)
      : bytes_(bytes), count_(count), width_(width) {}

  std::size_t size() const { return count_; }
  // Calls use(numbers) for loops, in which numbers[i] does not ask again how wide the numbers are.
  template <typename Use>
  auto read(Use use) const {
    switch (width_) {
      case 1:
        return use(Array<std::uint8_t>{bytes_});
      case 2:
        return use(Array<std::uint16_t>{bytes_});
      default:
        return use(Array<std::uint32_t>{bytes_});
    }
  }

  std::uint32_t operator[](std::size_t i) const {
    return read([i](auto numbers) { return std::uint32_t{numbers[i]}; });
  }
  // 0 if there are none.
  std::uint32_t largest() const {
    return read([this](auto numbers) {
      decltype(numbers[0]) largest = 0;
      for (std::size_t i = 0; i < count_; ++i) largest = std::max(largest, numbers[i]);
      return std::uint32_t{largest};
    });
  }

 private:
  template <typename Number>
  static void append_as(std::string& out, const std::vector<std::uint32_t>& numbers) {
    for (const std::uint32_t number : numbers) {
      const auto narrow = static_cast<Number>(number);
      out.append(reinterpret_cast<const char*>(&narrow), sizeof narrow);
    }
  }

  template <typename Number>
  struct Array {
    Number operator[](std::size_t i) const {
      Number number;
      std::memcpy(&number, bytes + i * sizeof number, sizeof number);
      return number;
    }
    const char* bytes;
  };

  const char* bytes_ = nullptr;
  std::size_t count_ = 0;
  unsigned width_ = 1;
};

}  // namespace depesche::index

#endif
