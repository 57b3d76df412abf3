// SPDX-License-Identifier: GPL-2.0-or-later
// Words -> how they are split and why, for people.
#include "query/split_words.h"

#include <algorithm>
#include <string>

namespace depesche::query {
namespace {

std::string piece(std::string_view form, std::size_t begin, std::size_t end) {
  return std::string(form.substr(begin, end - begin));
}

// The part of "form" from "first" to "last" with the stem that the index has of it.
WordPart make_part(const analyse::Token& token, const analyse::CompoundPart& first,
                   const analyse::CompoundPart& last) {
  WordPart part;
  part.text = piece(token.form, first.begin, last.end);
  part.word = piece(token.form, first.begin, last.begin) + last.base;
  if (part.text.starts_with(part.word)) part.linking = part.text.substr(part.word.size());
  const auto same = [&](const analyse::TokenPart& other) {
    return other.begin == first.begin && other.end == last.end;
  };
  const auto found = std::find_if(token.parts.begin(), token.parts.end(), same);
  if (found != token.parts.end()) part.stem = found->stem;
  return part;
}

void add_parts(const analyse::Token& token, const std::vector<analyse::CompoundPart>& parts,
               WordSplit& split) {
  for (const analyse::CompoundPart& part : parts) {
    split.parts.push_back(make_part(token, part, part));
  }
  for (std::size_t first = 0; first < parts.size(); ++first) {
    for (std::size_t last = first + 1; last < parts.size(); ++last) {
      if (first == 0 && last + 1 == parts.size()) continue;
      split.longer_parts.push_back(make_part(token, parts[first], parts[last]));
    }
  }
}

WordDecision make_decision(std::string_view form, const analyse::SplitStep& step) {
  WordDecision decision;
  decision.piece = piece(form, step.begin, step.end);
  decision.count = step.count;
  decision.whole_probability = step.whole_probability;
  decision.reason = name_of(step.reason);
  for (const analyse::SplitCandidate& candidate : step.candidates) {
    decision.cuts.push_back({piece(form, step.begin, candidate.cut),
                             piece(form, candidate.cut, step.end), candidate.first, candidate.head,
                             candidate.probability, candidate.geometric_mean});
  }
  return decision;
}

}  // namespace

std::vector<WordSplit> split_words(std::string_view text, const analyse::Splitter& splitter,
                                   analyse::Analyser& analyser) {
  std::vector<WordSplit> words;
  std::vector<analyse::Token> tokens;
  analyser.analyse(text, tokens);
  for (const analyse::Token& token : tokens) {
    // Joined forms are split at their hyphens; "Bürger:innen" has a second token with another stem.
    const bool second = !words.empty() && token.form == words.back().form;
    if (token.span > 1 || second) continue;
    WordSplit& split = words.emplace_back();
    split.form = token.form;
    split.stem = token.stem;
    const analyse::SplitReport report = splitter.explain(token.form);
    add_parts(token, report.parts, split);
    for (const analyse::SplitStep& step : report.steps) {
      split.decisions.push_back(make_decision(token.form, step));
    }
  }
  return words;
}

}  // namespace depesche::query
