// SPDX-License-Identifier: GPL-2.0-or-later
// How the positions of a document's terms lie in a blob of bytes that one look-up needs one line
// of.
//
// A term is known by the hash64 of its bytes. A blob is lines of 64 bytes, as many as memory is
// read by at once:
//
//   a byte of salt; a byte with the number of terms in the line, and kGoesOn if a term that begins
//   its search here stands in the next line; a fingerprint of a byte for each term; their lists
//
// The search for a term begins at its home_line(). The salt of a line makes the fingerprints of all
// terms of the document that are looked for in it differ; so a term that the document has is found
// without a doubt. Of the terms that it has not, up to a fourth is found wrongly: ask for terms
// only that the document has. Such a term that is not found shows damage. Should so many terms meet
// that no salt is found, which takes words made for it, the blob is a sorted table of hashes
// instead (kTable).
//
// A list is the first position and the steps to the next ones. A number is written from its highest
// bits on, seven bits a byte with 0x80; its last byte has six, and 0x40 if another number follows.
// Positions begin at 1. A list that begins with 0 is empty, or, if a number follows, longer than
// kLongestListBytes: that number is its place in the tail, which follows the lines. A tail begins
// with the number of its bytes, in four of the machine's order.
//
// A table: the number of its bytes, of its terms, and the place of its tail; the hashes, rising, in
// eight bytes each; for each the place of its list, counted from the end of these places, in four;
// the lists; the tail.
//
// Equal 64-bit hashes of two words stand for one list; by chance that happens nowhere.
#ifndef DEPESCHE_INDEX_POSITIONS_BLOB_FORMAT_H_
#define DEPESCHE_INDEX_POSITIONS_BLOB_FORMAT_H_

#include <cstddef>
#include <cstdint>

namespace depesche::index {

inline constexpr std::size_t kLineBytes = 64;
inline constexpr std::size_t kLineHeadBytes = 2;
inline constexpr std::uint8_t kGoesOn = 0x80;
// Lists in the lines are short, so that a line has room for some twenty.
inline constexpr std::size_t kLongestListBytes = 16;
inline constexpr std::size_t kTailHeadBytes = 4;
inline constexpr std::size_t kTableHeadBytes = 12;
inline constexpr std::size_t kTableEntryBytes = 12;
// Lines behind the last home line.
inline constexpr std::uint32_t kMostOverflow = 2;

inline std::uint32_t home_line(std::uint64_t hash, std::uint32_t homes) {
  return static_cast<std::uint32_t>(((hash >> 32) * homes) >> 32);
}

// Fibonacci hashing (Knuth, The Art of Computer Programming 3, section 6.4).
inline std::uint8_t fingerprint(std::uint64_t hash, std::uint8_t salt) {
  constexpr std::uint64_t kGolden = 0x9e3779b97f4a7c15;
  constexpr std::uint64_t kMixed = 0xd6e8feb86659fd93;
  return static_cast<std::uint8_t>(((hash ^ (salt * kMixed)) * kGolden) >> 56);
}

// Where the blob of a document lies in its file, and its shape: what look-ups need. Stored without
// lines and no table: the document has no positions.
struct BlobPlace {
  static constexpr std::uint32_t kTable = 3;  // as "overflow"; homes is 0
  static constexpr int kLineBits = 36;        // 4 TB of lines
  static constexpr int kHomeBits = 24;        // 1 GB of lines for one document

  std::uint64_t line = 0;      // of the file: where it begins
  std::uint32_t homes = 0;     // home lines
  std::uint32_t overflow = 0;  // lines behind these
  bool has_tail = false;
  bool stored = false;  // packed it is never 0, which is what a hole in a file holds

  bool has_lines() const { return homes != 0 || overflow != 0; }
  bool operator==(const BlobPlace&) const = default;

  std::uint64_t pack() const {
    return line | std::uint64_t{homes} << kLineBits |
           std::uint64_t{overflow} << (kLineBits + kHomeBits) |
           std::uint64_t{has_tail} << (kLineBits + kHomeBits + 2) |
           std::uint64_t{stored} << (kLineBits + kHomeBits + 3);
  }
  static BlobPlace unpack(std::uint64_t packed) {
    BlobPlace place;
    place.line = packed & ((std::uint64_t{1} << kLineBits) - 1);
    place.homes =
        static_cast<std::uint32_t>(packed >> kLineBits) & ((std::uint32_t{1} << kHomeBits) - 1);
    place.overflow = static_cast<std::uint32_t>(packed >> (kLineBits + kHomeBits)) & 3;
    place.has_tail = (packed >> (kLineBits + kHomeBits + 2) & 1) != 0;
    place.stored = (packed >> (kLineBits + kHomeBits + 3) & 1) != 0;
    return place;
  }
};

}  // namespace depesche::index

#endif
