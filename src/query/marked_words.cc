// SPDX-License-Identifier: GPL-2.0-or-later
// Readings of a query -> highlights.
#include "query/marked_words.h"

#include "query/limits.h"

#include <algorithm>

namespace depesche::query {
namespace {

Highlight highlight_in(const index::FieldRow* field, std::uint32_t window) {
  Highlight highlight;
  if (field != nullptr) highlight.words_prefix = field->words;
  highlight.window = window;
  return highlight;
}

}  // namespace

bool is_phrase(const Highlight& highlight) {
  return highlight.words.size() > 1 && highlight.ordered;
}

bool is_near(const Highlight& highlight) {
  return highlight.words.size() > 1 && !highlight.ordered;
}

std::uint32_t window_of(const Highlight& highlight) {
  return std::max(highlight.window, static_cast<std::uint32_t>(highlight.words.size()));
}

Highlight mark_stems(const Reading& reading, bool ordered, std::uint32_t window, Parts parts,
                     const index::FieldRow* field) {
  Highlight highlight = highlight_in(field, window);
  for (const WordSlot& slot : reading) {
    highlight.words.push_back({{slot.stems.begin(), slot.stems.end()}, {}, parts});
  }
  highlight.ordered = ordered;
  return highlight;
}

Highlight mark_apart(const Reading& words, const index::FieldRow* field) {
  Highlight highlight = mark_stems(words, false, kPartsWindow, Parts::any, field);
  highlight.alternative = true;
  return highlight;
}

Highlight mark_forms(const Reading& reading, std::uint32_t window, const index::FieldRow* field) {
  Highlight highlight = highlight_in(field, window);
  for (const WordSlot& slot : reading) {
    highlight.words.push_back({{}, {slot.forms.begin(), slot.forms.end()}, Parts::none});
  }
  return highlight;
}

std::vector<Highlight> each_alone(const std::vector<Highlight>& highlights) {
  std::vector<Highlight> alone;
  for (const Highlight& highlight : highlights) {
    if (!highlight.alternative) {
      alone.push_back(highlight);
      continue;
    }
    for (const HighlightWord& word : highlight.words) {
      alone.push_back(highlight);
      alone.back().words = {word};
    }
  }
  return alone;
}

}  // namespace depesche::query
