// SPDX-License-Identifier: GPL-2.0-or-later
// What a lexicon knows of the pieces of a word: look-ups and the probabilities of the family model.
#include "analyse/compound/evidence.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "analyse/compound/family.h"
#include "analyse/compound/linking.h"

namespace depesche::analyse {
namespace {

constexpr double kMinShortPartUses = 3;  // in compounds

// Whether a piece of so many bytes may be a part, if it is part of so many compounds.
bool may_be_part(std::size_t bytes, double compounds) {
  return bytes >= kMinPlainPartBytes || compounds >= kMinShortPartUses;
}

}  // namespace

// The piece itself, or else without the first ending that leaves a known word.
KnownWord Evidence::known(std::string_view piece) const {
  KnownWord found;
  if (lexicon_.find(piece, found.statistics)) {
    found.soft = found.statistics.as_first + found.statistics.as_head;
    if (found.statistics.count > 0) {
      found.word = piece;
      return found;
    }
  }
  for (const std::string_view ending : kInflections) {
    if (!piece.ends_with(ending)) continue;
    const std::string_view base = piece.substr(0, piece.size() - ending.size());
    if (base.size() < kMinPartBytes || !lexicon_.find(base, found.statistics) ||
        found.statistics.count <= 0) {
      continue;
    }
    found.word = base;
    found.soft += found.statistics.as_head;
    return found;
  }
  found.statistics = WordStatistics();
  return found;
}

FirstPart Evidence::first_part(std::string_view part) const {
  FirstPart first;
  WordStatistics known;
  const double soft = lexicon_.find(part, known) ? known.as_first : 0;
  double best_weight = 0;
  std::string room;
  for (const Link& link : kLinks) {
    const auto base = without_link(part, link, room);
    if (!base || !lexicon_.find(*base, known) || known.count < 1) continue;
    if (!may_be_part(part.size(), soft)) continue;
    const double weight = prior_weight(known.count, known.capitalised) * link.weight;
    first.count = std::max(first.count, known.count);
    if (weight <= best_weight) continue;
    best_weight = weight;
    first.base = *base;
  }
  if (first.base.empty() && soft > 0 && may_be_part(part.size(), soft)) first.base = part;
  first.probability = probability(soft, best_weight);
  return first;
}

double Evidence::probability(double soft_count, double weight) const {
  const LexiconTotals& totals = lexicon_.totals();
  const double prior = totals.root_counts > 0 ? weight / totals.root_counts : 0;
  return part_probability(soft_count, prior, totals.firsts);
}

// "reisende", "abteilende", cut before "ende": the verb is known, or the noun in -ung made of it.
bool Evidence::is_participle(std::string_view piece, std::size_t cut) const {
  const std::string_view ending = piece.substr(cut);
  if (std::find(std::begin(kParticipleEndings), std::end(kParticipleEndings), ending) ==
      std::end(kParticipleEndings)) {
    return false;
  }
  const std::string stem(piece.substr(0, cut));
  WordStatistics known;
  return (lexicon_.find(stem + "en", known) && known.count > 0) ||
         (lexicon_.find(stem + "ung", known) && known.count > 0);
}

// 0 if what stands behind the cut is no head.
double Evidence::head_probability(std::string_view piece, std::size_t cut, KnownWord& head) const {
  if (is_suffix(piece.substr(cut)) || is_participle(piece, cut)) return 0;
  head = known(piece.substr(cut));
  const WordStatistics& word = head.statistics;
  if (head.word.empty() || !may_be_part(piece.size() - cut, word.as_head)) return 0;
  return probability(word.as_head, prior_weight(word.count, word.capitalised));
}

SplitCandidate Evidence::candidate_at(std::string_view piece, std::size_t cut) const {
  SplitCandidate candidate;
  KnownWord head;
  const double head_probability_here = head_probability(piece, cut, head);
  if (head_probability_here <= 0) return candidate;
  FirstPart first = first_part(piece.substr(0, cut));
  if (first.base.empty()) return candidate;
  candidate.cut = cut;
  candidate.first = std::move(first.base);
  candidate.head = head.word;
  candidate.probability = first.probability * head_probability_here;
  candidate.geometric_mean = std::sqrt(first.count * head.statistics.count);
  return candidate;
}

std::vector<std::size_t> Evidence::chain(std::string_view piece) const {
  struct Reached {
    double probability = 0;  // of the best chain up to here
    std::size_t from = 0;    // where its last part begins
  };
  std::vector<Reached> reached(piece.size() + 1);
  reached[0].probability = 1;
  const auto reach = [&reached](std::size_t from, std::size_t to, double probability) {
    probability *= reached[from].probability;
    if (probability > reached[to].probability) reached[to] = {probability, from};
  };
  KnownWord head;
  for (std::size_t from = 0; from + kMinPartBytes <= piece.size(); ++from) {
    if (reached[from].probability <= 0) continue;
    if (from > 0) reach(from, piece.size(), head_probability(piece, from, head));
    for (std::size_t to = from + kMinPartBytes; to + kMinPartBytes <= piece.size(); ++to) {
      const FirstPart first = first_part(piece.substr(from, to - from));
      if (!first.base.empty()) reach(from, to, first.probability);
    }
  }
  std::vector<std::size_t> cuts;
  if (reached.back().probability <= whole_probability(piece.size())) return cuts;
  for (std::size_t cut = reached.back().from; cut > 0; cut = reached[cut].from) cuts.push_back(cut);
  std::reverse(cuts.begin(), cuts.end());
  return cuts;
}

}  // namespace depesche::analyse
