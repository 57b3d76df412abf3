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
// What is left of a prior if the first part is a word only without its linking element.
inline constexpr double kLinked = .3;
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

// What has fewer letters is no part, unless it is this frequent ("Bus", "Typ", "Rad").
inline constexpr std::size_t kMinPartBytes = 4;
inline constexpr std::size_t kMinFrequentPartBytes = 3;
inline constexpr double kFrequentPartCount = 200;

inline bool may_be_part(std::size_t bytes, double count) {
  return bytes >= kMinPartBytes || (bytes >= kMinFrequentPartBytes && count >= kFrequentPartCount);
}

inline constexpr std::size_t kMinCompoundBytes = 7;
inline constexpr std::size_t kMaxCompoundBytes = 60;

}  // namespace depesche::analyse

#endif
