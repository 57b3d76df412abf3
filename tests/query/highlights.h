// SPDX-License-Identifier: GPL-2.0-or-later
// Highlights as a query would give them, and marked text in a readable form.
#ifndef DEPESCHE_TESTS_QUERY_HIGHLIGHTS_H_
#define DEPESCHE_TESTS_QUERY_HIGHLIGHTS_H_

#include "analyse/analyser.h"
#include "analyse/compound/splitter.h"
#include "query/compile.h"

#include <depesche/search.h>

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace depesche::tests {

// A word of a query: by all its stems.
inline query::HighlightWord word(const std::string& text) {
  analyse::Analyser analyser;
  std::vector<analyse::Token> tokens;
  analyser.analyse(text, tokens);
  query::HighlightWord word;
  for (const analyse::Token& token : tokens) word.stems.emplace(token.stem);
  return word;
}

inline query::Highlight single(const std::string& text, const std::string& words_prefix = "*") {
  query::Highlight highlight;
  highlight.words_prefix = words_prefix;
  highlight.words = {word(text)};
  return highlight;
}

inline query::Highlight form(const std::string& text) {
  query::Highlight highlight;
  highlight.words.resize(1);
  highlight.words[0].forms.insert(text);
  return highlight;
}

inline query::Highlight together(const std::vector<std::string>& words, bool ordered,
                                 std::uint32_t window) {
  query::Highlight highlight;
  for (const std::string& text : words) highlight.words.push_back(word(text));
  highlight.ordered = ordered;
  highlight.window = window;
  return highlight;
}

inline query::Highlight phrase(const std::vector<std::string>& words) {
  return together(words, true, static_cast<std::uint32_t>(words.size()));
}

// The same, as the query finds it in compounds.
inline query::Highlight in_compounds(query::Highlight highlight,
                                     query::Parts parts = query::Parts::any) {
  for (query::HighlightWord& word : highlight.words) word.parts = parts;
  return highlight;
}

// Takes the compounds of the tests apart.
inline std::shared_ptr<const analyse::Splitter> splitter() {
  analyse::CompoundLists lists;
  lists.split = {{"ukraine", "krieg"},
                 {"kriegs", "ende"},
                 {"buerger", "krieg"},
                 {"fluechtlings", "lager"},
                 {"haeuser", "kampf"},
                 {"trainer", "wechsel"},
                 {"kindes", "kind"},
                 {"waffen", "ruhe"},
                 {"trainer", "bank"},
                 {"wechsel", "kurs"},
                 {"bundestags", "wahl", "kampf"}};
  std::vector<analyse::LexiconRow> rows;
  for (const char* form : {"krieg", "fluechtling", "bundestag", "haeuser", "kind", "waffe"}) {
    rows.push_back({form, {1000, 1, 50, 50}});
  }
  const analyse::Lexicon lexicon(std::move(rows), {1000, 1000}, std::move(lists));
  return std::make_shared<const analyse::Splitter>(lexicon);
}

// "die [Gespräche] in Genf".
inline std::string bracketed(const std::string& text, const Marks& marks) {
  std::string out;
  std::size_t at = 0;
  for (const auto& [begin, end] : marks) {
    out += text.substr(at, begin - at) + "[" + text.substr(begin, end - begin) + "]";
    at = end;
  }
  return out + text.substr(at);
}

// The same, with "…" where text was cut off.
inline std::string bracketed(const Snippet& snippet) {
  return (snippet.starts_inside ? "…" : "") + bracketed(snippet.text, snippet.marks) +
         (snippet.ends_inside ? "…" : "");
}

}  // namespace depesche::tests

#endif
