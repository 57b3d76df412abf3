// SPDX-License-Identifier: GPL-2.0-or-later
// The family model: how probable a word begins or ends a compound, before and after counting.
#ifndef DEPESCHE_ANALYSE_COMPOUND_FAMILY_H_
#define DEPESCHE_ANALYSE_COMPOUND_FAMILY_H_

#include <cmath>
#include <cstddef>

#include "analyse/compound/lexicon.h"

namespace depesche::analyse {

// How much the prior counts, in compounds.
inline constexpr double kPriorCompounds = 30'000;
// Compounds consist of nouns; the summand leaves room for "Großmacht", "Fahrbahn".
inline constexpr double kLowerCase = .05;

// The weight of a word in the prior; a prior is this over LexiconTotals::root_counts.
inline double prior_weight(double count, double capitalised) {
  return std::sqrt(count) * (kLowerCase + capitalised);
}

// P(m) and P(h): "soft_count" of the distinct compounds, with "prior".
inline double part_probability(double soft_count, double prior, double all_soft_counts) {
  return (soft_count + kPriorCompounds * prior) / (all_soft_counts + kPriorCompounds);
}

// The probability that a word of so many bytes is none of known parts.
inline double whole_probability(std::size_t bytes) {
  return std::exp(-1.55 * static_cast<double>(bytes) - 4);
}

// Parts have so many bytes at least; the shortest ("Bus", "Rad", "Hof") must be known better.
inline constexpr std::size_t kMinPartBytes = 3;
inline constexpr std::size_t kMinPlainPartBytes = 4;

inline constexpr std::size_t kMinCompoundBytes = 7;
inline constexpr std::size_t kMaxCompoundBytes = 60;

}  // namespace depesche::analyse

#endif
