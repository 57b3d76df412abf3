// SPDX-License-Identifier: GPL-2.0-or-later
// Tells an archive that compresses well from a bomb: how much came out of how much.
#ifndef DEPESCHE_READ_EXPANSION_H_
#define DEPESCHE_READ_EXPANSION_H_

#include <cstddef>
#include <cstdint>

namespace depesche::read {

// Counts what is unpacked from one file, over all layers of containers in it. The first 64 MB are
// free; beyond them all that was unpacked may be at most 500 times what was read of the file, at
// any moment. So the size of an archive has no limit, and the time that a file can take has one.
// Measured: news as JSON lines 4:1 (zstd), pages of many publishers 8:1 (xz), JSON lines without
// texts 176:1, 400 captures of one page 274:1; zeros 1,028:1 (gzip) to 1,000,000:1 (bzip2).
// Not safe for concurrent use.
class Expansion {
 public:
  void add_packed(std::size_t bytes) { packed_ += bytes; }
  // Throws Error(io) if it is too much.
  void add_unpacked(std::size_t bytes);
  // True if it was too much: the file should be given up.
  bool exceeded() const { return exceeded_; }

 private:
  std::uint64_t packed_ = 0;
  std::uint64_t unpacked_ = 0;
  bool exceeded_ = false;
};

}  // namespace depesche::read

#endif
