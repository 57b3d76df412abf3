// SPDX-License-Identifier: GPL-2.0-or-later
// Readings of a query -> highlights.
#include "query/marked_words.h"

#include "query/limits.h"

namespace depesche::query {
namespace {

Highlight highlight_in(const index::FieldRow* field, std::uint32_t window) {
  Highlight highlight;
  if (field != nullptr) highlight.words_prefix = field->words;
  highlight.window = window;
  return highlight;
}

}  // namespace

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

}  // namespace depesche::query
