// SPDX-License-Identifier: GPL-2.0-or-later
// What a query may ask for, so that none takes long or much memory.
#ifndef DEPESCHE_QUERY_LIMITS_H_
#define DEPESCHE_QUERY_LIMITS_H_

#include <cstddef>
#include <cstdint>

namespace depesche::query {

// Beyond these a query is refused; each limit is named in the error.
inline constexpr std::size_t kMaxQueryBytes = 4096;
inline constexpr std::size_t kMaxWords = 256;
inline constexpr std::size_t kMaxDepth = 32;          // of brackets
inline constexpr std::size_t kMaxPatterns = 16;       // wildcard and fuzzy words
inline constexpr std::size_t kMinPatternLetters = 2;  // that are given in a pattern
inline constexpr std::size_t kMaxNearOperands = 10;
inline constexpr std::uint32_t kMaxWindow = 50;  // positions of a phrase or of NEAR
inline constexpr double kMaxBoost = 1000;

// The words that may stand for a compound together.
inline constexpr std::size_t kMaxGroup = 3;
// Positions over which they may stand apart, both ends included: about a sentence. Of articles in
// which parts of 600 compounds of a news archive stand so, the compound itself is in 7 % within 3
// positions, in 4.6 % of those that 20 instead of 10 add, in 3 % up to 50 and in 2 % beyond; by
// chance it would be in 0.4 %.
inline constexpr std::uint32_t kPartsWindow = 20;

// With fewer hits than these, articles that have some of the words are looked for as well. On the
// 98 short questions over corpus/ nDCG@10 is .729 if only nothing counts as too few, .788 with 2,
// .791 with 3, .793 with 5, .797 with 10; and three hits are an answer that can be read on its own.
inline constexpr std::size_t kFewHits = 3;

// Beyond these a query is answered in part, and a note says so.
// The forms that one pattern is searched by at most, and all patterns of a query together; the most
// frequent are taken.
inline constexpr std::size_t kMaxExpansions = 1000;
inline constexpr std::size_t kMaxExpansionsTogether = 4000;
// Articles that the exact phrases of a query may look into.
inline constexpr std::size_t kMaxCandidates = 10000;

}  // namespace depesche::query

#endif
