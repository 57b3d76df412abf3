// SPDX-License-Identifier: GPL-2.0-or-later
// Writes explanations.
#include "query/explanation.h"

#include <algorithm>

namespace depesche::query {
namespace {

// Of all forms that a pattern stands for.
constexpr std::size_t kListedForms = 10;

}  // namespace

const char* explain_list(const Node& node) {
  switch (node.kind) {
    case NodeKind::all:
      return "all of";
    case NodeKind::none:
      return "not";
    default:
      return "any of";
  }
}

std::string explain_forms(const Expansion& expansion) {
  std::string out = "  [" + std::to_string(expansion.total) + " forms";
  for (std::size_t i = 0; i < std::min(kListedForms, expansion.matches.size()); ++i) {
    out += (i == 0 ? ": " : ", ") + expansion.matches[i].form + " " +
           std::to_string(expansion.matches[i].articles);
  }
  return out + (expansion.matches.size() > kListedForms ? ", ...]" : "]");
}

void Explanation::line(std::size_t depth, const std::string& text) {
  if (on_) text_ += std::string(2 * depth, ' ') + text + "\n";
}

std::string Explanation::frequencies(std::vector<std::string> terms) const {
  if (!on_) return std::string();
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  std::string out;
  for (const std::string& term : terms) {
    out += (out.empty() ? "  [" : ", ") + term + " " +
           std::to_string(removed_.frequency(database_, term));
  }
  return out + "]";
}

void Explanation::compounds(std::size_t depth, const Reading& reading, Parts parts,
                            const index::FieldRow* field) {
  if (!on_ || parts == Parts::none) return;
  std::vector<std::string> terms;
  for (const WordSlot& slot : reading) {
    for (const std::string& stem : slot.stems) {
      for (const index::Tier tier : {index::Tier::heads, index::Tier::modifiers}) {
        if (tier == index::Tier::modifiers && parts != Parts::any) continue;
        std::string term = index::word_term(tier, prefix_of(field), stem);
        if (removed_.frequency(database_, term) > 0) terms.push_back(std::move(term));
      }
    }
  }
  if (!terms.empty()) line(depth, "in compounds" + frequencies(std::move(terms)));
}

void Explanation::apart(std::size_t depth, const std::string& how, const Groupings& groupings) {
  std::string words;
  for (const std::vector<std::string>& grouping : groupings) {
    words += words.empty() ? ":" : ",";
    for (const std::string& stem : grouping) words += " " + stem;
  }
  if (!words.empty()) line(depth, how + words);
}

}  // namespace depesche::query
