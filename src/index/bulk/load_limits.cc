// SPDX-License-Identifier: GPL-2.0-or-later
// When articles are loaded in bulk, and in which portions.
#include "index/bulk/load_limits.h"

#include <depesche/error.h>
#include <depesche/ingest.h>

#include <algorithm>
#include <thread>

namespace depesche::index {
namespace {

// What Xapian needs to write a byte of an article: its postings and positions wait in trees until
// the commit.
constexpr std::uint64_t kMemoryForByte = 40;
// Segments of 8 MB, some thousand articles: a quarter of what a thread needs.
constexpr std::uint64_t kLeastForThread = std::uint64_t{32} << 20;

}  // namespace

LoadLimits LoadLimits::for_memory(std::uint64_t memory, unsigned threads) {
  if (memory < kLeastMemory) {
    throw Error(ErrorCode::bad_argument, "it takes at least 64 MB of memory");
  }
  LoadLimits limits;
  limits.threads = threads != 0 ? threads : std::max(std::thread::hardware_concurrency(), 1U);
  limits.threads = static_cast<unsigned>(std::min<std::uint64_t>(
      limits.threads, std::max<std::uint64_t>(memory / kLeastForThread, 1)));
  limits.held_bytes = static_cast<std::size_t>(memory / 4);
  const std::uint64_t share = memory / 4 / limits.threads;
  limits.segment_bytes = static_cast<std::size_t>(share);
  limits.batch.bytes = static_cast<std::size_t>(share / kMemoryForByte);
  return limits;
}

std::size_t LoadLimits::segment_articles(std::size_t left) const {
  return std::clamp(left / (2 * threads), fewest_articles, most_articles);
}

}  // namespace depesche::index
