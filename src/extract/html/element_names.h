// SPDX-License-Identifier: GPL-2.0-or-later
// The tables of what the words in classes and ids say about the text of an element.
#ifndef DEPESCHE_EXTRACT_HTML_ELEMENT_NAMES_H_
#define DEPESCHE_EXTRACT_HTML_ELEMENT_NAMES_H_

#include <cstdint>
#include <string_view>

namespace depesche::extract {

// What the text inside an element is.
enum class Duty : std::uint8_t {
  text,       // nothing speaks against the article's text
  caption,    // of a picture
  kicker,     // the line above the headline
  lead,       // Vorspann
  byline,     // who, when, how long to read
  tags,       // Schlagworte
  furniture,  // belongs to the page: navigation, teasers, ads
  comments,   // of readers
  unseen,     // no text of the page at all: scripts
};

struct ElementDuty {
  Duty duty = Duty::text;
  std::string_view rule;  // a literal that names the row; empty for Duty::text
};

// How sure an element's name says that it holds the article's text, and nothing else.
enum class BodyHook : std::uint8_t { none, page, article, body };

// What a word says. One with a smaller rank goes before another.
template <typename Meaning>
struct NameEntry {
  int rank = 0;
  Meaning meaning = {};
};

// Look up a word of a class or id, or two neighbours joined by '-': "teaser", "lead-text", in lower
// case. nullptr if the tables don't have it.
const NameEntry<ElementDuty>* find_duty(std::string_view word);
const NameEntry<BodyHook>* find_hook(std::string_view word);

}  // namespace depesche::extract

#endif
