// SPDX-License-Identifier: GPL-2.0-or-later
// What of a query stands where in a text: by analysing the text as it was indexed.
#ifndef DEPESCHE_QUERY_HIGHLIGHT_H_
#define DEPESCHE_QUERY_HIGHLIGHT_H_

#include "analyse/analyser.h"
#include "analyse/word_filter.h"
#include "query/compile.h"

#include <depesche/search.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace depesche::query {

// Bytes [begin, end) of a text that were searched for. Marks of one unit are finds of the same
// thing: a word, a phrase, or one of the words of NEAR.
struct Mark {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t unit = 0;
  bool whole = true;  // a word as it was asked for; not in a compound, nor one of its parts alone
};

// Immutable; safe to share.
class Highlighter {
 public:
  explicit Highlighter(std::vector<Highlight> highlights);

  // The marks in a text that was indexed under this word prefix (index/schema.h), by begin; they
  // may overlap. A mark covers the word as it is written, both parts of a hyphenated word that was
  // found joined, a phrase from its first to its last word. Of a compound in which a word was found
  // it covers that part without its linking element ("Ukraine[krieg]", "[Flüchtling]slager"); of a
  // phrase through a compound all of it. Takes time in proportion to the text.
  std::vector<Mark> find(std::string_view text, std::string_view words_prefix,
                         analyse::Analyser& analyser) const;

  // How many units there are, and how many words of the query one stands for.
  std::size_t units() const { return unit_words_.size(); }
  std::size_t unit_words(std::size_t unit) const { return unit_words_[unit]; }

 private:
  class Scan;
  // A word of a highlight that a token stands for.
  struct Use {
    std::size_t highlight = 0;
    std::size_t word = 0;
  };
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  using Uses = std::unordered_map<std::string, std::vector<Use>, Hash, std::equal_to<>>;

  std::vector<Highlight> highlights_;
  std::vector<std::size_t> first_unit_;  // of each highlight
  std::vector<std::size_t> unit_words_;
  bool in_compounds_ = false;  // a word may be part of a compound
  std::uint32_t widest_ = 0;   // window of a phrase or NEAR; 0: there are single words only
  Uses stems_;
  Uses forms_;
  analyse::WordFilter filter_;  // of both
};

// The bytes that any of "marks" covers.
Marks merge(std::vector<Mark> marks);

}  // namespace depesche::query

#endif
