// SPDX-License-Identifier: GPL-2.0-or-later
// Names of people and places in a synthetic archive.
#ifndef DEPESCHE_TESTS_BENCH_SPEED_NAMES_H_
#define DEPESCHE_TESTS_BENCH_SPEED_NAMES_H_

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>

namespace depesche::bench {

// Each appends a name; a rank is the same name always. There is no last rank.
void append_first_name(std::uint32_t rank, std::string& out);
void append_surname(std::uint32_t rank, std::string& out);
void append_place(std::uint32_t rank, std::string& out);
void append_acronym(std::uint32_t rank, std::string& out);  // "KVB"

// "count" invented syllables, which "bits" choose, with a capital.
void append_syllables(std::uint64_t bits, int count, std::string& out);

// The letter that begins at "out"[at] becomes a capital, if it is a small one.
void capitalise(std::string& out, std::size_t at);

// The entry of "table" that "bits" choose.
template <typename Table>
const auto& part(const Table& table, std::uint64_t bits) {
  return table[static_cast<std::size_t>(bits % std::size(table))];
}

}  // namespace depesche::bench

#endif
