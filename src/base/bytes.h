// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers and texts as bytes: what the stored forms of articles, lists and tables are made of.
#ifndef DEPESCHE_BASE_BYTES_H_
#define DEPESCHE_BASE_BYTES_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace depesche::base {

// Seven bits a byte, the lowest first; the top bit says that more follow.
void append_number(std::string& out, std::uint64_t number);
// The length as a number, then the bytes.
void append_text(std::string& out, std::string_view text);
// Eight bytes, the lowest first.
void append_fixed64(std::string& out, std::uint64_t number);

// Reads what the functions above wrote. Every function throws Error(index_damaged) if the bytes end
// too early. Views point into the bytes given.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t number();
  std::string_view text();
  std::uint64_t fixed64();
  // The next "count" bytes.
  std::string_view take(std::uint64_t count);
  bool at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

}  // namespace depesche::base

#endif
