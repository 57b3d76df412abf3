// SPDX-License-Identifier: GPL-2.0-or-later
// Tokens of a leaf -> readings.
#include "query/words.h"

#include "query/limits.h"
#include "query/syntax.h"
#include "query/syntax_leaf.h"

#include <depesche/error.h>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace depesche::query {
namespace {

constexpr std::size_t kMaxReadings = 16;
// No part of a compound is shorter.
constexpr std::size_t kMinHeadBytes = 3;

void add_once(std::vector<std::string>& words, std::string_view word) {
  if (std::find(words.begin(), words.end(), word) == words.end()) words.emplace_back(word);
}

// Appends to "slot" all ways to cover the compound from byte "begin" on by at most kMaxGroup parts,
// of which "group" are the first.
void add_groupings(const analyse::Token& token, std::size_t begin, std::vector<std::string>& group,
                   WordSlot& slot) {
  for (const analyse::TokenPart& part : token.parts) {
    if (part.begin != begin || group.size() == kMaxGroup) continue;
    group.emplace_back(part.stem);
    if (part.head) {
      slot.groupings.push_back(group);
    } else {
      add_groupings(token, part.end, group, slot);
    }
    group.pop_back();
  }
}

void add_parts(const analyse::Token& token, WordSlot& slot) {
  for (const analyse::TokenPart& part : token.parts) add_once(slot.parts, part.stem);
  std::vector<std::string> group;
  add_groupings(token, 0, group, slot);
}

// The tokens that begin at "position" and cover "span" positions.
WordSlot slot_at(const std::vector<analyse::Token>& tokens, std::uint32_t position,
                 std::uint32_t span) {
  WordSlot slot;
  for (const analyse::Token& token : tokens) {
    if (token.position != position || token.span != span) continue;
    add_once(slot.stems, token.stem);
    add_once(slot.forms, token.form);
    add_parts(token, slot);
  }
  return slot;
}

// Spans of the tokens at each position, the longest first; 1 where nothing else is.
std::vector<std::vector<std::uint32_t>> spans_of(const std::vector<analyse::Token>& tokens) {
  std::vector<std::vector<std::uint32_t>> spans;
  for (const analyse::Token& token : tokens) {
    if (token.position >= spans.size()) spans.resize(token.position + std::size_t{1});
    std::vector<std::uint32_t>& here = spans[token.position];
    if (std::find(here.begin(), here.end(), token.span) == here.end()) here.push_back(token.span);
  }
  for (std::vector<std::uint32_t>& here : spans) std::sort(here.rbegin(), here.rend());
  return spans;
}

void add_near_word(WordSlot& slot, const Node& word, analyse::Analyser& analyser) {
  const Words words = read_words(word, analyser);
  if (words.readings.empty() || words.readings.front().size() != 1) {
    throw QueryError("NEAR stands between single words", word.offset);
  }
  for (const std::string& stem : words.readings.front()[0].stems) add_once(slot.stems, stem);
}

}  // namespace

Words read_words(const Node& leaf, analyse::Analyser& analyser) {
  std::vector<analyse::Token> tokens;
  analyser.analyse(leaf.text, tokens);
  Words words;
  if (tokens.empty()) return words;
  words.only_stopwords = std::all_of(tokens.begin(), tokens.end(),
                                     [](const analyse::Token& token) { return token.stopword; });
  const auto spans = spans_of(tokens);
  if (spans.size() > kMaxWindow) {
    throw QueryError("a phrase has at most " + std::to_string(kMaxWindow) + " words", leaf.offset);
  }
  // From the last position to the first: all readings of the rest of the text.
  std::vector<std::vector<Reading>> rests(spans.size() + 1);
  rests.back().emplace_back();
  for (std::size_t at = spans.size(); at-- > 0;) {
    if (spans[at].empty()) rests[at] = rests[at + 1];
    for (const std::uint32_t span : spans[at]) {
      const std::size_t behind = std::min<std::size_t>(at + std::max(span, 1U), spans.size());
      const WordSlot slot = slot_at(tokens, static_cast<std::uint32_t>(at), span);
      for (const Reading& rest : rests[behind]) {
        Reading reading{slot};
        reading.insert(reading.end(), rest.begin(), rest.end());
        rests[at].push_back(std::move(reading));
      }
    }
    if (rests[at].size() > kMaxReadings) {
      throw QueryError("too many words with hyphens in one phrase", leaf.offset);
    }
  }
  words.readings = std::move(rests[0]);
  words.apart = words.readings.back();
  return words;
}

Reading read_near(const Node& near, analyse::Analyser& analyser) {
  Reading slots;
  for (const Node& operand : near.children) {
    WordSlot slot;
    if (operand.children.empty()) add_near_word(slot, operand, analyser);
    for (const Node& word : operand.children) add_near_word(slot, word, analyser);
    slots.push_back(std::move(slot));
  }
  return slots;
}

std::vector<std::string> head_stems(const Node& pattern, analyse::Analyser& analyser) {
  const std::string_view text = pattern.text;
  if (pattern.kind != NodeKind::pattern || text.size() <= kMinHeadBytes || text[0] != '*')
    return {};
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (is_wildcard(text, at)) return {};
  }
  std::vector<analyse::Token> tokens;
  analyser.analyse(text.substr(1), tokens);
  if (tokens.empty() || tokens.back().position != 0) return {};
  return slot_at(tokens, 0, 1).stems;
}

}  // namespace depesche::query
